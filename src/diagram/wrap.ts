/** Widths of Golos Text's letters in parts of the font size; what is not listed is as wide as most small letters. */
const widths: readonly [RegExp, number][] = [
  [/[ .,:;!'|iljI\u00A0]/u, 0.32],
  [/[()"«»rtzcгтзьсэ–-]/u, 0.55],
  [/[мыфюwmжшщШ—]/u, 0.82],
  [/[ЖЩЮМФMW@]/u, 0.98],
  [/[А-ЯЁA-Z]/u, 0.76],
];
const usual = 0.63;

/** About how wide a text is drawn, in pixels; rather too wide than too narrow. */
export function widthOf(text: string, size: number): number {
  const sum = Array.from(text).reduce(
    (total, letter) => total + (widths.find(([letters]) => letters.test(letter))?.[1] ?? usual),
    0,
  );
  return sum * size;
}

const PARTICLE = '(?:ли|же|бы)(?!\\p{L})';
/** The space after what a line may end with: not a preposition («в», «на»), and not what a particle belongs to («есть ли»). */
const BREAK = new RegExp(`(?<!(?<![\\p{L}\\d])(?!${PARTICLE})\\p{L}{1,2})[ \\n]+(?!${PARTICLE})`, 'u');

/** Words between plain spaces: a space that does not break holds two words together. */
export function wordsOf(text: string): string[] {
  return text.split(/[ \n]+/u).filter(Boolean);
}

/**
 * Breaks a text into lines that are no wider than `width` pixels. No line ends with a preposition if it can be helped; a word that is wider by itself is broken too.
 */
export function wrap(text: string, width: number, size: number): string[] {
  const fits = (line: string): boolean => widthOf(line, size) <= width;
  const pieces = text
    .split(BREAK)
    .flatMap((piece) => (fits(piece) ? [piece] : wordsOf(piece).flatMap((word) => broken(word, fits))));
  const lines: string[] = [];
  for (const piece of pieces.filter(Boolean)) {
    const last = lines.at(-1);
    if (last !== undefined && fits(`${last} ${piece}`)) lines[lines.length - 1] = `${last} ${piece}`;
    else lines.push(piece);
  }
  return lines;
}

function broken(word: string, fits: (piece: string) => boolean): string[] {
  const pieces = [''];
  for (const letter of word) {
    const last = pieces.at(-1) ?? '';
    if (fits(last + letter)) pieces[pieces.length - 1] = last + letter;
    else pieces.push(letter);
  }
  return pieces;
}

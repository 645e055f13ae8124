/** Widths of Arial's letters in parts of the font size; what is not listed counts as an average small letter. */
const widths: readonly [RegExp, number][] = [
  [/[ .,:;!'|ilj]/u, 0.28],
  [/[()«»"-]/u, 0.4],
  [/[шщжмыюфШЩЖМЮФЫmwW@—]/u, 0.86],
  [/[А-ЯA-Z]/u, 0.7],
];
const average = 0.55;

/** About how wide a text is drawn, in pixels; rather too wide than too narrow. */
export function widthOf(text: string, size: number): number {
  const sum = Array.from(text).reduce(
    (total, letter) => total + (widths.find(([letters]) => letters.test(letter))?.[1] ?? average),
    0,
  );
  return sum * size;
}

/** Words between plain spaces: a space that does not break holds two words together. */
export function wordsOf(text: string): string[] {
  return text.split(/[ \n]+/u).filter(Boolean);
}

/** Breaks a text into lines that are no wider than `width` pixels; a word that is wider by itself is broken too. */
export function wrap(text: string, width: number, size: number): string[] {
  const lines: string[] = [];
  for (const word of wordsOf(text).flatMap((one) => broken(one, width, size))) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(`${last} ${word}`, size) <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

function broken(word: string, width: number, size: number): string[] {
  const pieces = [''];
  for (const letter of word) {
    const last = pieces.at(-1) ?? '';
    if (widthOf(last + letter, size) <= width) pieces[pieces.length - 1] = last + letter;
    else pieces.push(letter);
  }
  return pieces;
}

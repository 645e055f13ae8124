/** What a block of the source begins with. */
export type Mark =
  | { kind: 'appendix'; number: string }
  | { kind: 'section'; number: string }
  | { kind: 'article'; number: string }
  | { kind: 'number'; number: string }
  | { kind: 'bracket'; number: string }
  | { kind: 'letter'; number: string }
  /** The sign is a part of what is printed, unless it is the hyphen of Markdown. */
  | { kind: 'bullet'; sign: string | undefined }
  | { kind: 'footnote'; mark: string }
  | { kind: 'table' }
  | { kind: 'plain' };

/** A paragraph of the source: what it begins with, and the rest of its words. */
export interface Block {
  mark: Mark;
  text: string;
  /** Whether all of it is bold. */
  bold: boolean;
  /** Line of the source, counted from 1. */
  line: number;
}

/** Numbers and letters as documents print them before a clause. The order matters: the first that fits is taken. */
const marks: [pattern: RegExp, make: (number: string) => Mark][] = [
  [
    /^((?:Приложение|ПРИЛОЖЕНИЕ)(?:\s+(?:№\s*)?(?:\d+|[А-Я](?=\s|$)))?)(?=\s*$|\.\s)\.?/u,
    (number) => ({ kind: 'appendix', number }),
  ],
  // With its stop, or alone on its line: a sentence may begin with «Статья 5 закона …».
  [
    /^((?:Статья|СТАТЬЯ)\s+\d+(?:\.\d+)*(?:\(\d+\)|[¹²³⁴-⁹]+)?(?:\.(?=\s|$)|(?=\s*$)))/u,
    (number) => ({ kind: 'article', number }),
  ],
  [/^((?:Раздел|Глава)\s+(?:[IVXLC]+|\d+)\.?|[IVXLC]+\.)(?=\s)/u, (number) => ({ kind: 'section', number })],
  [/^(\d+(?:\.\d+)*(?:\(\d+\)|[¹²³⁴-⁹]+)?(?:\.\d+)*\.)(?=\s)/u, (number) => ({ kind: 'number', number })],
  [/^(\d+(?:\.\d+)+(?:\(\d+\)|[¹²³⁴-⁹]+)?)(?=\s+\p{Lu})/u, (number) => ({ kind: 'number', number })],
  [/^(\d+(?:\(\d+\))?\))(?=\s)/u, (number) => ({ kind: 'bracket', number })],
  [/^([а-яё][.)])(?=\s)/u, (number) => ({ kind: 'letter', number })],
  [/^([⁰¹²³⁴-⁹]+|\*+(?=\s))/u, (mark) => ({ kind: 'footnote', mark })],
];

/**
 * Splits a source text into paragraphs. Lines without an empty one between them belong together, unless the next begins
 * with a number, a letter or a bullet of its own.
 */
export function blocksOf(source: string): Block[] {
  const blocks: { lines: string[]; bullet: string | undefined; line: number }[] = [];
  const written = source.replace(/\f/gu, '\n\n').split(/\r?\n/u);
  const width = Math.max(...written.map(({ length }) => length).filter((length) => length <= widest), 0);
  let open = false;
  for (const [index, raw] of written.entries()) {
    if (raw.trim() === '') {
      open = false;
      continue;
    }
    const bullet = /^\s*[-–—•]\s+/u.exec(raw)?.[0];
    const line = raw.slice(bullet?.length ?? 0).trim();
    const last = blocks.at(-1);
    const tables = line.startsWith('|') === (last?.lines.at(-1)?.startsWith('|') ?? false);
    const ended = isLastLine(last?.lines.at(-1) ?? '', width);
    const unmarked = markOf(line).kind === 'plain' || (bare.test(line) && !startsWithBare(last?.lines[0]));
    const continues = open && last !== undefined && bullet === undefined && unmarked && !ended;
    if (open && last && line.startsWith('|') && tables) last.lines.push(line);
    else if (continues && tables && !standsAlone(last.lines)) last.lines.push(line);
    else blocks.push({ lines: [line], bullet, line: index + 1 });
    open = true;
  }
  return blocks.map(({ lines, bullet, line }) => readBlock(lines, bullet, line));
}

/** A longer line is a whole paragraph and says nothing about the width of the printed page. */
const widest = 140;

/** A number without a stop, as in forms. Inside a paragraph it is just a figure that happens to begin a line. */
const bare = /^\d+(?=\s+\p{Lu})/u;

function startsWithBare(line: string | undefined): boolean {
  return line !== undefined && bare.test(line);
}

/** Whether a paragraph ends here: with a stop, well before the edge of the page. */
function isLastLine(line: string, width: number): boolean {
  return /[.;:]$/u.test(line) && line.length < width * 0.6;
}

/** «Приложение № 1» or «Статья 8» stands on a line of its own; its title is on the next. */
function standsAlone(lines: readonly string[]): boolean {
  const { kind } = markOf(lines[0] ?? '');
  return kind === 'appendix' || (kind === 'article' && !/\s\S+\s/u.test(lines[0] ?? ''));
}

function readBlock(lines: readonly string[], bullet: string | undefined, line: number): Block {
  if (lines[0]?.startsWith('|'))
    return { mark: { kind: 'table' }, text: lines.join('\n'), bold: false, line };
  const joined = lines.join(' ').replace(/\s+/gu, ' ');
  const bold = /^\*\*[^*]+\*\*$/u.test(joined);
  const whole = bold ? joined.replaceAll('**', '') : joined;
  const mark = markOf(whole);
  const taken = mark.kind === 'footnote' ? mark.mark : 'number' in mark ? mark.number : '';
  return {
    mark: mark.kind === 'plain' && bullet !== undefined ? { kind: 'bullet', sign: signOf(bullet) } : mark,
    text: whole.slice(taken.length).trim(),
    bold,
    line,
  };
}

function signOf(bullet: string): string | undefined {
  const sign = bullet.trim();
  return sign === '-' ? undefined : sign;
}

function markOf(line: string): Mark {
  if (line.startsWith('|')) return { kind: 'table' };
  for (const [pattern, make] of marks) {
    const found = pattern.exec(line)?.[1];
    if (found !== undefined) return make(found);
  }
  const number = bare.exec(line)?.[0];
  return number === undefined ? { kind: 'plain' } : { kind: 'number', number };
}

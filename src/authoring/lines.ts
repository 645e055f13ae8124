import { isPrinted } from '../checks/source/printed.ts';
import { beginsWithBareNumber, BULLET, markOf } from './marks.ts';
import type { SourcePart, Style } from './source.ts';

interface Lines {
  lines: string[];
  bullet: string;
  line: number;
}

/**
 * Splits a text into paragraphs and tables. Lines without an empty one between them belong together, unless the next begins
 * with a number, a letter or a bullet of its own.
 */
export function partsOfText(source: string): SourcePart[] {
  const found: Lines[] = [];
  const written = source.replace(/\f/gu, '\n\n').split(/\r?\n/u);
  const width = Math.max(...written.map(({ length }) => length).filter((length) => length <= widest), 0);
  let open = false;
  for (const [index, raw] of written.entries()) {
    if (!isPrinted(raw)) {
      open = false;
      continue;
    }
    const bullet = BULLET.exec(raw)?.[0] ?? '';
    const line = raw.slice(bullet.length).trim();
    const last = found.at(-1);
    const joined = open && last !== undefined && bullet === '' && goesOn(last, line, width);
    if (joined) last.lines.push(line);
    else found.push({ lines: [line], bullet: bullet.trim(), line: index + 1 });
    open = true;
  }
  return found.map(partOf);
}

/** Lines longer than this are whole paragraphs, and tell nothing of where a page breaks its lines. */
const widest = 140;

function goesOn({ lines }: Lines, line: string, width: number): boolean {
  const before = lines.at(-1) ?? '';
  if (/^#{1,6}\s/u.test(line) || /^#{1,6}\s/u.test(before)) return false;
  if (line.startsWith('|') || before.startsWith('|')) return line.startsWith('|') && before.startsWith('|');
  // «(в ред. приказа …)» below a title or a clause.
  if (/^\([^()]*\)$/u.test(line)) return false;
  const unmarked =
    markOf(line).kind === 'plain' || (beginsWithBareNumber(line) && !beginsWithBareNumber(lines[0] ?? ''));
  return unmarked && !isLastLine(before, width) && !standsAlone(lines);
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

function partOf({ lines, bullet, line }: Lines): SourcePart {
  const place = { line };
  if (lines[0]?.startsWith('|')) return { kind: 'table', text: lines.join('\n'), style: {}, place };
  const { text, style } = withoutMarks(lines.join(' ').replace(/\s+/gu, ' '));
  return { kind: 'paragraph', text: [bullet, text].filter(Boolean).join(' '), style, place };
}

/** Emphasis of a whole paragraph and the signs of a heading say how it is set; they are no words of it. */
function withoutMarks(text: string): { text: string; style: Style } {
  const [, signs = '', words = text] = /^(#{1,6})\s+(.*)$/u.exec(text) ?? [];
  const heading: Style = signs === '' ? {} : { heading: signs.length };
  const stars = /^(\*{1,3})(?=[^*\s])(?:[^*]+(?<=\S)\1(?:\s\1(?=[^*\s])|$))+$/u.exec(words)?.[1] ?? '';
  const inside = stars === '' ? words : words.replaceAll(stars, '');
  return {
    text: inside.replace(/^(\*{1,2})([^*]+)\1(?=\s|$)/u, (whole, _, begun: string) =>
      markOf(`${begun} А`).kind === 'plain' ? whole : begun,
    ),
    style: {
      ...heading,
      ...(stars.length >= 2 ? { bold: true } : {}),
      ...(stars.length % 2 === 1 ? { italic: true } : {}),
    },
  };
}

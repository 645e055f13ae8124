import { cellsOf } from '../model/table.ts';

/** Where a part of a document was found, so that its author can look it up. */
export interface Place {
  /** Line of source.txt, counted from 1. */
  line: number;
  /** Paragraph or table of the received file, counted from 1. Absent where a text was received. */
  paragraph?: number;
  /** Page of the received file, counted from 1. Absent where the file does not say. */
  page?: number;
}

/** How a paragraph is set, as far as the file says. */
export interface Style {
  bold?: boolean;
  italic?: boolean;
  align?: 'centre' | 'end';
  /** Level of a heading, 1 for the highest. */
  heading?: number;
}

/**
 * A paragraph or a table of a document, whatever file it came in. The words of a paragraph begin with its number or bullet as
 * they are printed, raised figures are signs such as «¹», and a table is written as Markdown has it.
 */
export interface SourcePart {
  kind: 'paragraph' | 'table';
  text: string;
  style: Style;
  place: Place;
  /** What the reader of the file is not sure of, in the language of the author. */
  doubts?: readonly string[];
}

/**
 * The parts as the text that is kept as source.txt, with an empty line between two. Each part learns its line.
 * @returns the text, and the parts with their places in it
 */
export function writeSource(parts: readonly SourcePart[]): { text: string; parts: SourcePart[] } {
  let line = 1;
  const placed = parts.map((part) => {
    const own = { ...part, place: { ...part.place, line } };
    line += part.text.split('\n').length + 1;
    return own;
  });
  return { text: `${placed.map(({ text }) => text).join('\n\n')}\n`, parts: placed };
}

/** A table as Markdown has it: the first row is the head. Line breaks in a cell become spaces. */
export function tableMarkdown(rows: readonly (readonly string[])[]): string {
  const width = Math.max(...rows.map(({ length }) => length), 1);
  const line = (cells: readonly string[]): string => {
    const full = Array.from({ length: width }, (_, index) => cellText(cells[index] ?? ''));
    return `| ${full.join(' | ')} |`.replace(/ {2,}/gu, ' ');
  };
  const [head = [], ...body] = rows;
  return [line(head), `|${' --- |'.repeat(width)}`, ...body.map(line)].join('\n');
}

/** The columns of a Markdown table are parted by `|`, so a bar that is printed in a cell is written as another sign. */
function cellText(text: string): string {
  return text.replace(/\s+/gu, ' ').replaceAll('|', '¦').trim();
}

/** The cells of each row of a table as Markdown has it, without the line below the head. */
export function tableRows(markdown: string): string[][] {
  return markdown
    .split('\n')
    .filter((line) => line.trim().startsWith('|') && !/^[\s|:-]+$/u.test(line))
    .map(cellsOf);
}

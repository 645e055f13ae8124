import { markOfParagraph } from '../../../src/authoring/marks.ts';
import { tableMarkdown } from '../../../src/authoring/source.ts';
import { FROM_ABOVE, FROM_LEFT } from '../../../src/model/table.ts';
import type { ReceivedPart } from './received.ts';

/** A cell with what stands in it. */
export interface Cell {
  parts: ReceivedPart[];
  /** How many columns and rows it takes; 1 unless cells were merged. */
  columns: number;
  rows: number;
}

export interface Grid {
  rows: Cell[][];
  /** Lines are drawn around its cells. */
  bordered: boolean;
}

/** The automatic number of a paragraph without words, which a cell of «№ п/п» is; a bullet alone says nothing. */
export function numberAlone(number: string, place: ReceivedPart['place']): ReceivedPart[] {
  return /[\p{L}\p{N}]/u.test(number) ? [{ kind: 'paragraph', text: number, style: {}, place }] : [];
}

/** What stands in a cell: its words, and where it has none the numbers that are printed in their place. */
export function orNumbers(words: ReceivedPart[], numbers: ReceivedPart[]): ReceivedPart[] {
  return words.length > 0 ? words : numbers;
}

/** A table as parts of the text: a table, or what stands in its cells where it is only a means to place words on the page. */
export function partsOfGrid(grid: Grid, place: ReceivedPart['place']): ReceivedPart[] {
  const rows = grid.rows.filter((row) => row.some(({ parts }) => parts.length > 0));
  if (rows.length === 0) return [];
  if (isLayout({ ...grid, rows })) return rows.flatMap(partsOfLayoutRow);
  const parts = grid.rows.flat().flatMap((cell) => cell.parts);
  const notes = parts.flatMap((part) => part.notes ?? []);
  const doubts = parts.flatMap((part) => part.doubts ?? []);
  return [
    {
      kind: 'table',
      text: tableMarkdown(
        gridRows(grid.rows).filter((row) => row.some((cell) => cell !== '' && cell !== FROM_ABOVE)),
      ),
      style: {},
      place,
      ...(notes.length > 0 ? { notes } : {}),
      ...(doubts.length > 0 ? { doubts } : {}),
    },
  ];
}

/** The texts of a grid as rows of one width: a merged cell has its words where it begins, and signs in its other places. */
function gridRows(rows: readonly (readonly Cell[])[]): string[][] {
  const taken: string[][] = rows.map(() => []);
  for (const [at, row] of rows.entries()) {
    let column = 0;
    for (const cell of row) {
      while (taken[at]?.[column] !== undefined) column += 1;
      for (let down = 0; down < cell.rows; down += 1) {
        for (let across = 0; across < cell.columns; across += 1) {
          const line = taken[at + down];
          if (line) line[column + across] = down > 0 ? FROM_ABOVE : across > 0 ? FROM_LEFT : textOf(cell);
        }
      }
      column += cell.columns;
    }
  }
  return taken.map((row) => Array.from(row, (text: string | undefined) => text ?? ''));
}

function textOf({ parts }: Cell): string {
  return parts
    .map(({ text }) => (text.startsWith('|') ? text.replace(/[|\n]|(?:\s---)/gu, ' ') : text))
    .join(' ');
}

/** Whether a table only puts words side by side: it frames one text, or holds clauses, an approval or a signature. */
function isLayout({ rows, bordered }: Grid): boolean {
  const cells = rows.flat();
  if (cells.length === 1 || cells.some(holdsClauses)) return true;
  if (bordered) return false;
  const words = cells.map(textOf).join(' ');
  return (
    rows.length === 1 ||
    (rows.length <= 3 && /УТВЕРЖД|СОГЛАСОВАН|\p{Lu}\.\s?\p{Lu}\.\s?\p{Lu}\p{Ll}|М\.\s?П\./u.test(words))
  );
}

function holdsClauses({ parts }: Cell): boolean {
  const numbered = parts.filter(({ text }) =>
    ['number', 'section', 'article'].includes(markOfParagraph(text).kind),
  );
  return numbered.length > 1 && parts.some(({ text }) => text.length > 100);
}

/** «Министр … И. И. Иванов» is one line; else the cells follow one another, and what stands to the right is set to the right. */
function partsOfLayoutRow(row: readonly Cell[]): ReceivedPart[] {
  const filled = row.filter(({ parts }) => parts.length > 0);
  const [first] = filled[0]?.parts ?? [];
  const oneLine =
    filled.length > 1 &&
    filled.every(({ parts }) => parts.length === 1 && (parts[0]?.text.length ?? 0) <= 80);
  if (first && oneLine) {
    const doubts = filled.flatMap(({ parts }) => parts.flatMap((part) => part.doubts ?? []));
    return [{ ...first, text: filled.map(textOf).join(' '), ...(doubts.length > 0 ? { doubts } : {}) }];
  }
  return row.flatMap(({ parts }, index) =>
    index > 0 && index === row.length - 1
      ? parts.map((part) => ({
          ...part,
          style: { ...part.style, align: part.style.align ?? ('end' as const) },
        }))
      : parts,
  );
}

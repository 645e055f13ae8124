import type { ReceivedPart } from '../received.ts';
import { plainSpaces } from '../runs.ts';
import type { Cell, Grid } from '../tables.ts';
import type { RuledTable } from './grid.ts';
import { linesOf } from './lines.ts';
import type { Word } from './page.ts';
import { joinLines } from './paragraphs.ts';

/** A table with its place on its page. */
export interface PlacedTable {
  page: number;
  top: number;
  bottom: number;
  xs: readonly number[];
  grid: Grid;
}

/** Whether a word stands in a table. */
export function isInTable({ x, y, size }: Word, { xs, ys }: RuledTable): boolean {
  const [left = 0, right = 0] = [xs[0], xs.at(-1)];
  const [top = 0, bottom = 0] = [ys[0], ys.at(-1)];
  return x > left - 2 && x < right + 2 && y + size * 0.3 < top + 2 && y + size * 0.3 > bottom - 2;
}

/** The words of a table in its cells. */
export function fillTable({ xs, ys, cells }: RuledTable, words: readonly Word[], page: number): PlacedTable {
  const rows: Cell[][] = ys.slice(1).map(() => []);
  for (const cell of cells) {
    const [left = 0, right = 0] = [xs[cell.column], xs[cell.column + cell.columns]];
    const [top = 0, bottom = 0] = [ys[cell.row], ys[cell.row + cell.rows]];
    const own = words.filter(({ x, y, size }) => {
      const middle = y + size * 0.3;
      return x > left - 2 && x < right - 1 && middle < top + 1 && middle > bottom - 1;
    });
    rows[cell.row]?.push({ parts: partsIn(own, page), columns: cell.columns, rows: cell.rows });
  }
  return { page, top: ys[0] ?? 0, bottom: ys.at(-1) ?? 0, xs, grid: { rows, bordered: true } };
}

/** The lines of a cell as one paragraph. */
function partsIn(words: readonly Word[], page: number): ReceivedPart[] {
  const text = linesOf(words, page).reduce((whole, line) => joinLines(whole, line.text), '');
  return text === '' ? [] : [{ kind: 'paragraph', text: plainSpaces(text), style: {}, place: { page } }];
}

/** Whether a table goes on with one on the page or in the column before it: its columns are as wide. */
export function goesOnWith(before: PlacedTable, table: PlacedTable): boolean {
  const [from = 0, to = 0] = [before.xs[0], table.xs[0]];
  const inNextColumn = table.page === before.page && to > (before.xs.at(-1) ?? 0);
  const shift = inNextColumn ? to - from : 0;
  return (
    (inNextColumn || table.page === before.page + 1) &&
    table.xs.length === before.xs.length &&
    table.xs.every((x, index) => Math.abs(x - shift - (before.xs[index] ?? 0)) < 5)
  );
}

/** The rows of both; a head that the second page repeats is dropped. */
export function joinTables(before: PlacedTable, table: PlacedTable): PlacedTable {
  const words = (row: readonly Cell[] = []): string =>
    row.flatMap(({ parts }) => parts.map(({ text }) => text)).join(' ');
  const repeated = words(table.grid.rows[0]) === words(before.grid.rows[0]);
  const rows = [...before.grid.rows, ...table.grid.rows.slice(repeated ? 1 : 0)];
  return { ...before, page: table.page, bottom: table.bottom, grid: { ...before.grid, rows } };
}

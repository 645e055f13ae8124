/** A cell of a table, with how many columns and rows it takes. */
export interface TableCell {
  /** Markdown of one line. */
  text: string;
  columns: number;
  rows: number;
}

/** A table of the Markdown subset, row by row. Where cells of the head reach further down, the head has several rows. */
interface Table {
  head: TableCell[][];
  body: TableCell[][];
}

/** What stands in a cell that belongs to the one above it, or to the one at its left, as merged cells do. */
export const FROM_ABOVE = '^';
export const FROM_LEFT = '<';

/** The row of hyphens below the head. */
const DELIMITER_ROW = /^[ \t]*\|(?:[ \t:]*-+[ \t:]*\|)+[ \t]*$/u;

/** Whether a cell has no words of its own. */
export function isMerged(cell: string): boolean {
  return cell === FROM_ABOVE || cell === FROM_LEFT;
}

/** The cells of a row. */
export function cellsOf(row: string): string[] {
  return row
    .trim()
    .replace(/^\||\|$/gu, '')
    .split('|')
    .map((cell) => cell.trim());
}

/** Reads the rows of a Markdown table. What belongs to no rectangle of merged cells is an empty cell. */
export function readTable(lines: readonly string[]): Table {
  const grid = lines.filter((line) => !DELIMITER_ROW.test(line)).map(cellsOf);
  const covered = new Set<string>();
  const rows = grid.map((cells, row) =>
    cells.flatMap((text, column): TableCell[] => {
      if (covered.has(`${String(row)} ${String(column)}`)) return [];
      if (isMerged(text)) return [{ text: '', columns: 1, rows: 1 }];
      const columns = 1 + run(cells.slice(column + 1), (cell) => cell === FROM_LEFT);
      const below = grid.slice(row + 1).map((line) => line.slice(column, column + columns));
      const height =
        1 + run(below, (line) => line.length === columns && line.every(isMerged) && line[0] === FROM_ABOVE);
      for (let down = 0; down < height; down += 1)
        for (let across = 0; across < columns; across += 1)
          covered.add(`${String(row + down)} ${String(column + across)}`);
      return [{ text, columns, rows: height }];
    }),
  );
  const [first = []] = rows;
  const heads = Math.max(1, ...first.map((cell) => cell.rows));
  return { head: rows.slice(0, heads), body: rows.slice(heads) };
}

/** How many of the first items satisfy a condition. */
function run<Item>(items: readonly Item[], holds: (item: Item) => boolean): number {
  const end = items.findIndex((item) => !holds(item));
  return end < 0 ? items.length : end;
}

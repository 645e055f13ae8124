import { plainText } from '../../model/markup.ts';
import { FROM_ABOVE, FROM_LEFT, readTable } from '../../model/table.ts';
import { tableRows } from '../source.ts';

/** A table as one reads it: merged cells have their words in every place that they take. */
export interface FilledTable {
  /** The rows of its head. */
  heads: string[][];
  rows: FilledRow[];
}

interface FilledRow {
  cells: string[];
  /** The places to which a cell reaches from its left. */
  reached: ReadonlySet<number>;
}

/** The table in the words of a clause. A row of one cell, «Этап 1. Подготовка», only names those below it. */
export function filledTable(markdown: string): FilledTable {
  const lines = markdown.split('\n').filter((line) => line.trim().startsWith('|'));
  const heads = readTable(lines).head.length;
  const rows: FilledRow[] = [];
  for (const printed of tableRows(markdown)) rows.push(filledRow(printed.map(plainText), rows.at(-1)));
  return {
    heads: rows.slice(0, heads).map(({ cells }) => cells),
    rows: rows
      .slice(heads)
      .filter(({ cells, reached }) => reached.size === 0 || reached.size < cells.length - 1),
  };
}

function filledRow(printed: readonly string[], above: FilledRow | undefined): FilledRow {
  const cells: string[] = [];
  const reached = new Set<number>();
  for (const [at, cell] of printed.entries()) {
    if (cell === FROM_LEFT || (cell === FROM_ABOVE && above?.reached.has(at))) reached.add(at);
    if (cell === FROM_LEFT) cells.push(cells[at - 1] ?? '');
    else cells.push(cell === FROM_ABOVE ? (above?.cells[at] ?? '') : cell);
  }
  return { cells, reached };
}

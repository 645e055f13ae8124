import { textOfLine, type Cell } from './document.ts';

/** No column is narrower than this part of an even share. */
const LEAST = 0.6;

/**
 * Widths of the columns of a table, by how much is written in them: the longest cell of each, of which long ones count less.
 * @param width of the whole table; the widths are in its unit and add up to it
 */
export function columnWidths(
  head: readonly string[],
  rows: readonly (readonly Cell[])[],
  width: number,
): number[] {
  const count = Math.max(head.length, ...rows.map((row) => row.length));
  const longest = Array.from({ length: count }, (_, column) => {
    const cells = rows.map((row) => (row[column] ?? []).map(textOfLine).join(' ').length);
    return Math.max(1, head[column]?.length ?? 0, ...cells);
  });
  const weights = longest.map(Math.sqrt);
  const even = weights.reduce((sum, weight) => sum + weight, 0) / count;
  const shares = weights.map((weight) => Math.max(weight, LEAST * even));
  const sum = shares.reduce((all, share) => all + share, 0);
  const widths = shares.map((share) => Math.floor((share / sum) * width));
  const rest = width - widths.reduce((all, each) => all + each, 0);
  return widths.map((each, index) => (index === count - 1 ? each + rest : each));
}

import type { ReceivedNote } from '../received.ts';
import { columnsOf, type Column } from './columns.ts';
import { withoutFootnotes } from './footnotes.ts';
import { ruledTables } from './grid.ts';
import type { Line } from './lines.ts';
import type { Page, Word } from './page.ts';
import { isJustified, type PlacedLine, type Print } from './paragraphs.ts';
import { fillTable, isInTable, type PlacedTable } from './tables.ts';

/** What stands on a page, and where. */
interface Laid {
  columns: Column[];
  /** Level rules that are no part of a table and do not reach across the page. */
  rules: number[];
  tables: PlacedTable[];
}

/** The words of a page as columns, those of its tables apart. */
export function layOut({ words, rulings, number, width }: Page): Laid {
  // One cell is a frame around words.
  const ruled = ruledTables(rulings).filter(({ cells }) => cells.length > 1);
  const inTables = new Set<Word>(words.filter((word) => ruled.some((table) => isInTable(word, table))));
  return {
    columns: columnsOf(
      words.filter((word) => !inTables.has(word)),
      number,
      ruled.map(({ xs }) => [xs[0] ?? 0, xs.at(-1) ?? 0]),
    ),
    rules: rulings.flatMap(({ level, at, from, to }) => {
      const ofTable = ruled.some(({ ys }) => at < (ys[0] ?? 0) + 2 && at > (ys.at(-1) ?? 0) - 2);
      return level && !ofTable && to - from > 40 && to - from < width * 0.5 ? [at] : [];
    }),
    tables: ruled.map((table) => fillTable(table, [...inTables], number)),
  };
}

/** Size of most letters of a document. */
export function sizeOf(lines: readonly Line[]): number {
  return mostOf(
    lines.flatMap(({ size, text }) => Array.from({ length: Math.ceil(text.length / 20) }, () => size)),
    12,
  );
}

/** What most lines of a document have in common. */
export function printOf(placed: readonly PlacedLine[], size: number): Print {
  const lines = placed.map(({ line }) => line);
  const gaps = lines.flatMap((line, index) => {
    const before = lines[index - 1];
    return before?.page === line.page && before.y > line.y ? [Math.round((before.y - line.y) * 2) / 2] : [];
  });
  const wordsLike = (pattern: RegExp): Set<string> =>
    new Set(lines.flatMap(({ text }) => text.toLowerCase().match(pattern) ?? []));
  const words = {
    hyphened: wordsLike(/\p{L}+-\p{L}+/gu),
    // The first and the last of a line may be a part of one.
    whole: wordsLike(/(?<=\s[«"(]?)\p{L}+(?=[»")]?[.,;:]?\s)/gu),
  };
  return { size, leading: mostOf(gaps, 14), justified: isJustified(placed), words };
}

/** The value that stands most often, of those that are alike to half a point. */
function mostOf(values: readonly number[], otherwise: number): number {
  const counts = Map.groupBy(values, (value) => Math.round(value * 2) / 2);
  const [most] = [...counts].sort(([, one], [, other]) => other.length - one.length);
  return most?.[0] ?? otherwise;
}

/** The lines of a page that remain, with their columns, and its footnotes. */
export function notesApart(
  columns: readonly Column[],
  kept: ReadonlySet<Line>,
  size: number,
  rules: readonly number[],
): { lines: PlacedLine[]; notes: ReceivedNote[] } {
  const notes: ReceivedNote[] = [];
  const lines = columns.flatMap((column) => {
    const own = withoutFootnotes(
      column.lines.filter((line) => kept.has(line)),
      size,
      rules,
    );
    notes.push(...own.notes);
    const edges = edgesOf(own.lines, column);
    return own.lines.map((line): PlacedLine => ({ line, column: edges }));
  });
  return { lines, notes };
}

/** The edges of a column by the lines that remain in it. */
function edgesOf(lines: readonly Line[], column: Column): PlacedLine['column'] {
  if (lines.length === 0) return column;
  return { left: Math.min(...lines.map(({ x }) => x)), right: Math.max(...lines.map(({ right }) => right)) };
}

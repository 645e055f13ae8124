import { linesOf, type Line } from './lines.ts';
import type { Word } from './page.ts';

/** Lines that stand in one column, with its edges. */
export interface Column {
  lines: Line[];
  left: number;
  right: number;
}

/** As few lines side by side are no columns: a signature, a date and a number. */
const FEWEST = 5;

/** From where to where something reaches across a page. */
type Reach = readonly [left: number, right: number];

/**
 * The words of a page as columns in reading order. Most pages have one.
 * @param tables how far its tables reach, whose words are not among these
 */
export function columnsOf(words: readonly Word[], page: number, tables: readonly Reach[] = []): Column[] {
  const lines = linesOf(words, page);
  const gutter = betweenTables(words, lines, tables) ?? gutterOf(words, lines);
  if (gutter === undefined) return lines.length > 0 ? [columnOf(lines)] : [];
  const crossing = lines.filter(({ y }) => isCrossed(words, y, gutter));
  // Columns may begin below lines that stand to one side: a date, an approval.
  const top = Math.max(...lines.filter(({ y }) => hasBothSides(words, y, gutter)).map(({ y }) => y));
  const above = lines.filter(({ y }) => y > top);
  const below = crossing.filter(({ y }) => y <= top);
  const inColumns = words.filter(
    ({ y }) => ![...above, ...below].some((line) => Math.abs(line.y - y) < line.size * 0.55),
  );
  const side = (isLeft: boolean): Line[] =>
    linesOf(
      inColumns.filter(({ x }) => x < gutter === isLeft),
      page,
    );
  return [above, side(true), side(false), below].filter(({ length }) => length > 0).map(columnOf);
}

function columnOf(lines: readonly Line[]): Column {
  return {
    lines: [...lines],
    left: Math.min(...lines.map(({ x }) => x)),
    right: Math.max(...lines.map(({ right }) => right)),
  };
}

/** Tables that stand to both sides of the middle of a page stand in columns, with few or no words across what parts them. */
function betweenTables(
  words: readonly Word[],
  lines: readonly Line[],
  tables: readonly Reach[],
): number | undefined {
  const middle =
    (Math.min(...words.map(({ x }) => x)) + Math.max(...words.map(({ x, width }) => x + width))) / 2;
  const left = Math.max(...tables.map(([, right]) => right).filter((right) => right < middle + SLACK));
  const right = Math.min(...tables.map(([from]) => from).filter((from) => from > middle - SLACK));
  const at = (left + right) / 2;
  if (!Number.isFinite(at) || left >= right) return undefined;
  return lines.filter(({ y }) => isCrossed(words, y, at)).length <= lines.length * 0.1 ? at : undefined;
}

/** How far from the middle of a page the edge of a column may stand. */
const SLACK = 20;

/** Where two columns part: a place in the middle that no words cross, with words on both sides of it in many lines. */
function gutterOf(words: readonly Word[], lines: readonly Line[]): number | undefined {
  if (lines.length < FEWEST) return undefined;
  const left = Math.min(...words.map(({ x }) => x));
  const right = Math.max(...words.map(({ x, width }) => x + width));
  const middle = Array.from({ length: 31 }, (_, index) => left + (right - left) * (0.35 + index / 100));
  const candidates = middle
    .map((at) => {
      const crossed = words.filter(
        ({ x, width, size }) => x < at + size * 0.3 && x + width > at - size * 0.3,
      ).length;
      const both = lines.filter(({ y }) => hasBothSides(words, y, at));
      return { at, crossed, both: both.length };
    })
    .filter(
      ({ crossed, both }) => both >= FEWEST && both > lines.length * 0.5 && crossed <= lines.length * 0.1,
    );
  const best = Math.max(...candidates.map(({ both }) => both));
  const widest = candidates.filter(({ both }) => both === best);
  const found = widest[Math.floor(widest.length / 2)]?.at;
  return found !== undefined && fills(words, left, found) && fills(words, found, right) ? found : undefined;
}

function isCrossed(words: readonly Word[], y: number, at: number): boolean {
  return words.some(
    (word) => Math.abs(word.y - y) < word.size * 0.5 && word.x < at && word.x + word.width > at,
  );
}

/** Whether there are words on both sides of a place and none across it. The lines of two columns need not be level. */
function hasBothSides(words: readonly Word[], y: number, at: number): boolean {
  const own = words.filter((word) => Math.abs(word.y - y) < word.size);
  return !isCrossed(own, y, at) && own.some(({ x }) => x < at) && own.some(({ x }) => x > at);
}

/** Lines of running text reach from one edge of their column to the other; the words of a list of figures do not. */
function fills(words: readonly Word[], from: number, to: number): boolean {
  const lines = linesOf(
    words.filter(({ x }) => x >= from && x < to),
    0,
  );
  const full = lines.filter(({ x, right }) => right - x > (to - from) * 0.6);
  return full.length > lines.length * 0.4;
}

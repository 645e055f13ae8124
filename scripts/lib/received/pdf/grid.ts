import type { Ruling } from './rulings.ts';

/** A table as its lines part it. Rows go from the top down. */
export interface RuledTable {
  /** Places of the upright lines, from left to right, and of the level ones, from the top down. */
  xs: number[];
  ys: number[];
  cells: RuledCell[];
}

interface RuledCell {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/** How far from one another lines may be drawn that meet. */
const SLACK = 4;

/** The tables of a page: every group of lines that meet and make at least two cells. */
export function ruledTables(rulings: readonly Ruling[]): RuledTable[] {
  return groupsOf(rulings).flatMap((group) => {
    const xs = places(group.filter(({ level }) => !level));
    const ys = places(group.filter(({ level }) => level)).reverse();
    if (xs.length < 2 || ys.length < 2 || xs.length + ys.length < 5) return [];
    return [{ xs, ys, cells: cellsOf(xs, ys, group) }];
  });
}

/** Lines that touch one another, however far they reach. */
function groupsOf(rulings: readonly Ruling[]): Ruling[][] {
  const groups: Ruling[][] = [];
  for (const ruling of rulings) {
    const touched = groups.filter((group) => group.some((other) => meet(ruling, other)));
    for (const group of touched) groups.splice(groups.indexOf(group), 1);
    groups.push([...touched.flat(), ruling]);
  }
  return groups;
}

function meet(one: Ruling, other: Ruling): boolean {
  if (one.level === other.level) {
    return Math.abs(one.at - other.at) < SLACK && one.from < other.to + SLACK && other.from < one.to + SLACK;
  }
  return isWithin(one.at, other) && isWithin(other.at, one);
}

function isWithin(place: number, { from, to }: Ruling): boolean {
  return place > from - SLACK && place < to + SLACK;
}

/** Where lines of one direction stand, from the lowest place up; those drawn close together are one. */
function places(rulings: readonly Ruling[]): number[] {
  const sorted = rulings.map(({ at }) => at).sort((one, other) => one - other);
  return sorted.filter((at, index) => index === 0 || at - (sorted[index - 1] ?? at) > SLACK);
}

function cellsOf(xs: readonly number[], ys: readonly number[], group: readonly Ruling[]): RuledCell[] {
  const [columns, rows] = [xs.length - 1, ys.length - 1];
  const taken = new Set<string>();
  const cells: RuledCell[] = [];
  const middle = (places_: readonly number[], at: number): number =>
    ((places_[at] ?? 0) + (places_[at + 1] ?? 0)) / 2;
  const hasLine = (level: boolean, at: number, across: number): boolean =>
    group.some(
      (ruling) => ruling.level === level && Math.abs(ruling.at - at) < SLACK && isWithin(across, ruling),
    );
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      if (taken.has(`${String(row)} ${String(column)}`)) continue;
      let right = column + 1;
      while (right < columns && !hasLine(false, xs[right] ?? 0, middle(ys, row))) right += 1;
      let below = row + 1;
      while (below < rows && !hasLine(true, ys[below] ?? 0, middle(xs, column))) below += 1;
      for (let down = row; down < below; down += 1)
        for (let across = column; across < right; across += 1) taken.add(`${String(down)} ${String(across)}`);
      cells.push({ row, column, rows: below - row, columns: right - column });
    }
  }
  return cells;
}

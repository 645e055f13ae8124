import { unitIn } from './deadline-words.ts';
import type { FilledTable } from './filled-table.ts';

/** A column of times. */
export interface TimeColumn {
  at: number;
  /** The first column below the same cell of the head, which may reach across several: «Срок» above «орган» and «организация». */
  group: number;
  /** Its own words in the head. */
  name: string;
  /** «Срок, рабочих дней»: the unit may stand in the head. */
  unit: string;
}

/** The columns of a table whose head is about times. */
export function timeColumns({ heads: [top = [], ...below] }: FilledTable, times: RegExp): TimeColumn[] {
  let group = 0;
  return top.flatMap((head, at): TimeColumn[] => {
    if (head !== top[at - 1]) group = at;
    const name = below.at(-1)?.[at] ?? head;
    return times.test(head) ? [{ at, group, name, unit: unitIn(`${head} ${name}`) }] : [];
  });
}

/** The words of a cell without the marks of its footnotes. */
export function withoutMarks(cell: string): string {
  return cell.replace(/[⁰¹²³⁴-⁹*]+$/u, '').trim();
}

import type { Pages } from './content.ts';
import type { Random } from './random.ts';

/** One way to spoil the content in one place. */
export interface Mutant {
  kind: string;
  regulation: string;
  /** What is done where, for the report. */
  what: string;
  /** Spoils a fresh copy of the pages. */
  spoil: (pages: Pages) => void;
}

/** Finds every place where one kind of mistake can be made. The random numbers choose what is put there, not where. */
export type Operator = (pages: Pages, random: Random) => Mutant[];

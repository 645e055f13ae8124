import type { Pages } from './content.ts';
import type { Random } from './random.ts';

/** One mistake in one place of the content. */
export interface Mutant {
  kind: string;
  regulation: string;
  /** What is done where, for the report. */
  what: string;
  /** Makes the mistake in a fresh copy of the pages. */
  spoil: (pages: Pages) => void;
}

/** Finds every place where one kind of mistake can be made. The random numbers choose what is put there, not where. */
export type Operator = (pages: Pages, random: Random) => Mutant[];

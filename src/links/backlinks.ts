import type { Item, Regulation } from '../model/library.ts';

/** What rests on one clause. */
interface Backlinks {
  /** Questions, outcomes and steps, in reading order. */
  guide: Item[];
  notes: Item[];
}

/** Collects all that rests on one clause of a regulation. */
export function backlinksOf(regulation: Regulation, clause: string): Backlinks {
  const resting = regulation.items.filter(
    ({ kind, clauses }) => kind !== 'clause' && clauses.includes(clause),
  );
  return {
    guide: resting.filter(({ kind }) => kind === 'question' || kind === 'outcome' || kind === 'step'),
    notes: resting.filter(({ kind }) => kind === 'note'),
  };
}

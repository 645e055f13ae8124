import type { PlacedClause } from '../../model/walk.ts';
import type { WordKey } from '../../words/words.ts';

/** Id of the line that tells which headings of a text are ours. Headings are described by it. */
export const OWN_HEADINGS = 'own-headings';

/** Whether the heading that a clause is shown with is ours and not the document's. */
export function hasOwnHeading({ title, heading }: Pick<PlacedClause, 'title' | 'heading'>): boolean {
  return title === undefined && heading !== undefined;
}

/** What is said of the headings of a text: that all are ours, or how ours are told from those that it prints. */
export function sentenceOnHeadings(
  clauses: readonly Pick<PlacedClause, 'title' | 'heading'>[],
): Extract<WordKey, `clause.headings${string}`> | undefined {
  if (!clauses.some(hasOwnHeading)) return undefined;
  return clauses.some(({ title }) => title !== undefined) ? 'clause.headingsSome' : 'clause.headingsAll';
}

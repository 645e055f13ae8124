import type { PlacedClause } from '../../model/walk.ts';

/** Whether a clause is set in: where it stands in another one, and not in a section, an article or an appendix. */
export function isNested({ depth, parent }: PlacedClause, clauses: readonly PlacedClause[]): boolean {
  return depth > 1 && clauses.find(({ id }) => id === parent)?.kind === 'clause';
}

import type { PlacedClause } from '../model/walk.ts';
import { formatDate } from './date.ts';
import { say } from './words.ts';

/** Says that a clause is no longer in force: from when, and by which act, as far as the document says. */
export function noLongerInForce({ from, by }: NonNullable<PlacedClause['repealed']>): string {
  return [from ? say('clause.repealed', { date: formatDate(from) }) : say('clause.repealedUndated'), by]
    .filter(Boolean)
    .join(': ');
}

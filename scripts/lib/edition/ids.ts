import type { Match } from '../../../src/editions/match.ts';
import type { PlacedClause } from '../../../src/model/walk.ts';

/**
 * Ids for the clauses of a new edition: that which the clause has always had, or a free one for a new clause. An id that once
 * meant something else is never given again, so a new clause 10 beside an old one may be `10-2027`.
 * @param taken every id that a clause of the document ever had
 * @param from day from which the edition applies (ISO)
 * @returns by the id that the clause has in the draft
 */
export function freeIds(
  clauses: readonly PlacedClause[],
  matches: readonly Match[],
  taken: ReadonlySet<string>,
  from: string,
): Map<string, string> {
  const ids = new Map(matches.map(({ before, after }) => [after.id, before.id]));
  const used = new Set([...taken, ...ids.values()]);
  for (const { id } of clauses) {
    if (ids.has(id)) continue;
    const own = firstFree(id, from.slice(0, 4), used);
    ids.set(id, own);
    used.add(own);
  }
  return ids;
}

function firstFree(id: string, year: string, used: ReadonlySet<string>): string {
  if (!used.has(id)) return id;
  const dated = `${id}-${year}`;
  let free = dated;
  for (let count = 2; used.has(free); count++) free = `${dated}-${String(count)}`;
  return free;
}

import type { Hit } from './hit.ts';

/** What the best place of a document is worth at least, beside the best of all, for that document to answer as well. */
const ALSO_ANSWERS = 0.6;
/** How many places of each document stand together, so that the answers of several are seen at once. */
const OF_EACH = 2;

/** What a document says, or what was found besides. */
export interface Group<Found> {
  /** Short title of the regulation; undefined for what is of any. */
  regulation: string | undefined;
  hits: Found[];
}

/**
 * Puts the best of each document together where several of them answer, since they seldom say the same; all else comes after
 * that, in its order. Where one answers, all is one group.
 * @param ordered best first
 */
export function byDocument<Found extends { hit: Hit; score: number }>(
  ordered: readonly Found[],
): Group<Found>[] {
  const best = ordered[0]?.score ?? 0;
  const groups = [...Map.groupBy(ordered, ({ hit }) => hit.regulation)]
    .filter(([regulation, [first]]) => regulation !== '' && first && first.score >= ALSO_ANSWERS * best)
    .map(([regulation, hits]) => ({ regulation, hits: hits.slice(0, OF_EACH) }));
  if (groups.length < 2) return [{ regulation: undefined, hits: [...ordered] }];
  const together = new Set(groups.flatMap(({ hits }) => hits));
  return [...groups, { regulation: undefined, hits: ordered.filter((one) => !together.has(one)) }];
}

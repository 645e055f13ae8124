import type { Library } from '../../src/model/library.ts';
import type { Ref } from '../../src/model/ref.ts';

/** How many queries had a right answer first, and among the first three. */
interface Score {
  first: number;
  three: number;
  all: number;
  /** Queries without a right answer among the first three, with what came instead. */
  missed: { query: string; found: readonly string[] }[];
}

/**
 * Runs queries and counts the right answers. `search` gives refs, best first. A question that people ask is right where it rests on
 * a clause of a right answer.
 */
export async function score(
  queries: readonly { query: string; answers: readonly Ref[] }[],
  search: (query: string) => Promise<readonly (Ref | undefined)[]>,
  { byRef }: Library,
): Promise<Score> {
  const clausesOf = (ref: Ref): string[] => {
    const item = byRef.get(ref);
    return (item?.clauses ?? []).map((clause) => `${item?.regulation ?? ''}/${clause}`);
  };
  const total: Score = { first: 0, three: 0, all: queries.length, missed: [] };
  for (const { query, answers } of queries) {
    const clauses = new Set(answers.flatMap(clausesOf));
    const isRight = (ref: Ref | undefined): boolean =>
      ref !== undefined &&
      (answers.includes(ref) ||
        (byRef.get(ref)?.kind === 'faq' && clausesOf(ref).some((clause) => clauses.has(clause))));
    const found = (await search(query)).slice(0, 3);
    const place = found.findIndex(isRight);
    if (place === 0) total.first++;
    if (place >= 0) total.three++;
    else total.missed.push({ query, found: found.map(String) });
  }
  return total;
}

import type { Ref } from '../../src/model/ref.ts';

/** How many queries had a right answer first, and among the first three. */
export interface Score {
  first: number;
  three: number;
  all: number;
  /** Queries without a right answer among the first three, with what came instead. */
  missed: { query: string; found: readonly string[] }[];
}

/** Runs queries and counts the right answers. `search` gives addresses, best first. */
export async function score(
  queries: readonly { query: string; answers: readonly Ref[] }[],
  search: (query: string) => Promise<readonly string[]>,
  hrefOf: (ref: Ref) => string | undefined,
): Promise<Score> {
  const total: Score = { first: 0, three: 0, all: queries.length, missed: [] };
  for (const { query, answers } of queries) {
    const right = new Set(answers.map(hrefOf));
    const found = (await search(query)).slice(0, 3);
    const place = found.findIndex((href) => right.has(href));
    if (place === 0) total.first++;
    if (place >= 0) total.three++;
    else total.missed.push({ query, found });
  }
  return total;
}

import type { Hit, HitKind } from './hit.ts';
import type { Ranked } from './rank.ts';
import type { SearchIndex } from './search-index.ts';

/** What share of a list are questions, unless only they are asked for: below an answer stands where it is from. */
const QUESTIONS_SHARE = 1 / 3;
/** So many questions are listed even in a short list. */
const FEWEST_QUESTIONS = 3;
/** How many more are tried. Without a network what is found in documents that are not saved cannot be shown. */
const TRIED = 32;

/** How many questions stand in a list of so many places. */
function questionsAmong(most: number): number {
  return Math.max(FEWEST_QUESTIONS, Math.floor(most * QUESTIONS_SHARE));
}

/** Questions beyond the first few give way to the places that they are about. */
export function withFewQuestions<One extends { hit: Hit }>(ordered: readonly One[], most: number): One[] {
  const beyond = new Set(ordered.filter(({ hit }) => hit.kind === 'faq').slice(questionsAmong(most)));
  return [...ordered.filter((one) => !beyond.has(one)), ...beyond];
}

/** Records as they are shown. */
interface Fetched {
  found: { key: string; hit: Hit; score: number }[];
  /** How many could not be fetched. */
  missing: number;
}

/**
 * One question more than is listed, since which of them is the nearest is known when they are fetched, and as many places as are
 * listed. Where some cannot be fetched, those after them.
 */
export async function fetchFirst(
  ranked: readonly Ranked[],
  most: number,
  kinds: ReadonlyMap<string, HitKind>,
  index: SearchIndex,
): Promise<Fetched> {
  const { questions = [], places = [] } = Object.groupBy(ranked, ({ key }) =>
    kinds.get(key) === 'faq' ? 'questions' : 'places',
  );
  const listed = questionsAmong(most);
  const [few, others] = await Promise.all([
    fetchSome(questions, Math.max(listed + 1, most - places.length), index),
    fetchSome(places, most - Math.min(listed, questions.length), index),
  ]);
  return { found: [...few.found, ...others.found], missing: few.missing + others.missing };
}

async function fetchSome(ranked: readonly Ranked[], most: number, index: SearchIndex): Promise<Fetched> {
  const first = await fetchHits(ranked.slice(0, most), index);
  if (first.missing === 0) return first;
  const { found, missing } = await fetchHits(ranked.slice(most, most + TRIED), index);
  return { found: [...first.found, ...found].slice(0, most), missing: first.missing + missing };
}

/** What is shown of records, of those that can be fetched. */
export async function fetchHits(ranked: readonly Ranked[], index: SearchIndex): Promise<Fetched> {
  const tried = await Promise.allSettled(
    ranked.map(async ({ key, score }) => ({ key, hit: await index.hit(key), score })),
  );
  const found = tried.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  return { found, missing: tried.length - found.length };
}

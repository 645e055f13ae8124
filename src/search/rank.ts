import { isTelling, stemsOf } from './fold.ts';
import type { Hit, HitKind } from './hit.ts';

/** How well each record fits one word of the query, by the record's key. */
export type Scores = ReadonlyMap<string, number>;

/** What a kind of thing is worth beside others that hold the same words. */
const KIND_WEIGHT: Readonly<Record<HitKind, number>> = {
  clause: 1,
  step: 1.1,
  outcome: 1,
  question: 0.95,
  term: 1,
  contact: 1,
  party: 0.95,
  note: 0.75,
  page: 0.6,
};

/** A record that lacks a word of the query falls behind one that has it by this power. */
const COVERAGE_POWER = 1.5;
/** What the document does not say comes before what it says in the same words. */
const SILENCE_WEIGHT = 3;

/** A record and how well it fits. */
export interface Ranked {
  key: string;
  score: number;
}

/**
 * Brings the scores of the query's words together, best first. Records that hold more of the words come first; notes on
 * what the document does not say, where that is asked, before all.
 * @param silences scores of the notes that answer a word by «the document does not say»
 */
export function merge(
  words: readonly Scores[],
  silences: readonly Scores[],
  weightOf: (key: string) => number,
): Ranked[] {
  const totals = new Map<string, { sum: number; count: number; silence: number }>();
  const entry = (key: string): { sum: number; count: number; silence: number } => {
    const known = totals.get(key) ?? { sum: 0, count: 0, silence: 0 };
    totals.set(key, known);
    return known;
  };
  for (const scores of words) {
    for (const [key, score] of scores) {
      const total = entry(key);
      total.sum += score;
      total.count += 1;
    }
  }
  for (const scores of silences) for (const [key, score] of scores) entry(key).silence += score;
  return [...totals]
    .map(([key, { sum, count, silence }]) => ({
      key,
      score: weightOf(key) * (sum * (count / words.length) ** COVERAGE_POWER + SILENCE_WEIGHT * silence),
    }))
    .sort((a, b) => b.score - a.score);
}

/** A thing that is called what was asked for is worth this much more. */
const TITLE_WEIGHT = 0.6;

/** Puts what was found in its final order, once it is known what each is and how it is called. */
export function byTitle<T extends { hit: Hit; score: number }>(
  found: readonly T[],
  asked: ReadonlySet<string>,
): T[] {
  const weighed = found.map((one) => {
    const title = stemsOf(one.hit.title).filter(isTelling);
    const share = title.filter((stem) => asked.has(stem)).length / Math.max(1, title.length);
    return { one, score: one.score * KIND_WEIGHT[one.hit.kind] * (1 + TITLE_WEIGHT * share) };
  });
  return weighed.sort((a, b) => b.score - a.score).map(({ one }) => one);
}

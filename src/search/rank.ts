import { isTelling, stemsOf } from './fold.ts';
import type { Hit, HitKind } from './hit.ts';

/** How well each record fits one word of the query, by the record's key. */
export type Scores = ReadonlyMap<string, number>;

/** What a kind of thing is worth beside others that hold the same words. */
const KIND_WEIGHT: Readonly<Record<HitKind, number>> = {
  clause: 1,
  step: 1.1,
  letter: 1,
  outcome: 1,
  question: 0.95,
  term: 1,
  contact: 1,
  party: 0.95,
  note: 0.75,
  document: 0.6,
  page: 0.6,
};

/** A record that lacks a word of the query falls behind one that has it by this power. */
const COVERAGE_POWER = 1.5;

/** A record and how well it fits. */
export interface Ranked {
  key: string;
  score: number;
}

/** Brings the scores of the query's words together, best first. Records that hold more of the words come first. */
export function merge(words: readonly Scores[], weightOf: (key: string) => number): Ranked[] {
  const totals = new Map<string, { sum: number; count: number }>();
  for (const scores of words) {
    for (const [key, score] of scores) {
      const { sum, count } = totals.get(key) ?? { sum: 0, count: 0 };
      totals.set(key, { sum: sum + score, count: count + 1 });
    }
  }
  return [...totals]
    .map(([key, { sum, count }]) => ({
      key,
      score: weightOf(key) * sum * (count / words.length) ** COVERAGE_POWER,
    }))
    .sort((a, b) => b.score - a.score);
}

/** A thing that is called what was asked for is worth this much more. */
const TITLE_WEIGHT = 0.6;
/** What is of the regulation that the reader is in, is worth so much as that of others. */
const CURRENT_WEIGHT = 1.25;

/**
 * Puts what was found in its final order, once it is known what each is and how it is called.
 * @param asked the stems of the query
 * @param current short title of the regulation that the reader is in
 */
export function byWhatItIs<T extends { hit: Hit; score: number }>(
  found: readonly T[],
  asked: ReadonlySet<string>,
  current: string | undefined,
): T[] {
  const weighed = found.map((one) => {
    const { kind, regulation, title } = one.hit;
    const stems = stemsOf(title).filter(isTelling);
    const share = stems.filter((stem) => asked.has(stem)).length / Math.max(1, stems.length);
    const place = regulation === current ? CURRENT_WEIGHT : 1;
    return { one, score: one.score * KIND_WEIGHT[kind] * (1 + TITLE_WEIGHT * share) * place };
  });
  return weighed.sort((a, b) => b.score - a.score).map(({ one }) => one);
}

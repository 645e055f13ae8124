import { stemsOf, tellingStems } from './fold.ts';
import type { Hit, HitKind } from './hit.ts';

/** How well each record fits one word of the query, by the record's key. */
export type Scores = ReadonlyMap<string, number>;

/**
 * What a kind of thing is worth beside others that hold the same words: the document's own words before what helps to use them. A page
 * of the site is long and holds many words, and answers what is asked of the site itself.
 */
export const KIND_WEIGHT: Readonly<Record<HitKind, number>> = {
  clause: 1.2,
  step: 1.2,
  letter: 0.8,
  outcome: 1,
  question: 0.95,
  term: 1,
  contact: 1,
  party: 0.8,
  note: 0.75,
  faq: 1.3,
  document: 0.6,
  page: 0.3,
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
  const totals = new Map<string, { sum: number; held: number }>();
  const all = words.reduce((total, scores) => total + rarity(scores), 0);
  for (const scores of words) {
    const weight = rarity(scores);
    for (const [key, score] of scores) {
      const { sum, held } = totals.get(key) ?? { sum: 0, held: 0 };
      totals.set(key, { sum: sum + score, held: held + weight });
    }
  }
  return [...totals]
    .map(([key, { sum, held }]) => ({ key, score: weightOf(key) * sum * (held / all) ** COVERAGE_POWER }))
    .sort((a, b) => b.score - a.score);
}

/** A question that is asked in these very words is worth this much more. */
const WAY_WEIGHT = 1.5;

/** How much of a way to ask stands in the query, and of the query in it. */
function likeness(way: readonly string[], asked: ReadonlySet<string>): number {
  const common = way.filter((stem) => asked.has(stem)).length;
  return (2 * common) / Math.max(1, way.length + asked.size);
}

function shareOf(stems: readonly string[], asked: ReadonlySet<string>): number {
  return stems.filter((stem) => asked.has(stem)).length / Math.max(1, stems.length);
}

/** What a word of the query weighs: the more, the fewer records hold it. */
export function rarity(scores: Scores): number {
  return 1 / (1 + Math.log(1 + scores.size));
}

/** A thing that is called what was asked for is worth this much more. */
const TITLE_WEIGHT = 0.6;
/** And this much where nothing but its name was typed: «API» asks for the term before all that is asked of it. */
const NAME_WEIGHT = 9;

/** What a query says. */
export interface Asked {
  /** Stems of what is asked, without the names that say where to look. */
  said: ReadonlySet<string>;
  /** Whether the query has no words of grammar beside them. */
  bare: boolean;
}

/** Puts what was found in its final order and scores it anew, once it is known what each is and how it is called. */
export function byWhatItIs<T extends { hit: Hit; score: number }>(found: readonly T[], asked: Asked): T[] {
  const weighed = found.map((one) => ({ one, score: one.score * (1 + weightOf(one.hit, asked)) }));
  return weighed.sort((a, b) => b.score - a.score).map(({ one, score }) => ({ ...one, score }));
}

function weightOf({ title, ways, regulation }: Hit, { said, bare }: Asked): number {
  if (ways) {
    const own = new Set(stemsOf(regulation));
    return WAY_WEIGHT * Math.max(...ways.map((way) => likeness(without(way, own), said)));
  }
  const name = tellingStems(title);
  return bare && likeness(name, said) === 1 ? NAME_WEIGHT : TITLE_WEIGHT * shareOf(name, said);
}

/** Unless nothing else is left. */
function without(stems: readonly string[], dropped: ReadonlySet<string>): readonly string[] {
  const rest = stems.filter((stem) => !dropped.has(stem));
  return rest.length > 0 ? rest : stems;
}

import { fnv1a } from '../model/hash.ts';
import { stemsOf } from './fold.ts';
import type { SearchRecord } from './records.ts';

/** The part of the catalogue of regulations that holds one word and some others. */
export interface Bucket {
  /** Short titles of the regulations that are named below, by id. */
  names: Record<string, string>;
  /** Regulations that say most about a word, with how much, best first. */
  words: Record<string, [regulation: string, weight: number][]>;
}

/** How many regulations are kept for one word: what a query fetches must not grow with their number. */
const CHAMPIONS = 8;
/** One regulation has about 600 words, of which it shares more and more with the others. */
const BUCKETS_EACH = 8;
const MOST_BUCKETS = 4096;
/** A regulation is meant when its own name is asked for, by what no other name has: «ГИС» stands in many. */
const NAME_WEIGHT = 10;

/** A catalogue that is being made: regulations are added one at a time, so that not all their records are kept. */
export interface Catalogue {
  add(id: string, records: readonly SearchRecord[]): void;
  /** Bucket `n` holds the words whose `bucketOf` is `n`. */
  buckets(): Bucket[];
}

/**
 * Lists for each word the regulations that are most about it. By it a search finds its shelves where there are too many to
 * look into all.
 * @param regulations all that will be added, by their short titles
 */
export function beginCatalogue(regulations: readonly { id: string; name: string }[]): Catalogue {
  const champions = new Map<string, [string, number][]>();
  const names = new Map(regulations.map(({ id, name }) => [id, name]));
  const shared = countNames([...names.values()]);
  return {
    add: (id, records) => {
      for (const [word, weight] of weightsOf(names.get(id) ?? '', records, shared)) {
        const list = [...(champions.get(word) ?? []), [id, weight] as [string, number]];
        champions.set(word, list.sort(([, a], [, b]) => b - a).slice(0, CHAMPIONS));
      }
    },
    buckets: () => {
      const count = bucketsFor(regulations.length);
      const buckets = Array.from({ length: count }, (): Bucket => ({ names: {}, words: {} }));
      for (const [word, list] of champions) {
        const bucket = buckets[bucketOf(word, count)];
        if (!bucket) continue;
        bucket.words[word] = list;
        for (const [id] of list) bucket.names[id] = names.get(id) ?? '';
      }
      return buckets;
    },
  };
}

/** How much a regulation is about each of its words: the share of its records that hold it. */
function weightsOf(
  name: string,
  records: readonly SearchRecord[],
  shared: ReadonlyMap<string, number>,
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { words } of records)
    for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const weights = new Map(Array.from(counts, ([word, count]) => [word, count / records.length]));
  for (const stem of stemsOf(name))
    weights.set(stem, Math.max(weights.get(stem) ?? 0, NAME_WEIGHT / (shared.get(stem) ?? 1)));
  return new Map(Array.from(weights, ([word, weight]) => [word, Math.round(weight * 1000) / 1000]));
}

/** Stem -> how many names have it. */
function countNames(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const stem of names.flatMap((name) => [...new Set(stemsOf(name))]))
    counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return counts;
}

/** How many buckets the catalogue of so many regulations has. */
export function bucketsFor(regulations: number): number {
  return Math.min(MOST_BUCKETS, BUCKETS_EACH * regulations);
}

/** The number of the bucket that a word lies in. */
export function bucketOf(word: string, count: number): number {
  return fnv1a(word) % count;
}

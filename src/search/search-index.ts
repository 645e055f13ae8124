import type { Hit, HitKind } from './hit.ts';
import type { Scores } from './rank.ts';

/** What narrows a search down. */
export interface Facets {
  /** Short titles of regulations: a record of any of them passes. */
  regulations?: readonly string[];
  kind?: HitKind;
}

/** The records that a stem was found in. */
export interface Found {
  scores: Scores;
  /** Keys of the overviews of regulations that are called so. */
  named: readonly string[];
}

/** What the query layer asks of the index. Each call rejects where what it needs cannot be fetched. */
export interface SearchIndex {
  /** Records with a word that begins with the stem, or with the stem itself where it is short. */
  find(stem: string): Promise<Found>;
  /** Keys of all records that pass, in the order of the index. */
  matching(facets: Facets): Promise<readonly string[]>;
  /** What each record is, by its key. */
  kinds(): Promise<ReadonlyMap<string, HitKind>>;
  /** What is shown of a record that one of the calls above has named. */
  hit(key: string): Promise<Hit>;
  /** Written words by their stems, for mending slips. */
  vocabulary(): Promise<ReadonlyMap<string, string>>;
}

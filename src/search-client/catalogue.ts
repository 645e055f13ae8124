import { bucketOf, type Bucket } from '../search/catalogue.ts';
import { piecesOf } from '../search/query.ts';
import type { ShelfName } from '../search/shelves.ts';
import { once } from '../browser/once.ts';
import type { Read } from './read.ts';

/** Names the regulations that are most about a query, best first. */
export type Catalogue = (query: string) => Promise<ShelfName[]>;

/** Opens the catalogue. A bucket is read when a query first has a word of it. */
export function openCatalogue(buckets: number, read: Read): Catalogue {
  const bucket = once(async (name) => JSON.parse(await read.text(`catalogue/${name}.json`)) as Bucket);

  return async (query) => {
    const pieces = piecesOf(query);
    const stems = [...new Set(pieces.flatMap(({ typed, switched }) => [...typed, ...switched]))];
    const weights = new Map<string, number>();
    const names = new Map<string, string>();
    await Promise.all(
      stems.map(async (stem) => {
        const found = await bucket(String(bucketOf(stem, buckets)));
        // A query may be «constructor»: only what the file itself holds counts.
        const listed = Object.hasOwn(found.words, stem) ? (found.words[stem] ?? []) : [];
        for (const [id, weight] of listed) {
          weights.set(id, (weights.get(id) ?? 0) + weight);
          names.set(id, found.names[id] ?? '');
        }
      }),
    );
    const best = [...weights].sort(([, a], [, b]) => b - a);
    return best.map(([id]) => ({ id, name: names.get(id) ?? '' }));
  };
}

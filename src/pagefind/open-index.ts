import { once } from '../browser/once.ts';
import { wordsOf } from '../search/fold.ts';
import { askedWord, indexWord } from '../search/index-words.ts';
import { hitKinds } from '../search/hit.ts';
import type { Facets, Found, SearchIndex } from '../search/search-index.ts';
import { stem } from '../search/stem.ts';
import type { Pagefind, PagefindFilters, PagefindResult } from './api.ts';
import { filtersOf, hitOf, NAME_FIELD, RANKING } from './record.ts';

/**
 * Opens the index of the site by Pagefind's own script and begins to fetch what every search needs.
 * @param folder where the index stands @param readVocabulary gets the words of the site, one a line
 */
export function openIndex(
  pagefind: Pagefind,
  folder: string,
  readVocabulary: () => Promise<string>,
): SearchIndex {
  const instance = pagefind.createInstance({
    basePath: folder,
    // Records hold whole addresses.
    baseUrl: '/',
    // The policy of the pages lets no string become the address of a worker; nor would it pay for so small an index.
    noWorker: true,
    ranking: RANKING,
  });
  const records = new Map<string, PagefindResult>();
  const search = async (term: string | null, filters: PagefindFilters = {}): Promise<PagefindResult[]> => {
    const { results } = await instance.search(term, { filters });
    for (const result of results) records.set(result.id, result);
    return results;
  };
  const vocabulary = once(async () => {
    const words = (await readVocabulary()).split('\n');
    return new Map(words.map((word) => [wordsOf(word).map(stem).join(''), word]));
  });
  const matching = async (facets: Facets) => (await search(null, filtersOf(facets))).map(({ id }) => id);
  const kinds = once(async () => {
    const all = await Promise.all(
      hitKinds.map(async (kind) => (await matching({ kind })).map((key) => [key, kind] as const)),
    );
    return new Map(all.flat());
  });
  // The words around a question are asked for by each question of an inquiry, and all but the last by each key that is typed.
  const find = once(async (asked): Promise<Found> => {
    // Words that begin with it may stand in another part of the index than the word itself.
    await instance.preload(indexWord(asked));
    const results = await search(askedWord(asked));
    return {
      // What has no score only shows the word, in another form.
      scores: new Map(results.filter(({ score }) => score > 0).map(({ id, score }) => [id, score])),
      named: results
        .filter(({ matchedMetaFields }) => matchedMetaFields?.includes(NAME_FIELD))
        .map(({ id }) => id),
    };
  });
  // Every search needs them, and browsers compile WebAssembly when it is first called: better now than when the reader has typed.
  instance.filters().catch(() => undefined);
  kinds('').catch(() => undefined);

  return {
    find,
    matching,
    kinds: () => kinds(''),
    hit: async (key) => {
      const record = records.get(key);
      if (!record) throw new Error(`${key} has not been found`);
      return hitOf(await record.data());
    },
    vocabulary: () => vocabulary(''),
  };
}

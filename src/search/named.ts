import { fetchHits } from './fetched.ts';
import { tellingStems } from './fold.ts';
import type { Found, SearchIndex } from './search-index.ts';

/** How many words around a query are read for the name of a system. */
const MOST_WORDS_ABOUT = 80;

/** Short titles of the regulations that words name, in their order: by a word that stands in no other name. */
export async function namedBy(words: readonly Found[], index: SearchIndex): Promise<string[]> {
  const keys = words.flatMap(({ named }) => (named.length === 1 ? named : []));
  const { found } = await fetchHits(
    [...new Set(keys)].map((key) => ({ key, score: 1 })),
    index,
  );
  return found.map(({ hit }) => hit.regulation);
}

/** Short title of the regulation that a text names first, if any. */
export async function firstNamed(text: string, index: SearchIndex): Promise<string | undefined> {
  const stems = [...new Set(tellingStems(text))].slice(0, MOST_WORDS_ABOUT);
  const [first] = await namedBy(await Promise.all(stems.map((stem) => index.find(stem))), index);
  return first;
}

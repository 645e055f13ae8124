import { sitePath } from '../browser/site-path.ts';
import { answer, type Answer, type Where } from '../search/answer.ts';
import type { SearchIndex } from '../search/search-index.ts';
import type { Pagefind } from './api.ts';
import { PAGEFIND_FOLDER, PAGEFIND_SCRIPT, VOCABULARY_FILE } from './names.ts';
import { openIndex } from './open-index.ts';

let opened: Promise<SearchIndex> | undefined;

/** Begins to load what searches. Rejects where that fails; the next call tries again. */
export async function prepareSearch(): Promise<SearchIndex> {
  opened ??= open();
  try {
    return await opened;
  } catch (error) {
    opened = undefined;
    throw error;
  }
}

/** Searches the site. Rejects where nothing can be loaded. */
export async function searchSite(query: string, where: Where = {}): Promise<Answer> {
  const index = await prepareSearch();
  try {
    const found = await answer(query, index, where);
    // Without a network the next query would find no more.
    if (found.partial && navigator.onLine) opened = undefined;
    return found;
  } catch (error) {
    // Pagefind does not ask again for what it could not fetch; an index that is opened anew does.
    opened = undefined;
    throw error;
  }
}

async function open(): Promise<SearchIndex> {
  return openIndex(await loadPagefind(), sitePath(PAGEFIND_FOLDER), readVocabulary);
}

/**
 * Pagefind's script. Firefox remembers for as long as the page lives that a module could not be fetched; under another
 * address it asks again.
 */
async function loadPagefind(): Promise<Pagefind> {
  try {
    return await import('virtual:pagefind');
  } catch {
    const again = `${sitePath(PAGEFIND_SCRIPT)}?again=${String(Date.now())}`;
    return (await import(/* @vite-ignore */ again)) as Pagefind;
  }
}

async function readVocabulary(): Promise<string> {
  const response = await fetch(sitePath(VOCABULARY_FILE));
  if (!response.ok) throw new Error(`${VOCABULARY_FILE}: ${String(response.status)}`);
  return response.text();
}

import { SHELF_LIMIT, type Scope, type ShelfName } from '../../search/shelves.ts';
import { answer, type Answer, type OpenShelf } from './answer.ts';
import { openCatalogue } from './catalogue.ts';
import { startEngine } from './engine.ts';
import { once } from '../once.ts';
import { readFromSite, type Read } from './read.ts';
import { openShelf } from './shelf.ts';

export type Search = (query: string) => Promise<Answer>;

/** How many found places are listed. */
const LIMIT = 8;

/** The search of the site, started when it is first asked for; where that fails, started anew the next time. */
export function siteSearch(scope: Scope): () => Promise<Search> {
  const start = once(() => startSearch(scope, readFromSite()));
  return () => start('');
}

/** Starts the engine and opens the shelves. Rejects when a file of the index cannot be read. */
export async function startSearch(scope: Scope, read: Read): Promise<Search> {
  const engine = read.bytes('engine.wasm').then(startEngine);
  const opened = once(async (id) => openShelf(id, engine, read));
  const open = async ({ id, name, current = false }: ShelfName): Promise<OpenShelf> => ({
    shelf: await opened(id),
    name,
    current,
  });
  const always = await Promise.all(scope.always.map(open));
  // Browsers compile WebAssembly when it is first called: better now than when the reader has typed.
  for (const { shelf } of always) shelf.warmUp();
  if (scope.buckets === 0) return (query) => answer(query, always, LIMIT);

  const catalogue = openCatalogue(scope.buckets, read);
  return async (query) => {
    const named = (await catalogue(query)).filter(({ id }) => !scope.always.some((shelf) => shelf.id === id));
    const chosen = [...named, ...scope.otherwise.filter(({ id }) => !named.some((shelf) => shelf.id === id))];
    const more = await Promise.all(chosen.slice(0, SHELF_LIMIT + 1 - always.length).map(open));
    return answer(query, [...always, ...more], LIMIT);
  };
}

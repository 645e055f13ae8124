import { SHELF_LIMIT, type Scope, type ShelfName } from '../search/shelves.ts';
import { answer, type Answer } from './answer.ts';
import type { OpenShelf } from './open-shelf.ts';
import { openCatalogue } from './catalogue.ts';
import { startEngine } from './engine.ts';
import { once } from '../browser/once.ts';
import { readFromSite, type Read } from './read.ts';
import { openShelf } from './shelf.ts';

export interface SearchAnswer extends Answer {
  /** The regulations that were looked into, those that the query is most about first. */
  regulations: ShelfName[];
  /** Whether some of the index could not be read. */
  partial: boolean;
}

export type Search = (query: string) => Promise<SearchAnswer>;

/** How many found places are listed. */
const LIMIT = 8;

/** The search of the site, started when it is first asked for; where that fails, started anew the next time. */
export function siteSearch(scope: Scope): () => Promise<Search> {
  const start = once(() => startSearch(scope, readFromSite()));
  return () => start('');
}

/**
 * Starts the engine and opens the shelves. What cannot be read is left out and asked for again at the next query: without
 * a network only kept regulations can be searched. Rejects when nothing can be.
 */
export async function startSearch(scope: Scope, read: Read): Promise<Search> {
  const engine = read.bytes('engine.wasm').then(startEngine);
  const opened = once(async (id) => openShelf(id, engine, read));
  const open = async ({ id, name, current = false }: ShelfName): Promise<OpenShelf> => ({
    shelf: await opened(id),
    name,
    current,
  });
  const openAll = async (names: readonly ShelfName[]): Promise<OpenShelf[]> => {
    const tried = await Promise.allSettled(names.map(open));
    return tried.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  };
  const always = await openAll(scope.always);
  await engine;
  if (always.length === 0 && scope.always.length > 0) throw new Error('no shelf of the index can be read');
  // Browsers compile WebAssembly when it is first called: better now than when the reader has typed.
  for (const { shelf } of always) shelf.warmUp();
  const catalogue = scope.buckets === 0 ? undefined : openCatalogue(scope.buckets, read);
  const isNew = ({ id }: ShelfName): boolean => !scope.always.some((shelf) => shelf.id === id);

  return async (query) => {
    const named = ((await catalogue?.(query).catch(() => undefined)) ?? []).filter(isNew);
    const chosen = [...named, ...scope.otherwise.filter(({ id }) => !named.some((shelf) => shelf.id === id))];
    const wanted = [...scope.always, ...chosen.slice(0, SHELF_LIMIT + 1 - scope.always.length)];
    const shelves = await openAll(wanted);
    return {
      ...(await answer(query, shelves, LIMIT)),
      regulations: [...chosen, ...scope.always].filter(
        (shelf) => wanted.includes(shelf) && shelf.name !== '',
      ),
      partial: shelves.length < wanted.length,
    };
  };
}

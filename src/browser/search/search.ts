import type { ShelfName } from '../../search/shelves.ts';
import { answer, type Answer } from './answer.ts';
import { startEngine } from './engine.ts';
import type { Read } from './read.ts';
import { openShelf } from './shelf.ts';

export type Search = (query: string) => Promise<Answer>;

/** How many found places are listed. */
const LIMIT = 8;

/** Starts the engine and opens the shelves. Rejects when a file of the index cannot be read. */
export async function startSearch(names: readonly ShelfName[], read: Read): Promise<Search> {
  const engine = read.bytes('engine.wasm').then(startEngine);
  const shelves = await Promise.all(
    names.map(async ({ id, name, current = false }) => ({
      shelf: await openShelf(id, engine, read),
      name,
      current,
    })),
  );
  return (query) => answer(query, shelves, LIMIT);
}

import type { Hit } from '../search/hit.ts';
import type { Shelf } from './shelf.ts';

export interface OpenShelf {
  shelf: Shelf;
  /** Short title of the regulation, empty for the shelf of pages. */
  name: string;
  /** Whether the reader is in this regulation. */
  current: boolean;
}

/** Key of a record among all shelves. */
export function keyOf(shelf: Shelf, record: string): string {
  return `${shelf.id}/${record}`;
}

export function shelfOf(key: string): string {
  return key.slice(0, key.indexOf('/'));
}

export async function hitOf(key: string, shelves: readonly OpenShelf[]): Promise<Hit> {
  const open = shelves.find(({ shelf }) => shelf.id === shelfOf(key));
  if (!open) throw new Error(`no shelf for ${key}`);
  return open.shelf.hit(key.slice(shelfOf(key).length + 1));
}

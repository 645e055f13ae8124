import type { Library } from '../model/library.ts';
import { SITE_SHELF, type ShelfName } from '../search/shelves.ts';
import { regulationOf } from './regulation-of.ts';

/** How many regulations one search looks into: what it fetches must not grow with their number. */
const SHELF_LIMIT = 4;

/** The shelves that the search of a page looks into: that of its own regulation first. */
export function shelvesFor(library: Library, pageId: string): ShelfName[] {
  const own = regulationOf(library, pageId);
  const others = library.regulations.filter((regulation) => regulation !== own);
  const near = [...(own ? [own] : []), ...others].slice(0, SHELF_LIMIT);
  return [
    ...near.map((regulation) => ({
      id: regulation.id,
      name: regulation.passport.shortTitle,
      ...(regulation === own ? { current: true } : {}),
    })),
    { id: SITE_SHELF, name: '' },
  ];
}

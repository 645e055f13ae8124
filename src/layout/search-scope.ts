import { bucketsFor } from '../search/catalogue.ts';
import type { Library, Regulation } from '../model/library.ts';
import { SHELF_LIMIT, SITE_SHELF, type Scope, type ShelfName } from '../search/shelves.ts';
import { regulationOf } from './regulation-of.ts';

/**
 * Where the search of a page looks: in all regulations while they are few; otherwise in its own and in those that the
 * catalogue names.
 */
export function scopeFor(library: Library, pageId: string): Scope {
  const own = regulationOf(library, pageId);
  const shelf = (regulation: Regulation): ShelfName => ({
    id: regulation.id,
    name: regulation.passport.shortTitle,
    ...(regulation === own ? { current: true } : {}),
  });
  const others = library.regulations.filter((regulation) => regulation !== own);
  const mine = own ? [shelf(own)] : [];
  const pages = { id: SITE_SHELF, name: '' };
  if (library.regulations.length <= SHELF_LIMIT)
    return { always: [...mine, ...others.map(shelf), pages], otherwise: [], buckets: 0 };
  return {
    always: [...mine, pages],
    otherwise: others.slice(0, SHELF_LIMIT - mine.length).map(shelf),
    buckets: bucketsFor(library.regulations.length),
  };
}

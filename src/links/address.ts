import type { Item } from '../model/library.ts';
import type { RefKind } from '../model/ref.ts';

/** Address of a page from its id: `tor-knd/text` -> `/tor-knd/text/`. The home page has an empty id. */
export function pageHref(page: string): string {
  return page === '' ? '/' : `/${page}/`;
}

/** The anchor of a thing on its page: `step-letter`. Part of the public promise. */
export function anchorOf(kind: RefKind, id: string): string {
  return `${kind}-${id}`;
}

/** Page address with anchor: `/tor-knd/api-access/#step-letter`. The page says the edition, so the anchor leaves it out. */
export function hrefOf({ page, kind, id }: Pick<Item, 'page' | 'kind' | 'id'>): string {
  return `${pageHref(page)}#${anchorOf(kind, id.replace(/@.*$/u, ''))}`;
}

/** The regulation that a ref or the id of a page belongs to: `fgis-ki/send-data` -> `fgis-ki`. */
export function regulationIdOf(path: string): string {
  return path.split('/', 1)[0] ?? '';
}

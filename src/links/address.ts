import type { Item } from '../model/library.ts';
import type { Ref, RefKind } from '../model/ref.ts';

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

/** The thing whose address this is, in the edition in force; undefined for the address of a page. */
export function refOfHref(href: string): Ref | undefined {
  const [, regulation, kind, id] = /^\/([^/]+)\/(?:.*\/)?#([a-z]+)-(.+)$/u.exec(href) ?? [];
  if (regulation === undefined || kind === undefined || id === undefined) return undefined;
  return `${regulation}/${kind as RefKind}/${id}`;
}

/** The regulation that a ref or the id of a page belongs to: `fgis-ki/send-data` -> `fgis-ki`. */
export function regulationIdOf(path: string): string {
  return path.split('/', 1)[0] ?? '';
}

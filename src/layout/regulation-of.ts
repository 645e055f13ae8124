import type { Library, Regulation } from '../model/library.ts';

/** The regulation that a page belongs to; undefined for pages of the whole site. */
export function regulationOf(library: Library, pageId: string): Regulation | undefined {
  const [folder = ''] = pageId.split('/');
  return library.byId.get(folder);
}

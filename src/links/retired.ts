import type { Library } from '../model/library.ts';
import type { Successor } from '../model/successor.ts';
import { currentPermalinks, fateOf, type Fate, type Permalink } from './permalinks.ts';

/** An address that was published and shows nothing any more. */
export interface RetiredAddress {
  /** Page id of the address: `tor-knd/api-access`. */
  page: string;
  anchor: string;
  fate: Fate;
}

/** Every published address that the site no longer has, with what became of the thing that stood there. */
export function retiredAddresses(
  library: Library,
  locked: readonly Permalink[],
  successors: readonly Successor[],
): RetiredAddress[] {
  const current = new Set(currentPermalinks(library).map(({ address }) => address));
  return locked
    .filter(({ address }) => !current.has(address))
    .flatMap(({ ref, address }) => {
      const fate = fateOf(library, successors, ref);
      if (!fate) return [];
      const [path = '', anchor = ''] = address.split('#');
      // A thing that still exists under its ref, but elsewhere, was moved without losing its name.
      const kind = fate.kind === 'live' ? 'moved' : fate.kind;
      return [{ page: path.replace(/^\/|\/$/gu, ''), anchor, fate: { ...fate, kind } }];
    });
}

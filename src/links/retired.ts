import type { Library } from '../model/library.ts';
import type { Ref } from '../model/ref.ts';
import { regulationIdOf } from './address.ts';
import { fateOf, type Fate, type Successions } from './fate.ts';
import { currentPermalinks, type Permalink } from './permalinks.ts';

/** An address that was published and shows nothing any more. */
export interface RetiredAddress {
  /** Page id of the address: `tor-knd/api-access`. */
  page: string;
  anchor: string;
  fate: Fate;
}

/** A published ref that is gone. */
export interface RetiredRef {
  ref: Ref;
  fate: Fate;
}

/** Ids of the regulations that were published once and are gone as a whole. */
export function retiredRegulations(library: Library, locked: readonly Permalink[]): string[] {
  return [...new Set(locked.map(({ ref }) => regulationIdOf(ref)))].filter((id) => !library.byId.has(id));
}

/** What was published of a regulation, live or gone, and is no longer there, with what became of it. */
export function retiredRefs(
  library: Library,
  locked: readonly Permalink[],
  successions: Successions,
  regulation: string,
): RetiredRef[] {
  const refs = new Set(locked.map(({ ref }) => ref).filter((ref) => regulationIdOf(ref) === regulation));
  return [...refs].flatMap((ref) => {
    const fate = fateOf(library, successions, ref);
    return fate && fate.kind !== 'live' ? [{ ref, fate }] : [];
  });
}

/** Every published address that the site no longer has, with what became of the thing that stood there. */
export function retiredAddresses(
  library: Library,
  locked: readonly Permalink[],
  successions: Successions,
): RetiredAddress[] {
  const current = new Set(currentPermalinks(library).map(({ address }) => address));
  return locked
    .filter(({ address }) => !current.has(address))
    .flatMap(({ ref, address }) => {
      const fate = fateOf(library, successions, ref);
      if (!fate) return [];
      const [path = '', anchor = ''] = address.split('#');
      // A thing that still exists under its ref, but elsewhere, was moved without losing its name.
      const kind = fate.kind === 'live' ? 'moved' : fate.kind;
      return [{ page: path.replace(/^\/|\/$/gu, ''), anchor, fate: { ...fate, kind } }];
    });
}

import type { Library } from '../model/library.ts';
import type { Ref } from '../model/ref.ts';
import { hrefOf, regulationIdOf } from './address.ts';

/** A published ref with an address that it had or has. */
export interface Permalink {
  ref: Ref;
  /** `/tor-knd/api-access/#step-letter` */
  address: string;
}

/** Reads permalinks.lock: a ref and an address on each line. A ref has a line for each address that it ever had. */
export function parsePermalinks(lock: string): Permalink[] {
  return lock.split('\n').flatMap((line) => {
    const [ref, address] = line.trim().split(/\s+/u);
    return ref && address && !ref.startsWith('#') ? [{ ref: ref as Ref, address }] : [];
  });
}

/** Every address that the site has now. */
export function currentPermalinks(library: Library): Permalink[] {
  const dated = library.regulations.flatMap(({ datedClauses }) => datedClauses);
  return [...library.items, ...dated].map((item) => ({ ref: item.ref, address: hrefOf(item) }));
}

/** The addresses that have to last. Ids of a draft may still change, so nothing is promised of it. */
export function lastingPermalinks(library: Library): Permalink[] {
  return currentPermalinks(library).filter(
    ({ ref }) => !library.byId.get(regulationIdOf(ref))?.passport.draft,
  );
}

/** What permalinks.lock does not hold yet. */
export function unlisted(locked: readonly Permalink[], current: readonly Permalink[]): Permalink[] {
  const known = new Set(locked.map(key));
  return current.filter((permalink) => !known.has(key(permalink)));
}

/** The lock with additions, sorted, so that a change shows up as added lines. Nothing is ever taken out. */
export function writePermalinks(permalinks: readonly Permalink[]): string {
  const lines = permalinks.map(key);
  return `${[header, ...[...new Set(lines)].sort()].join('\n')}\n`;
}

const header = '# Every published link: ref and address. Add with "npm run permalinks"; never remove a line.';

function key({ ref, address }: Permalink): string {
  return `${ref} ${address}`;
}

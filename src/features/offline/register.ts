import { REGISTER_CACHE } from './names.ts';

/** A regulation that this browser has whole. */
export interface Kept {
  version: string;
  title: string;
  /** What it took to fetch it. */
  bytes: number;
  /** Whether the reader asked for it; what was only read gives way to what is read later. */
  asked: boolean;
  /** When it was last read, in milliseconds since 1970. */
  at: number;
  /** Short links: id and kind -> address. */
  short: Record<string, string>;
}

/** A cache that nothing new comes from, and the windows that were open when it was replaced. */
export interface Retired {
  cache: string;
  windows: string[];
}

export interface Register {
  kept: Record<string, Kept>;
  retired: Retired[];
  /** Version of the site at which all that is kept was last compared with what is published. */
  compared: string;
}

const KEY = '/register';
const empty: Register = { kept: {}, retired: [], compared: '' };

/**
 * The register, which pages read and only the service worker writes. It is our own writing in a store that no other site
 * can reach, so it is not doubted; what is not there is empty. Rejects where the browser refuses storage.
 */
export async function readRegister(caches: CacheStorage): Promise<Register> {
  const stored = await caches.match(KEY, { cacheName: REGISTER_CACHE });
  return stored ? ((await stored.json()) as Register) : empty;
}

/** Rejects where there is no room. */
export async function writeRegister(caches: CacheStorage, register: Register): Promise<void> {
  const cache = await caches.open(REGISTER_CACHE);
  await cache.put(KEY, Response.json(register));
}

/** How many regulations stay that were read and not asked for. */
const READ_LIMIT = 20;

/** Ids of those that give way, the longest unread first. */
export function tooMany(kept: Register['kept']): string[] {
  return Object.entries(kept)
    .filter(([, { asked }]) => !asked)
    .sort(([, a], [, b]) => b.at - a.at)
    .slice(READ_LIMIT)
    .map(([id]) => id);
}

/** Caches that no open window can need any more, and what stays to be watched. */
export function sweep(
  retired: readonly Retired[],
  open: ReadonlySet<string>,
): { gone: string[]; left: Retired[] } {
  const left = retired.filter(({ windows }) => windows.some((id) => open.has(id)));
  const gone = retired.filter((entry) => !left.includes(entry)).map(({ cache }) => cache);
  return { gone, left };
}

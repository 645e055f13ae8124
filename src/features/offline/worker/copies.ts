import { cacheNames } from 'workbox-core';
import { matchPrecache } from 'workbox-precaching';
import { savedDocuments, type SavedDocument } from '../documents.ts';
import { isSound } from './checks.ts';

declare const self: ServiceWorkerGlobalScope;

/** All sound copies that this browser has of a path, save those in one cache. Never rejects: without a copy there is the network. */
export async function copiesOf(path: string, except?: string): Promise<Response[]> {
  try {
    const names = (await self.caches.keys()).filter(
      (name) => name !== cacheNames.precache && name !== except,
    );
    const found = await Promise.all([
      matchPrecache(path),
      ...names.map((cacheName) => self.caches.match(path, { cacheName, ignoreVary: true })),
    ]);
    return found.filter((copy) => copy !== undefined && isSound(path, copy)) as Response[];
  } catch {
    return [];
  }
}

/** The copy that the host sent last: a page may have been precached, visited, and saved with its document. */
export async function newestCopy(path: string, except?: string): Promise<Response | undefined> {
  const sent = (copy: Response): number => Date.parse(copy.headers.get('date') ?? '') || 0;
  const copies = await copiesOf(path, except);
  return copies.sort((a, b) => sent(b) - sent(a))[0];
}

/** Where a short link of a saved document leads. */
export async function shortLink(path: string): Promise<string | undefined> {
  const short = path.endsWith('/') ? path : `${path}/`;
  const saved = await savedDocuments(self.caches).catch(() => new Map<string, SavedDocument>());
  return [...saved.values()].map(({ links }) => links[short]).find((target) => target !== undefined);
}

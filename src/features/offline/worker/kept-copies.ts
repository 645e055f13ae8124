import type { PrecacheController } from 'workbox-precaching/PrecacheController.js';
import type { WorkboxPlugin } from 'workbox-core/types.js';
import { keptCache } from '../names.ts';
import { pagePath, regulationOfFile, wantedBy } from '../paths.ts';
import { readRegister, type Register } from '../register.ts';

declare const self: ServiceWorkerGlobalScope;

/** Makes a strategy of Workbox look among what is kept. Nothing is kept by the way: regulations are kept whole. */
export function keptCopies(shell: PrecacheController): WorkboxPlugin {
  return {
    cacheWillUpdate: () => Promise.resolve(null),
    // A gateway that cannot reach the host is no better than no network.
    fetchDidSucceed: ({ response }) => {
      if (response.status >= 502 && response.status <= 504) throw new TypeError(String(response.status));
      return Promise.resolve(response);
    },
    cachedResponseWillBeUsed: async ({ request }) => {
      const { pathname } = new URL(request.url);
      const wanted = wantedBy(pathname, request.mode === 'navigate');
      const { kept } = await readRegister(self.caches);
      if (wanted.kind === 'short') {
        const target = kept[wanted.regulation]?.short[wanted.id];
        return target === undefined ? null : Response.redirect(target);
      }
      const path = wanted.kind === 'page' ? pagePath(pathname) : pathname;
      return (await current(path, kept, shell)) ?? (await copyOf(path)) ?? null;
    },
  };
}

/** A copy of the newest version that this browser has. */
async function current(
  path: string,
  kept: Register['kept'],
  shell: PrecacheController,
): Promise<Response | undefined> {
  const id = regulationOfFile(path.slice(1), new Set(Object.keys(kept)));
  const cacheName = id === undefined ? undefined : keptCache(id, kept[id]?.version ?? '');
  const own = cacheName === undefined ? undefined : await self.caches.match(path, { cacheName });
  return own ?? shell.matchPrecache(path);
}

/** A copy of any version, the newest first: what has a hash in its name is the same in all. */
export async function copyOf(path: string): Promise<Response | undefined> {
  for (const name of (await self.caches.keys()).reverse()) {
    const found = await self.caches.match(path, { cacheName: name, ignoreSearch: true });
    if (found) return found;
  }
  return undefined;
}

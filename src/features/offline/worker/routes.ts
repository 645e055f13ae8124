import { BroadcastCacheUpdate } from 'workbox-broadcast-update';
import type { WorkboxPlugin } from 'workbox-core';
import { ExpirationPlugin } from 'workbox-expiration';
import { matchPrecache } from 'workbox-precaching';
import { registerRoute, setCatchHandler } from 'workbox-routing';
import { CacheFirst, NetworkFirst } from 'workbox-strategies';
import type { CacheUpdated } from '../messages.ts';
import { OFFLINE_PAGE, RUNTIME } from '../names.ts';
import { cachedPath, isHashed, isPage } from '../paths.ts';
import { cacheable, DIGEST, isSound } from './checks.ts';
import { copiesOf, newestCopy, shortLink } from './copies.ts';

/** After so many seconds without an answer a cached copy is shown instead. */
const PATIENCE = 4;

const pathOf = (request: Request): string => cachedPath(new URL(request.url).pathname);

/** Caches only what the site can have published. */
export const onlySound: WorkboxPlugin = {
  cacheWillUpdate: ({ request, response }) => cacheable(pathOf(request), response),
};

/** The same, under the address without a query. An answer that the site cannot have given is as good as none. */
const checked: WorkboxPlugin = {
  ...onlySound,
  cacheKeyWillBeUsed: ({ request }) => Promise.resolve(pathOf(request)),
  fetchDidSucceed: ({ request, response }) => {
    const path = pathOf(request);
    const gateway = response.status >= 502 && response.status <= 504;
    // A page is shown whatever it is: it may be the one to log in with.
    const foreign = response.ok && !isPage(path) && !isSound(path, response);
    if (gateway || foreign) throw new TypeError(`${path}: not an answer of this site`);
    return Promise.resolve(response);
  },
};

/** What has its digest in its name is the same in all caches. */
const anyCopy: WorkboxPlugin = {
  cachedResponseWillBeUsed: async ({ request, cachedResponse }) => {
    const path = pathOf(request);
    if (cachedResponse && isSound(path, cachedResponse)) return cachedResponse;
    return (await copiesOf(path))[0] ?? null;
  },
};

const bestCopy: WorkboxPlugin = {
  cachedResponseWillBeUsed: async ({ request }) => {
    const path = pathOf(request);
    const target = path.startsWith('/s/') ? await shortLink(path) : undefined;
    return target === undefined ? ((await newestCopy(path)) ?? null) : Response.redirect(target);
  },
};

const updates = new BroadcastCacheUpdate({
  headersToCheck: [DIGEST],
  generatePayload: ({ request, state }): CacheUpdated['payload'] => ({
    path: pathOf(request),
    arrived: (state as { arrived: number }).arrived,
  }),
});

/** Tells open pages that a newer version of a page was fetched, and when: those that were opened with it are no older. */
const broadcast: WorkboxPlugin = {
  fetchDidSucceed: ({ response, state }) => {
    if (state) state['arrived'] = Date.now();
    return Promise.resolve(response);
  },
  cacheDidUpdate: async ({ oldResponse, ...update }) => {
    // A page that was not visited before may be open all the same, from the precache or a saved document.
    const shown = oldResponse ?? (await newestCopy(pathOf(update.request), RUNTIME.pages));
    await updates.notifyIfUpdated({ ...update, ...(shown && { oldResponse: shown }) });
  },
};

const atMost = (maxEntries: number): ExpirationPlugin =>
  new ExpirationPlugin({ maxEntries, purgeOnQuotaError: true });

/** Says where each request is answered from. Fetches of other hosts are none of ours. */
export function registerRoutes(): void {
  registerRoute(
    ({ url, sameOrigin }) => sameOrigin && isHashed(url.pathname),
    new CacheFirst({ cacheName: RUNTIME.assets, plugins: [checked, atMost(200), anyCopy] }),
  );
  registerRoute(
    ({ request, url, sameOrigin }) => sameOrigin && (request.mode === 'navigate' || isPage(url.pathname)),
    new NetworkFirst({
      cacheName: RUNTIME.pages,
      networkTimeoutSeconds: PATIENCE,
      plugins: [checked, atMost(100), bestCopy, broadcast],
    }),
  );
  registerRoute(
    ({ sameOrigin }) => sameOrigin,
    new NetworkFirst({
      cacheName: RUNTIME.data,
      networkTimeoutSeconds: PATIENCE,
      plugins: [checked, atMost(100), bestCopy],
    }),
  );
  setCatchHandler(async ({ request }) => {
    const page =
      request.mode === 'navigate' ? await matchPrecache(OFFLINE_PAGE).catch(() => undefined) : undefined;
    // Whatever went wrong here, the network can do without the worker.
    return page ?? fetch(request);
  });
}

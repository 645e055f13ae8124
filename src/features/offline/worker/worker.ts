import { PrecacheController } from 'workbox-precaching/PrecacheController.js';
import { Route } from 'workbox-routing/Route.js';
import { Router } from 'workbox-routing/Router.js';
import { CacheFirst } from 'workbox-strategies/CacheFirst.js';
import { NetworkFirst } from 'workbox-strategies/NetworkFirst.js';
import { OFFLINE_PAGE, shellCache, type Ask, type Reply } from '../names.ts';
import { wantedBy } from '../paths.ts';
import { drop, keep, refreshKept, retireShells, tidy } from './keep.ts';
import { keptCopies } from './kept-copies.ts';
import { failureOf, inTurn } from './turn.ts';

/**
 * The service worker. It fetches from the network what the network gives, and otherwise from what is kept: the shell of
 * the site, and each regulation that the reader has read or asked to keep. So it may take over from an older one at any
 * moment: no open page changes by that, and what an older page may still ask for stays until it is closed.
 */
declare const self: ServiceWorkerGlobalScope;
/** Put in by the build. */
declare const SHELL: { url: string; revision: string | null }[];
declare const VERSION: string;

/** After so many seconds without an answer a kept copy is shown instead. */
const PATIENCE = 4;

const shell = new PrecacheController({ cacheName: shellCache(VERSION), fallbackToNetwork: false });
shell.addToCacheList(SHELL);

const copies = keptCopies(shell);
const fresh = new NetworkFirst({ networkTimeoutSeconds: PATIENCE, plugins: [copies] });
const fixed = new CacheFirst({ plugins: [copies] });

const router = new Router();
router.registerRoute(
  new Route(
    ({ request, url, sameOrigin }) =>
      sameOrigin && wantedBy(url.pathname, request.mode === 'navigate').kind === 'fixed',
    fixed,
  ),
);
router.registerRoute(new Route(({ sameOrigin }) => sameOrigin, fresh));
router.setCatchHandler(async ({ request }) => {
  const page = request.mode === 'navigate' ? await shell.matchPrecache(OFFLINE_PAGE) : undefined;
  return page ?? Response.error();
});
router.addFetchListener();

self.addEventListener('install', (event) => {
  void shell.install(event);
  void self.skipWaiting();
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    Promise.all([self.clients.claim(), inTurn(() => retireShells(VERSION)).catch(() => undefined)]),
  );
});

self.addEventListener('message', (event) => {
  const [port] = event.ports;
  event.waitUntil(
    inTurn(() => carryOut(event.data as Ask)).then(
      () => port?.postMessage({} satisfies Reply),
      (error: unknown) => port?.postMessage({ failed: failureOf(error) } satisfies Reply),
    ),
  );
});

async function carryOut({ act, regulation }: Ask): Promise<void> {
  if (act === 'drop') await drop(regulation);
  else await keep(regulation, act === 'keep');
  if (act === 'visit') await refreshKept(VERSION);
  await tidy();
}

import { cacheNames, clientsClaim, setCacheNameDetails } from 'workbox-core';
import { addPlugins, precache, type PrecacheEntry } from 'workbox-precaching';
import { documentOfCache } from '../documents.ts';
import type { DocumentMessage, Failure, Message, Reply } from '../messages.ts';
import { PREFIX, RUNTIME } from '../names.ts';
import { carryOut, refreshDocuments } from './documents.ts';
import { onlySound, registerRoutes } from './routes.ts';

/**
 * The service worker. Pages come from the network while there is one, and otherwise from what is cached. A new worker waits
 * until all pages of the older one are closed, as browsers have it: what an open page may still ask for stays until then.
 */
declare const self: ServiceWorkerGlobalScope & {
  /** Put in by the build. */
  __WB_MANIFEST: PrecacheEntry[];
};

setCacheNameDetails({ prefix: PREFIX });
addPlugins([onlySound]);
precache(self.__WB_MANIFEST);
registerRoutes();
clientsClaim();

self.addEventListener('install', (event) => {
  event.waitUntil(refreshDocuments().catch(() => undefined));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(deleteForeignCaches().catch(() => undefined));
});

self.addEventListener('message', (event) => {
  const message = event.data as Message;
  if (message.type === 'DOCUMENT') event.waitUntil(answer(message, event.ports[0]));
});

/** Caches of ours that this version does not know were left by another one. */
async function deleteForeignCaches(): Promise<void> {
  const known = new Set<string>([cacheNames.precache, ...Object.values(RUNTIME)]);
  const names = (await self.caches.keys()).filter(
    (name) => name.startsWith(`${PREFIX}-`) && !known.has(name) && documentOfCache(name) === undefined,
  );
  await Promise.all(names.map((name) => self.caches.delete(name)));
}

async function answer(message: DocumentMessage, port: MessagePort | undefined): Promise<void> {
  const reply = await carryOut(message).then(
    (): Reply => ({}),
    (error: unknown): Reply => ({ failed: failureOf(error) }),
  );
  port?.postMessage(reply);
}

/** Why something failed, from what was thrown: `fetch` throws a TypeError, a full store a QuotaExceededError. */
function failureOf(error: unknown): Failure {
  if (error instanceof DOMException) return error.name === 'QuotaExceededError' ? 'full' : 'refused';
  return 'network';
}

import {
  documentCache,
  documentOfCache,
  filesOf,
  isDocument,
  savedDocuments,
  staying,
  type DocumentFile,
  type PublishedDocument,
  type SavedDocument,
} from '../documents.ts';
import type { DocumentMessage } from '../messages.ts';
import { documentPath, RUNTIME } from '../names.ts';
import { isHashed } from '../paths.ts';
import { cacheable, DIGEST } from './checks.ts';
import { copiesOf } from './copies.ts';

declare const self: ServiceWorkerGlobalScope;

/** Does what a page asks. Rejects without a change where the network or the store fails. */
export function carryOut({ act, id }: DocumentMessage): Promise<void> {
  return alone(async () => {
    if (act === 'drop') await drop(id);
    else await save(id, act === 'save');
    await tidy();
  });
}

/** Brings all saved documents up to what is published. One that cannot be had now stays as it is. */
export function refreshDocuments(): Promise<void> {
  return alone(async () => {
    const saved = await savedDocuments(self.caches);
    for (const [id, document] of saved) {
      const published = await fetchDocument(id).catch(() => undefined);
      if (published) await replace(id, { ...document, ...published }).catch(() => undefined);
    }
    await tidy();
  });
}

/** One after another, so that two do not write over each other. */
async function alone(act: () => Promise<void>): Promise<void> {
  await self.navigator.locks.request('navigator-documents', act);
}

async function save(id: string, asked: boolean): Promise<void> {
  const before = (await savedDocuments(self.caches)).get(id);
  const published = await fetchDocument(id).catch((error: unknown) => {
    // Without a network what is saved stays; that the reader wants it can be noted where what makes files of letters is here.
    if (before) return before;
    throw error;
  });
  await replace(id, { ...published, asked: asked || before?.asked === true, visited: Date.now() });
}

/** Caches a document whole or not at all; an older version goes when the new one is there. */
async function replace(id: string, document: SavedDocument): Promise<void> {
  const cacheName = documentCache(id, document.revision);
  const path = documentPath(id);
  const before = (await savedDocuments(self.caches)).get(id);
  const whole = before?.revision === document.revision;
  // What was only visited lacks some when it is asked for.
  const there = new Set(whole ? filesOf(before).map(({ url }) => url) : []);
  // All are fetched before any is cached.
  const files = await Promise.all(
    filesOf(document)
      .filter(({ url }) => !there.has(url))
      .map(fileOf),
  );
  try {
    const cache = await self.caches.open(cacheName);
    for (const [url, response] of files) await cache.put(url, response);
    await cache.put(path, Response.json(document));
  } catch (error) {
    if (!whole) await self.caches.delete(cacheName);
    throw error;
  }
  await deleteCaches((name) => documentOfCache(name) === id && name !== cacheName);
}

async function drop(id: string): Promise<void> {
  const document = (await savedDocuments(self.caches)).get(id);
  await deleteCaches((name) => documentOfCache(name) === id);
  // Its assets stay: other pages share them.
  for (const cacheName of [RUNTIME.pages, RUNTIME.data]) {
    const cache = await self.caches.open(cacheName);
    for (const { url } of document ? filesOf(document) : []) await cache.delete(url);
  }
}

/** Lets go of what was visited long ago, and of what an interruption has left incomplete. */
async function tidy(): Promise<void> {
  const stay = staying(await savedDocuments(self.caches));
  await deleteCaches((name) => {
    const id = documentOfCache(name);
    return id !== undefined && !stay.has(id);
  });
}

async function deleteCaches(gone: (name: string) => boolean): Promise<void> {
  const names = (await self.caches.keys()).filter(gone);
  await Promise.all(names.map((name) => self.caches.delete(name)));
}

async function fetchDocument(id: string): Promise<PublishedDocument> {
  const response = await fetch(documentPath(id), { cache: 'no-cache' });
  const document: unknown = response.ok ? await response.json().catch(() => undefined) : undefined;
  if (!isDocument(document)) throw new TypeError(`${id} is not published`);
  return document;
}

/** A file in this very version: a copy that is here already, or from the network. */
async function fileOf({ url, integrity }: DocumentFile): Promise<[string, Response]> {
  const copy = (await copiesOf(url)).find(({ headers }) => headers.get(DIGEST) === integrity);
  if (copy) return [url, copy];
  const response = await fetch(url, {
    integrity,
    cache: isHashed(url) ? 'default' : 'no-cache',
    priority: 'low',
  });
  const fetched = await cacheable(url, response);
  if (!fetched) throw new TypeError(`${url}: not an answer of this site`);
  return [url, fetched];
}

import { describe, expect, it } from 'vitest';
import {
  documentCache,
  documentOfCache,
  isDocument,
  savedDocuments,
  staying,
  type PublishedDocument,
  type SavedDocument,
} from '../../../../src/features/offline/documents.ts';

const published: PublishedDocument = {
  title: 'ГИС «Образец»',
  revision: 'r1',
  bytes: 1,
  files: [],
  links: {},
};

const saved = (visited: number, asked = false): SavedDocument => ({ ...published, asked, visited });

/** As much of the Cache API as is read: name of a cache -> the body of its one entry. */
const cachesWith = (bodies: Record<string, string>): CacheStorage =>
  ({
    keys: () => Promise.resolve(Object.keys(bodies)),
    match: (_path: string, { cacheName = '' }: MultiCacheQueryOptions = {}) =>
      Promise.resolve(bodies[cacheName] === undefined ? undefined : new Response(bodies[cacheName])),
  }) as CacheStorage;

describe('saved documents', () => {
  it('are read from their caches, whatever other caches there are', async () => {
    const caches = cachesWith({
      'navigator-pages': 'x',
      [documentCache('obrazets', 'r1')]: JSON.stringify(saved(1)),
    });
    expect(await savedDocuments(caches)).toEqual(new Map([['obrazets', saved(1)]]));
  });

  it.each(['', 'not json', '{}', 'null', '[]', '{"files":null}', '<!doctype html>'])(
    'are not there where their entry is %j',
    async (body) => {
      const caches = cachesWith({
        [documentCache('obrazets', 'r1')]: body,
        [documentCache('primer', 'r1')]: JSON.stringify(saved(1)),
      });
      expect([...(await savedDocuments(caches)).keys()]).toEqual(['primer']);
    },
  );

  it('are not there where only what is published was cached', async () => {
    expect(isDocument(published)).toBe(true);
    const caches = cachesWith({ [documentCache('obrazets', 'r1')]: JSON.stringify(published) });
    expect((await savedDocuments(caches)).size).toBe(0);
  });

  it('stay when they were asked for or visited last', () => {
    const read = Array.from({ length: 22 }, (_, index) => [`r${String(index)}`, saved(index)] as const);
    const stay = staying(new Map([...read, ['asked', saved(-1, true)]]));
    expect(['r0', 'r1', 'r2', 'asked'].map((id) => stay.has(id))).toEqual([false, false, true, true]);
  });
});

it('the name of a cache says which document it is of', () => {
  expect(documentOfCache(documentCache('primer', '0f2dd22a'))).toBe('primer');
  expect(documentOfCache('navigator-pages')).toBeUndefined();
});

import { expect, test } from 'vitest';
import { keepMissed, openMissed } from '../../../src/storage/missed.ts';
import { storedItems, wipe } from '../../../src/storage/stored-items.ts';
import { safeStorage } from '../../../src/storage/storage.ts';
import { MemoryStore } from './memory-store.ts';

test('questions are kept only where the reader chose so, each once, the newest last', () => {
  const storage = safeStorage(() => new MemoryStore());
  keepMissed(storage, 'сколько стоит');
  expect(openMissed(storage).read().value.queries).toEqual([]);
  openMissed(storage).write({ on: true, queries: [] });
  for (const query of ['сколько стоит', 'кто платит', ' сколько стоит ', ' ']) keepMissed(storage, query);
  expect(openMissed(storage).read().value.queries).toEqual(['кто платит', 'сколько стоит']);
});

test('they are listed among what is stored, and go with everything else', () => {
  const storage = safeStorage(() => new MemoryStore());
  openMissed(storage).write({ on: true, queries: ['сколько стоит'] });
  expect(storedItems(storage).map(({ kind }) => kind)).toEqual(['missed']);
  wipe(storage);
  expect(openMissed(storage).read().value).toEqual({ on: false, queries: [] });
});

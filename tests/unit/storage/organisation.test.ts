import { expect, it } from 'vitest';
import { openOrganisation } from '../../../src/storage/organisation.ts';
import { storedItems, wipe } from '../../../src/storage/stored-items.ts';
import { safeStorage } from '../../../src/storage/storage.ts';
import { MemoryStore } from './memory-store.ts';

const KEY = 'navigator:organisation';

it('keeps each field, with what another version has stored beside it', () => {
  const store = new MemoryStore();
  const storage = safeStorage(() => store);
  store.setItem(KEY, JSON.stringify({ version: 1, data: { name: 'Ведомство', seal: { kind: 'round' } } }));
  const entry = openOrganisation(storage);
  expect(entry.read().value).toEqual({ name: 'Ведомство' });
  expect(entry.write({ ...entry.read().value, inn: '7707083893' })).toBeUndefined();
  expect(JSON.parse(store.getItem(KEY) ?? '')).toEqual({
    version: 1,
    data: { name: 'Ведомство', inn: '7707083893', seal: { kind: 'round' } },
  });
});

it('is listed among what is stored, and wiped with it', () => {
  const store = new MemoryStore();
  const storage = safeStorage(() => store);
  openOrganisation(storage).write({ name: 'Ведомство' });
  expect(storedItems(storage).map(({ kind }) => kind)).toEqual(['organisation']);
  expect(wipe(storage)).toBe(0);
  expect(openOrganisation(storage).read().value).toEqual({});
});

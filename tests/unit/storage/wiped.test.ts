import { expect, it } from 'vitest';
import { safeStorage, type SafeStorage } from '../../../src/storage/storage.ts';
import { noteWiped, wipedAt, wipedKey } from '../../../src/storage/wiped.ts';
import { MemoryStore } from './memory-store.ts';

const ids = ['default', 'all', 'constructor'];
const over = (items: Readonly<Record<string, string>> = {}): SafeStorage => {
  const store = new MemoryStore(items);
  return safeStorage(() => store);
};

it.each(ids)('tells that the case «%s» was wiped, and no other', (id) => {
  const storage = over();
  const others = ids.filter((other) => other !== id);
  const before = others.map((other) => wipedAt(storage, other));
  for (const now of [5, 5, 3]) {
    const own = wipedAt(storage, id);
    noteWiped(storage, now, id);
    expect(wipedAt(storage, id)).not.toBe(own);
  }
  expect(others.map((other) => wipedAt(storage, other))).toEqual(before);
  expect(wipedAt(storage)).toBe(wipedAt(over()));
});

it.each(ids)('tells of the case «%s» that everything was wiped', (id) => {
  const storage = over();
  noteWiped(storage, 5, id);
  const before = [wipedAt(storage, id), wipedAt(storage)];
  noteWiped(storage, 5);
  expect(wipedAt(storage, id)).not.toBe(before[0]);
  expect(wipedAt(storage)).not.toBe(before[1]);
});

it('knows what earlier versions have noted', () => {
  const noted = over({ [wipedKey]: '{"all":7,"default":8}' });
  expect(wipedAt(noted)).not.toBe(wipedAt(over()));
  expect(wipedAt(noted, 'default')).not.toBe(wipedAt(over({ [wipedKey]: '{"all":7}' }), 'default'));
  expect(wipedAt(noted, 'all')).toBe(wipedAt(noted, 'other'));
});

it('does without what is none of its own', () => {
  for (const text of ['', '[]', '{"all":"x"}']) expect(wipedAt(over({ [wipedKey]: text }))).toBe('[0,0]');
});

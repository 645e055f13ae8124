import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openEntry, type Entry } from '../../../src/storage/entry.ts';
import { safeStorage } from '../../../src/storage/storage.ts';
import { MemoryStore } from './memory-store.ts';

const key = 'navigator:test';
const asideOf = (number: number): string => `${key}:aside:${String(number)}`;

/** A list of words at version 2. */
function openWords(store: MemoryStore): Entry<string[]> {
  return openEntry<string[]>(
    safeStorage(() => store),
    {
      key,
      version: 2,
      empty: [],
      parse: (data) =>
        Array.isArray(data) && data.every((item): item is string => typeof item === 'string')
          ? data
          : undefined,
    },
  );
}

const stored = (words: readonly string[]): string => JSON.stringify({ version: 2, data: words });

describe('an entry', () => {
  it('is empty at first, and reading writes nothing', () => {
    const store = new MemoryStore();
    expect(openWords(store).read()).toEqual({ value: [], problem: undefined, raw: undefined });
    expect([...store.items]).toEqual([]);
  });

  it('is read back as it was written, with its version', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), (words) => {
        const store = new MemoryStore();
        expect(openWords(store).write(words)).toBeUndefined();
        expect(openWords(store).read()).toEqual({ value: words, problem: undefined, raw: undefined });
        expect(store.getItem(key)).toBe(stored(words));
      }),
    );
  });

  it('shows what another tab has written since', () => {
    const store = new MemoryStore();
    const entry = openWords(store);
    entry.write(['mine']);
    openWords(store).write(['theirs']);
    expect(entry.read().value).toEqual(['theirs']);
  });
});

describe.each([
  ['nothing at all', ''],
  ['no JSON', '{"version":2,"data":['],
  ['a foreign value', '"dark"'],
  ['null', 'null'],
  ['a list', '[]'],
  ['no version', '{"data":["a"]}'],
  ['a version in words', '{"version":"2","data":["a"]}'],
  ['an older version', '{"version":1,"data":["a"]}'],
  ['no data', '{"version":2}'],
  ['data of another shape', '{"version":2,"data":[1]}'],
  ['far too much', stored(['a'.repeat(1_000_000)])],
])('a stored value that holds %s', (_, raw) => {
  it('is set aside, handed over and replaced', () => {
    const store = new MemoryStore({ [key]: raw });
    const entry = openWords(store);
    expect(entry.read()).toEqual({ value: [], problem: 'damaged', raw });
    expect(store.getItem(asideOf(1))).toBe(raw);
    expect(entry.read()).toEqual({ value: [], problem: undefined, raw: undefined });
    expect(entry.write(['new'])).toBeUndefined();
    expect(openWords(store).read().value).toEqual(['new']);
  });

  it('stays where it is when there is no room to set it aside', () => {
    const store = new MemoryStore({ [key]: raw });
    store.full = true;
    const entry = openWords(store);
    expect(entry.read()).toEqual({ value: [], problem: 'stuck', raw });
    store.full = false;
    expect(entry.write(['new'])).toBe('stuck');
    expect(entry.read()).toEqual({ value: ['new'], problem: 'stuck', raw });
    expect([...store.items]).toEqual([[key, raw]]);
  });
});

it('sets aside beside what was set aside before', () => {
  const store = new MemoryStore({ [asideOf(1)]: 'first', [key]: 'second' });
  openWords(store).read();
  store.setItem(key, 'third');
  openWords(store).read();
  expect([1, 2, 3, 4].map((number) => store.getItem(asideOf(number)))).toEqual([
    'first',
    'second',
    'third',
    null,
  ]);
});

it('leaves alone what a newer version of the site wrote', () => {
  const raw = '{"version":3,"data":{"words":["a"]}}';
  const store = new MemoryStore({ [key]: raw });
  const entry = openWords(store);
  expect(entry.read()).toEqual({ value: [], problem: 'newer', raw });
  expect(entry.write(['new'])).toBe('newer');
  expect(entry.read()).toEqual({ value: ['new'], problem: 'newer', raw });
  expect([...store.items]).toEqual([[key, raw]]);
});

it('says at once that the browser refuses to store', () => {
  const entry = openEntry<string[]>(
    safeStorage(() => undefined),
    { key, version: 2, empty: [], parse: () => undefined },
  );
  expect(entry.read()).toEqual({ value: [], problem: 'refused', raw: undefined });
  expect(entry.write(['new'])).toBe('refused');
});

it('never loses a text that it cannot read, whatever it is', () => {
  const anyJson = fc.json().map((data) => `{"version":2,"data":${data}}`);
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json(), anyJson), fc.boolean(), (raw, full) => {
      const store = new MemoryStore({ [key]: raw });
      store.full = full;
      const entry = openWords(store);
      const { problem } = entry.read();
      store.full = false;
      entry.write(['new']);
      entry.read();
      const kept = [...store.items.values()].includes(raw);
      expect(kept).toBe(problem !== undefined || raw === stored(['new']));
    }),
  );
});

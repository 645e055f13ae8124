import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isObject, pick } from '../../../src/cases/json.ts';
import { openEntry, rebaseFields, type Entry } from '../../../src/storage/entry.ts';
import { safeStorage } from '../../../src/storage/storage.ts';
import { MemoryStore } from './memory-store.ts';

const key = 'navigator:test';
const asideOf = (number: number): string => `${key}:aside:${String(number)}`;

/** A list of words at version 2. What is no word among them has no place, what was added here is added again. */
function openWords(store: MemoryStore): Entry<string[]> {
  return openEntry<string[]>(
    safeStorage(() => store),
    {
      key,
      version: 2,
      empty: [],
      parse: (data) => {
        if (!Array.isArray(data)) return undefined;
        const value = data.filter((item) => typeof item === 'string');
        return value.length > 0 || data.length === 0
          ? { value, lossy: value.length < data.length }
          : undefined;
      },
      rebase: ({ value, base }, stored) => [...stored, ...value.filter((word) => !base.includes(word))],
    },
  );
}

/** Fields at version 1; only texts are known. */
function openFields(store: MemoryStore): Entry<Record<string, string>> {
  return openEntry<Record<string, string>>(
    safeStorage(() => store),
    {
      key,
      version: 1,
      empty: {},
      parse: (data) =>
        isObject(data)
          ? {
              value: pick(data, (_, item) => typeof item === 'string') as Record<string, string>,
              unknown: pick(data, (_, item) => typeof item !== 'string'),
            }
          : undefined,
      rebase: rebaseFields,
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

describe('what a newer version of the site wrote', () => {
  it.each([
    ['in another form', '{"version":3,"data":{"words":["a"]}}'],
    ['with something in it that has no place here', '{"version":3,"data":["a",{"word":"b"}]}'],
  ])('%s is left alone', (_, raw) => {
    const store = new MemoryStore({ [key]: raw });
    const entry = openWords(store);
    const { value, problem } = entry.read();
    expect(problem).toBe('newer');
    expect(entry.write([...value, 'new'])).toBe('newer');
    expect(entry.read()).toEqual({ value: [...value, 'new'], problem: 'newer', raw });
    expect([...store.items]).toEqual([[key, raw]]);
  });

  it('in a form that can be read is read, and written back with its version and all that goes with it', () => {
    const raw = '{"version":7,"data":["a"],"saved":"2030"}';
    const store = new MemoryStore({ [key]: raw });
    const entry = openWords(store);
    expect(entry.read()).toEqual({ value: ['a'], problem: undefined, raw: undefined });
    expect(entry.write(['a', 'b'])).toBeUndefined();
    expect(JSON.parse(store.getItem(key) ?? '')).toEqual({ version: 7, data: ['a', 'b'], saved: '2030' });
  });
});

it('leaves alone fields of a newer version of which it knows none', () => {
  const raw = '{"version":2,"data":{"answers":[],"by":7}}';
  const store = new MemoryStore({ [key]: raw });
  const entry = openFields(store);
  expect(entry.read()).toEqual({ value: {}, problem: 'newer', raw });
  expect(entry.write({ a: 'one' })).toBe('newer');
  expect(entry.read().value).toEqual({ a: 'one' });
  expect(store.getItem(key)).toBe(raw);
  store.setItem(key, raw.replace('2', '1'));
  expect(openFields(store).write({ a: 'one' })).toBeUndefined();
});

describe('fields that this version does not know', () => {
  const raw = '{"version":1,"data":{"a":"one","b":{"two":2},"c":3}}';

  it('stay where they are, and give way to a field that is set in their place', () => {
    const store = new MemoryStore({ [key]: raw });
    const entry = openFields(store);
    expect(entry.read()).toEqual({ value: { a: 'one' }, problem: undefined, raw: undefined });
    entry.write({ ...entry.read().value, a: 'eins', c: 'drei' });
    expect(JSON.parse(store.getItem(key) ?? '')).toMatchObject({
      data: { a: 'eins', b: { two: 2 }, c: 'drei' },
    });
  });

  it('stay even where all that is known is taken away', () => {
    const store = new MemoryStore({ [key]: raw });
    openFields(store).write({});
    expect(JSON.parse(store.getItem(key) ?? '')).toMatchObject({ data: { b: { two: 2 }, c: 3 } });
  });
});

it('sets aside a text that cannot be read without loss, and keeps what can be read of it', () => {
  const raw = '{"version":2,"data":["a",7,"b"]}';
  const store = new MemoryStore({ [key]: raw });
  const entry = openWords(store);
  expect(entry.read()).toEqual({ value: ['a', 'b'], problem: 'partly', raw });
  expect(entry.read()).toEqual({ value: ['a', 'b'], problem: undefined, raw: undefined });
  expect(store.getItem(asideOf(1))).toBe(raw);
  const full = new MemoryStore({ [key]: raw });
  full.full = true;
  expect(openWords(full).read()).toEqual({ value: ['a', 'b'], problem: 'stuck', raw });
  expect([...full.items]).toEqual([[key, raw]]);
});

it('leaves no copy where there was room for it and none to replace the text', () => {
  const store = new MemoryStore({ [key]: '{' });
  const set = store.setItem.bind(store);
  store.setItem = (name, value) => {
    if (name === key) throw new DOMException('full', 'QuotaExceededError');
    set(name, value);
  };
  expect([openWords(store).read().problem, openWords(store).read().problem]).toEqual(['stuck', 'stuck']);
  expect([...store.items]).toEqual([[key, '{']]);
});

describe('what could not be written', () => {
  const fullStore = (): MemoryStore => {
    const store = new MemoryStore({ [key]: stored(['old']) });
    store.full = true;
    return store;
  };

  it('comes with what is read, together with what other tabs write', () => {
    const store = fullStore();
    const entry = openWords(store);
    expect(entry.write(['old', 'mine'])).toBe('full');
    expect(entry.isUnsaved()).toBe(true);
    store.items.set(key, stored(['old', 'theirs']));
    expect(entry.read()).toEqual({ value: ['old', 'theirs', 'mine'], problem: 'full', raw: undefined });
    store.full = false;
    expect(entry.write(entry.read().value)).toBeUndefined();
    expect(openWords(store).read().value).toEqual(['old', 'theirs', 'mine']);
    expect([entry.isUnsaved(), entry.read().problem]).toEqual([false, undefined]);
  });

  it('is never taken for stored by another tab', () => {
    const store = fullStore();
    openWords(store).write(['mine']);
    expect(openWords(store).read().value).toEqual(['old']);
  });

  it('can be given up', () => {
    const entry = openWords(fullStore());
    entry.write(['mine']);
    entry.forget();
    expect(entry.read()).toEqual({ value: ['old'], problem: undefined, raw: undefined });
  });

  it('may be too long: what could not be read again is not written', () => {
    const store = new MemoryStore({ [key]: stored(['old']) });
    const entry = openWords(store);
    expect(entry.write(['я'.repeat(500_000)])).toBe('large');
    expect(store.getItem(key)).toBe(stored(['old']));
    expect(entry.read()).toMatchObject({ value: ['old', 'я'.repeat(500_000)], problem: 'large' });
    expect(entry.write(['я'.repeat(499_900)])).toBeUndefined();
    expect(openWords(store).read().problem).toBeUndefined();
  });

  it('of fields is only those that were changed', () => {
    const fields = fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('1', '2'));
    fc.assert(
      fc.property(fields, fields, fields, (base, mine, theirs) => {
        const rebased = rebaseFields({ value: mine, base }, theirs);
        for (const name of ['a', 'b', 'c'])
          expect(rebased[name]).toBe(mine[name] === base[name] ? theirs[name] : mine[name]);
      }),
    );
  });
});

it('says at once that the browser refuses to store', () => {
  const entry = openEntry<string[]>(
    safeStorage(() => undefined),
    { key, version: 2, empty: [], parse: () => undefined, rebase: ({ value }) => value },
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

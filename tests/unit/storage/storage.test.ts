import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeStorage, type StorageLike } from '../../../src/storage/storage.ts';
import { MemoryStore } from './memory-store.ts';

const refuse = (): never => {
  throw new DOMException('The operation is insecure.', 'SecurityError');
};

describe('a storage that works', () => {
  it('keeps values in the browser', () => {
    const store = new MemoryStore();
    expect(safeStorage(() => store).set('key', 'value')).toBeUndefined();
    expect(store.getItem('key')).toBe('value');
  });

  it('sees what another tab has written since', () => {
    const store = new MemoryStore();
    const storage = safeStorage(() => store);
    storage.set('key', 'mine');
    store.setItem('key', 'theirs');
    expect(storage.get('key')).toBe('theirs');
  });

  it('has nothing where nothing was written, and does not probe by writing', () => {
    const store = new MemoryStore();
    expect(safeStorage(() => store).get('key')).toBeNull();
    expect([...store.items]).toEqual([]);
  });
});

const refusing = { length: 0, key: refuse, getItem: refuse, removeItem: refuse };

describe.each<[string, () => StorageLike | null | undefined]>([
  ['throws when asked for', refuse],
  ['is not there', () => undefined],
  ['is null', () => null],
  ['throws at each use', () => ({ ...refusing, setItem: refuse })],
  ['takes values and does not give them back', () => ({ ...refusing, setItem: () => undefined })],
])('a storage that %s', (_, open) => {
  it('is refused, and values live as long as the page', () => {
    const storage = safeStorage(open);
    expect(storage.refused).toBe(true);
    expect(storage.set('key', 'value')).toBe('refused');
    expect(storage.get('key')).toBe('value');
    expect(storage.get('other')).toBeNull();
    expect(storage.keys()).toEqual(['key']);
    storage.remove('key');
    expect(storage.get('key')).toBeNull();
  });
});

describe('a storage that is full', () => {
  it('says so, and holds what it held', () => {
    const store = new MemoryStore({ key: 'old' });
    store.full = true;
    const storage = safeStorage(() => store);
    expect(storage.refused).toBe(false);
    expect(storage.set('key', 'new')).toBe('full');
    expect(storage.get('key')).toBe('old');
  });

  it('hides nothing that another tab writes later', () => {
    const store = new MemoryStore();
    const storage = safeStorage(() => store);
    store.full = true;
    storage.set('key', 'mine');
    store.full = false;
    store.setItem('key', 'theirs');
    expect(storage.get('key')).toBe('theirs');
    expect(storage.set('key', 'mine')).toBeUndefined();
    expect(store.getItem('key')).toBe('mine');
  });
});

describe('a storage that fails while the page is open', () => {
  /** It fails only after it was opened. */
  const opened = (store: MemoryStore) => {
    const storage = safeStorage(() => store);
    store.getItem = refuse;
    return storage;
  };

  it('is not written over: nobody knows what it holds', () => {
    const store = new MemoryStore({ key: 'old' });
    expect(opened(store).set('key', 'new')).toBe('full');
    expect(store.items.get('key')).toBe('old');
  });

  it('holds nothing that can be had, and is not taken for an empty one', () => {
    const storage = opened(new MemoryStore({ key: 'old' }));
    expect([storage.get('key'), storage.isGone('key')]).toEqual([null, false]);
  });

  it('says whether a value is really taken away', () => {
    const store = new MemoryStore({ key: 'old' });
    const storage = safeStorage(() => store);
    store.removeItem = refuse;
    expect(storage.remove('key')).toBe(false);
    expect(safeStorage(() => new MemoryStore({ key: 'old' })).remove('key')).toBe(true);
  });
});

it('gives back what is stored, whatever the browser does in between', () => {
  const key = fc.constantFrom('a', 'b', '__proto__', 'constructor');
  fc.assert(
    fc.property(fc.array(fc.tuple(key, fc.string(), fc.boolean())), (writes) => {
      const store = new MemoryStore();
      const storage = safeStorage(() => store);
      for (const [name, value, full] of writes) {
        store.full = full;
        const before = storage.get(name);
        expect(storage.set(name, value)).toBe(full ? 'full' : undefined);
        expect(storage.get(name)).toBe(full ? before : value);
      }
    }),
  );
});

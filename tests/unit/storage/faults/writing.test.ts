import { describe, expect } from 'vitest';
import { change, emptyCase, markOn } from '../../../../src/cases/case.ts';
import { listCases, openCase } from '../../../../src/storage/cases.ts';
import { safeStorage } from '../../../../src/storage/storage.ts';
import { MemoryStore } from '../memory-store.ts';
import { done, fault, key, over, ref, sound, statesIn, stored, tick } from './fault.ts';

describe('a refused write', () => {
  fault(19, 'no room at a tick: it lives until the page is closed, and the reader is told', () => {
    const store = new MemoryStore({ [key]: stored(sound) });
    const entry = openCase(over(store), 'c');
    entry.read();
    store.full = true;
    expect(entry.apply(change.mark(sound, 'a/step/two', done, 20)).problem).toBe('full');
    expect(markOn(entry.read().value, 'a/step/two').state).toBe('done');
    expect(store.getItem(key)).toBe(stored(sound));
  });

  fault(42, 'no room, and another window goes on: it is seen, and both are stored once there is room', () => {
    const store = new MemoryStore({ [key]: stored(sound) });
    const entry = openCase(over(store), 'c');
    store.full = true;
    entry.apply(change.mark(sound, 'a/step/two', done, 20));
    store.full = false;
    tick(store, 'a/step/three', 30);
    expect(entry.read()).toMatchObject({ problem: 'full' });
    expect(Object.keys(entry.read().value.steps)).toEqual([ref, 'a/step/three', 'a/step/two']);
    entry.heard(store.getItem(key));
    expect(entry.read().problem).toBeUndefined();
    expect(statesIn(store)).toEqual({ [ref]: 'done', 'a/step/two': 'done', 'a/step/three': 'done' });
  });

  fault(43, 'a case that has become too long to be read again is not written', () => {
    const store = new MemoryStore({ [key]: stored(sound) });
    const entry = openCase(over(store), 'c');
    const note = 'я'.repeat(500_000);
    expect(entry.apply(change.mark(sound, 'a/step/two', { ...done, note }, 20)).problem).toBe('large');
    expect(store.getItem(key)).toBe(stored(sound));
    expect(entry.apply(change.mark(entry.read().value, 'a/step/two', done, 30)).problem).toBeUndefined();
    expect(statesIn(store)).toEqual({ [ref]: 'done', 'a/step/two': 'done' });
  });

  fault(44, 'a new case that could not be stored is in the list until the page is closed', () => {
    const store = new MemoryStore();
    const storage = over(store);
    store.full = true;
    expect(openCase(storage, 'new').apply(change.name(emptyCase('new'), 'Дело', 1)).problem).toBe('full');
    expect(listCases(storage).map(({ id, value }) => [id, value.name.value])).toEqual([['new', 'Дело']]);
    expect(listCases(over(store))).toEqual([]);
  });

  fault(20, 'room again: the next change writes the earlier ones too', () => {
    const store = new MemoryStore();
    const entry = openCase(over(store), 'c');
    store.full = true;
    entry.apply(change.mark(emptyCase('c'), ref, done, 1));
    store.full = false;
    expect(entry.apply(change.mark(emptyCase('c'), 'a/step/two', done, 2)).problem).toBeUndefined();
    const { value } = openCase(over(store), 'c').read();
    expect([markOn(value, ref).state, markOn(value, 'a/step/two').state]).toEqual(['done', 'done']);
  });

  fault(21, 'a browser that refuses storage', () => {
    const storage = safeStorage(() => {
      throw new DOMException('refused', 'SecurityError');
    });
    const entry = openCase(storage, 'c');
    expect(entry.read().problem).toBe('refused');
    expect(entry.apply(change.mark(emptyCase('c'), ref, done, 1)).problem).toBe('refused');
    expect(markOn(entry.read().value, ref).state).toBe('done');
    expect(listCases(storage)).toHaveLength(1);
  });

  fault(22, 'a browser that takes a value and forgets it at once', () => {
    const store = new MemoryStore();
    store.setItem = () => undefined;
    expect(tick(store).problem).toBe('full');
  });

  fault(23, 'a storage that fails while the page is open', () => {
    const store = new MemoryStore();
    const entry = openCase(over(store), 'c');
    store.getItem = () => {
      throw new DOMException('corrupted', 'UnknownError');
    };
    expect(entry.apply(change.mark(emptyCase('c'), ref, done, 1)).problem).toBe('full');
    expect(markOn(entry.read().value, ref).state).toBe('done');
  });
});

fault(61, 'notes of steps that were merged are joined, and nothing of them is cut', () => {
  const store = new MemoryStore();
  const entry = openCase(over(store), 'c');
  const note = `${'а'.repeat(1500)}\n${'б'.repeat(1500)}`;
  entry.apply(change.mark(entry.read().value, ref, { ...done, note }, 1));
  expect(markOn(openCase(over(store), 'c').read().value, ref).note).toBe(note);
});

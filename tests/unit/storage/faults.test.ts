import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readCaseFile, writeCaseFile } from '../../../src/cases/case-file.ts';
import { change, emptyCase, markOn, mergeCases, type Case } from '../../../src/cases/case.ts';
import { fingerprintOf } from '../../../src/cases/wording.ts';
import { caseKey, chooseCase, chosenCase, listCases, openCase } from '../../../src/storage/cases.ts';
import { encodeEntry } from '../../../src/storage/entry.ts';
import { storedItems, wipe } from '../../../src/storage/stored-items.ts';
import { safeStorage } from '../../../src/storage/storage.ts';
import { canUndo, changeTogether, undo } from '../../../src/storage/undo.ts';
import { storeWording, storedWording } from '../../../src/storage/wordings.ts';
import { MemoryStore } from './memory-store.ts';

/** The table of docs/storage.md: each of its rows is tested here, under its number. */
const table = readFileSync(path.resolve(import.meta.dirname, '../../../docs/storage.md'), 'utf8');
const numbers = [...table.matchAll(/^\|\s*(\d+)\s*\|/gmu)].map(([, number]) => Number(number));
const tested = new Set<number>();
afterAll(() => {
  expect([...tested].sort((a, b) => a - b)).toEqual(numbers);
});

function fault(number: number, name: string, test: () => void | Promise<void>): void {
  it(`${String(number)}. ${name}`, async () => {
    tested.add(number);
    await test();
  });
}

const ref = 'a/step/one';
const key = caseKey('c');
const done = { state: 'done' as const, on: '2026-11-22' };
const sound = mergeCases(emptyCase('c'), change.mark(emptyCase('c'), ref, done, 10));
const stored = (on: Case): string => encodeEntry(1, on);
const over = (store: MemoryStore) => safeStorage(() => store);
const tick = (store: MemoryStore, step = ref, now = 20) => {
  const entry = openCase(over(store), 'c');
  return entry.apply(change.mark(entry.read().value, step, done, now));
};

describe('a value that cannot be read is set aside as it was, and the reader begins anew', () => {
  const unreadable: [number, string, string][] = [
    [1, 'empty', ''],
    [2, 'cut off', stored(sound).slice(0, -9)],
    [3, 'foreign text', 'dark'],
    [4, 'null', 'null'],
    [5, 'a list', '[]'],
    [6, 'no version', JSON.stringify({ data: sound })],
    [7, 'another shape', encodeEntry(1, { steps: [1, 2, 3] })],
    [8, 'the case of another id', stored({ ...sound, id: 'other' })],
    [9, 'a state that nobody knows', stored(sound).replace('"done"', '"paid"')],
    [10, 'far too long', encodeEntry(1, { ...sound, filler: 'я'.repeat(600_000) })],
    [11, 'half a character', stored(sound).replace('2026-11-22"', '2026-11-22","note":"\\ud800"')],
    [12, 'a moment beyond all dates', stored(sound).replace('"at":10', '"at":1e300')],
  ];
  for (const [number, name, raw] of unreadable) {
    fault(number, name, () => {
      const store = new MemoryStore({ [key]: raw });
      const read = openCase(over(store), 'c').read();
      expect(read).toMatchObject({ problem: 'damaged', raw });
      expect(tick(store).problem).toBeUndefined();
      expect(store.getItem(`${key}:aside:1`)).toBe(raw);
      expect(markOn(openCase(over(store), 'c').read().value, ref).state).toBe('done');
    });
  }
});

describe('what must not be touched is left alone', () => {
  fault(13, 'written by a newer version', () => {
    const raw = encodeEntry(2, { anything: true });
    const store = new MemoryStore({ [key]: raw });
    const entry = openCase(over(store), 'c');
    expect(entry.read()).toMatchObject({ problem: 'newer', raw });
    expect(entry.apply(change.mark(emptyCase('c'), ref, done, 1)).problem).toBe('newer');
    expect(markOn(entry.read().value, ref).state).toBe('done');
    expect([...store.items]).toEqual([[key, raw]]);
  });

  fault(14, 'damaged, and no room to set it aside', () => {
    const store = new MemoryStore({ [key]: '{' });
    store.full = true;
    expect(openCase(over(store), 'c').read()).toMatchObject({ problem: 'stuck', raw: '{' });
    expect([...store.items]).toEqual([[key, '{']]);
  });

  fault(15, 'keys of others at the same address', () => {
    const store = new MemoryStore({ theirs: 'x', [key]: stored(sound) });
    expect(listCases(over(store))).toHaveLength(1);
    expect(storedItems(over(store)).map((item) => item.key)).toEqual([key]);
    wipe(over(store));
    expect([...store.items]).toEqual([['theirs', 'x']]);
  });
});

describe('what the first version of the site has left', () => {
  const old = (data: unknown): string => JSON.stringify({ version: 1, data });
  const samples = path.resolve(import.meta.dirname, '../../fixtures/stored');

  fault(16, 'marks join the default case', () => {
    const store = new MemoryStore({
      'navigator:progress': readFileSync(path.join(samples, 'progress-v1.json'), 'utf8'),
    });
    const { value, problem } = openCase(over(store), 'default').read();
    expect(problem).toBeUndefined();
    expect(markOn(value, 'tor-knd/step/account')).toEqual({ state: 'done', on: '2026-11-20' });
    expect(markOn(value, 'tor-knd/step/letter').state).toBe('open');
    expect(store.getItem('navigator:progress')).toBeNull();
  });

  fault(17, 'damaged marks are set aside', () => {
    const store = new MemoryStore({ 'navigator:progress': old({ x: 1 }) });
    expect(openCase(over(store), 'default').read()).toMatchObject({ problem: 'damaged', raw: old({ x: 1 }) });
    expect(store.getItem('navigator:progress:aside:1')).toBe(old({ x: 1 }));
  });

  fault(18, 'marks stay where they are while there is no room for the new form', () => {
    const raw = old({ [ref]: { done: true, at: 1 } });
    const store = new MemoryStore({ 'navigator:progress': raw });
    store.full = true;
    expect(markOn(openCase(over(store), 'default').read().value, ref).state).toBe('done');
    expect(store.getItem('navigator:progress')).toBe(raw);
  });
});

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

describe('windows and clocks', () => {
  fault(24, 'another window writes over a change that it had not heard of', () => {
    const store = new MemoryStore();
    const entry = openCase(over(store), 'c');
    entry.apply(change.mark(emptyCase('c'), ref, done, 1));
    const theirs = mergeCases(emptyCase('c'), change.mark(emptyCase('c'), 'a/step/two', done, 2));
    store.setItem(key, stored(theirs));
    entry.heard(stored(theirs));
    const { value } = openCase(over(store), 'c').read();
    expect([markOn(value, ref).state, markOn(value, 'a/step/two').state]).toEqual(['done', 'done']);
  });

  fault(25, 'both mark one step: the later mark counts, and the other steps are not touched', () => {
    const mine = mergeCases(sound, change.mark(sound, 'a/step/two', done, 15));
    const theirs = mergeCases(sound, change.mark(sound, ref, { state: 'open' }, 30));
    const both = mergeCases(mine, theirs);
    expect([markOn(both, ref).state, markOn(both, 'a/step/two').state]).toEqual(['open', 'done']);
  });

  fault(26, 'another window takes the case away: it is not brought back by this one', () => {
    const store = new MemoryStore({ [key]: stored(sound) });
    const entry = openCase(over(store), 'c');
    entry.apply(change.mark(sound, 'a/step/two', done, 20));
    store.removeItem(key);
    entry.heard(null);
    expect(Object.keys(entry.read().value.steps)).toEqual([]);
    entry.apply(change.mark(emptyCase('c'), 'a/step/three', done, 21));
    expect(Object.keys(entry.read().value.steps)).toEqual(['a/step/three']);
  });

  fault(27, 'the clock jumps back: the newer act still counts', () => {
    const store = new MemoryStore({ [key]: stored(sound) });
    const entry = openCase(over(store), 'c');
    entry.apply(change.mark(entry.read().value, ref, { state: 'open' }, -1_000_000));
    expect(markOn(openCase(over(store), 'c').read().value, ref).state).toBe('open');
  });

  fault(28, 'the chosen case is gone: the default one is taken', () => {
    const store = new MemoryStore({ [key]: stored(sound) });
    chooseCase(over(store), 'c');
    store.removeItem(key);
    expect(chosenCase(over(store))).toBe('default');
  });

  fault(29, '1 000 cases', () => {
    const store = new MemoryStore();
    for (let number = 0; number < 1000; number++)
      store.setItem(caseKey(`c${String(number)}`), stored({ ...sound, id: `c${String(number)}` }));
    expect(listCases(over(store))).toHaveLength(1000);
    expect(tick(store).problem).toBeUndefined();
    expect(listCases(over(store))).toHaveLength(1001);
  });
});

describe('an import', () => {
  fault(30, 'no room in the middle of it: everything is as it was', () => {
    const store = new MemoryStore({ [key]: stored(sound) });
    const set = store.setItem.bind(store);
    store.setItem = (name, value) => {
      if (name === caseKey('third')) throw new DOMException('full', 'QuotaExceededError');
      set(name, value);
    };
    const values = { [key]: stored(emptyCase('c')), [caseKey('new')]: 'x', [caseKey('third')]: 'y' };
    expect(changeTogether(over(store), values)).toBe('full');
    expect([...store.items]).toEqual([[key, stored(sound)]]);
  });

  fault(31, 'the page is closed in the middle of it: it can be undone later', () => {
    const store = new MemoryStore({ [key]: stored(sound) });
    expect(
      changeTogether(over(store), { [key]: stored(emptyCase('c')), [caseKey('new')]: 'x' }),
    ).toBeUndefined();
    store.removeItem(caseKey('new'));
    expect(canUndo(over(store))).toBe(true);
    undo(over(store));
    expect([...store.items]).toEqual([[key, stored(sound)]]);
  });

  fault(32, 'no room to keep what stood there before: nothing is changed', () => {
    const store = new MemoryStore({ [key]: stored(sound) });
    store.full = true;
    expect(changeTogether(over(store), { [key]: 'x' })).toBe('full');
    expect([...store.items]).toEqual([[key, stored(sound)]]);
  });

  fault(33, 'the way back is damaged: it is not offered', () => {
    for (const raw of ['{', '[]', 'null', '{"navigator:case:c":1}', '{"theirs":"x"}']) {
      const store = new MemoryStore({ 'navigator:undo': raw, theirs: 'y' });
      expect(canUndo(over(store))).toBe(false);
      expect(undo(over(store))).toEqual([]);
      expect(store.getItem('theirs')).toBe('y');
    }
  });

  fault(34, 'a file that was cut off', () => {
    const file = writeCaseFile({ cases: [sound], wordings: {} }, new Date(0));
    expect(readCaseFile(file.slice(0, -20))).toEqual({ ok: false, problem: 'not-json' });
  });

  fault(35, 'a file of a newer version', () => {
    const file = writeCaseFile({ cases: [sound], wordings: {} }, new Date(0)).replace(
      '"version": 1',
      '"version": 9',
    );
    expect(readCaseFile(file)).toEqual({ ok: false, problem: 'newer' });
  });

  fault(36, 'a file that holds sound and damaged cases', () => {
    const file = JSON.parse(writeCaseFile({ cases: [sound], wordings: {} }, new Date(0))) as {
      cases: unknown[];
    };
    file.cases.push({ id: 'c' }, null);
    expect(readCaseFile(JSON.stringify(file))).toMatchObject({ ok: true, damaged: 2, cases: [{ id: 'c' }] });
  });
});

fault(37, 'a kept wording that is damaged is not shown, and not written over', () => {
  const wording = { title: 'Шаг', guide: 'Сделать', clauses: 'Текст' };
  const fingerprint = fingerprintOf(wording);
  const store = new MemoryStore({ [`navigator:wording:${fingerprint}`]: '{"title":"Другой"}' });
  expect(storedWording(over(store), fingerprint)).toBeUndefined();
  storeWording(over(store), fingerprint, wording);
  expect(store.getItem(`navigator:wording:${fingerprint}`)).toBe('{"title":"Другой"}');
});

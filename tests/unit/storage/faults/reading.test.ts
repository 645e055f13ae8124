import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect } from 'vitest';
import { change, emptyCase, markOn, mergeCases } from '../../../../src/cases/case.ts';
import { encodeCase } from '../../../../src/cases/stored-case.ts';
import { fingerprintOf } from '../../../../src/cases/wording.ts';
import { listCases, openCase } from '../../../../src/storage/cases.ts';
import { storedItems, wipe } from '../../../../src/storage/stored-items.ts';
import { storeWording, storedWording } from '../../../../src/storage/wordings.ts';
import { MemoryStore } from '../memory-store.ts';
import { done, encodeEntry, fault, key, over, ref, sound, statesIn, stored, tick } from './fault.ts';

describe('a value that cannot be read is set aside as it was, and the reader begins anew', () => {
  const unreadable = (number: number, name: string, raw: string): void =>
    fault(number, name, () => {
      const store = new MemoryStore({ [key]: raw });
      const read = openCase(over(store), 'c').read();
      expect(read).toMatchObject({ problem: 'damaged', raw });
      expect(tick(store).problem).toBeUndefined();
      expect(store.getItem(`${key}:aside:1`)).toBe(raw);
      expect(markOn(openCase(over(store), 'c').read().value, ref).state).toBe('done');
    });
  unreadable(1, 'empty', '');
  unreadable(2, 'cut off', stored(sound).slice(0, -9));
  unreadable(3, 'foreign text', 'dark');
  unreadable(4, 'null', 'null');
  unreadable(5, 'a list', '[]');
  unreadable(6, 'no version', JSON.stringify({ data: sound }));
  unreadable(7, 'another shape', encodeEntry(1, { steps: [1, 2, 3] }));
  unreadable(8, 'the case of another id', stored({ ...sound, id: 'other' }));
  unreadable(10, 'far too long', encodeEntry(1, { ...sound, filler: 'я'.repeat(600_000) }));
});

describe('what is unknown or unsound takes nothing with it', () => {
  const raw = stored(mergeCases(sound, change.mark(sound, 'a/step/two', done, 15)));

  fault(9, 'a state that nobody knows', () => {
    const store = new MemoryStore({ [key]: raw.replace('"done"', '"paid"') });
    const { value, problem } = openCase(over(store), 'c').read();
    expect([problem, markOn(value, ref).state, markOn(value, 'a/step/two').state]).toEqual([
      undefined,
      'unknown',
      'done',
    ]);
    tick(store, 'a/step/three');
    expect(store.getItem(key)).toContain('"paid"');
    expect(statesIn(store)).toEqual({ [ref]: 'unknown', 'a/step/two': 'done', 'a/step/three': 'done' });
    tick(store);
    expect(markOn(openCase(over(store), 'c').read().value, ref)).toEqual(done);
  });

  fault(11, 'half a character', () => {
    const store = new MemoryStore({ [key]: raw.replace('2026-11-22"', '2026-11-22","note":"\\ud800"') });
    tick(store, 'a/step/three');
    expect(statesIn(store)).toEqual({ [ref]: 'done', 'a/step/two': 'done', 'a/step/three': 'done' });
    expect(store.getItem(key)).toContain('"note":"\\ud800"');
  });

  fault(12, 'a moment beyond all dates', () => {
    for (const moment of ['1e300', '8640000000000000', '-5']) {
      const store = new MemoryStore({ [key]: raw.replace('"at":10', `"at":${moment}`) });
      const entry = openCase(over(store), 'c');
      expect(statesIn(store)).toEqual({ [ref]: 'done', 'a/step/two': 'done' });
      entry.apply(change.mark(entry.read().value, ref, { state: 'open' }, 20));
      expect(statesIn(store)).toEqual({ [ref]: 'open', 'a/step/two': 'done' });
    }
  });

  fault(38, 'a day that is none', () => {
    const store = new MemoryStore({ [key]: raw.replace('2026-11-22', '2026-02-30') });
    const { value } = openCase(over(store), 'c').read();
    expect(markOn(value, ref)).toMatchObject({ state: 'done', unknown: { on: '2026-02-30' } });
    expect(markOn(value, 'a/step/two')).toEqual(done);
  });

  fault(39, 'written by a newer version, in a form that can be read', () => {
    const data = { ...encodeCase(sound), payments: { one: { value: 5, at: 7 } } };
    const store = new MemoryStore({ [key]: JSON.stringify({ version: 2, data, saved: 'x' }) });
    expect(tick(store, 'a/step/two').problem).toBeUndefined();
    expect(statesIn(store)).toEqual({ [ref]: 'done', 'a/step/two': 'done' });
    expect(JSON.parse(store.getItem(key) ?? '')).toMatchObject({
      version: 2,
      saved: 'x',
      data: { payments: { one: { value: 5, at: 7 } } },
    });
  });

  fault(40, 'a list in place of the steps', () => {
    const text = encodeEntry(1, { ...encodeCase(sound), name: { value: 'Дело', at: 1 }, steps: [1] });
    const store = new MemoryStore({ [key]: text });
    expect(openCase(over(store), 'c').read()).toMatchObject({ problem: 'partly', raw: text });
    expect(openCase(over(store), 'c').read().value.name.value).toBe('Дело');
    expect(store.getItem(`${key}:aside:1`)).toBe(text);
  });

  fault(41, 'set aside whole by an earlier version, which did not know one value in it', () => {
    const store = new MemoryStore({
      [key]: stored(emptyCase('c')),
      [`${key}:aside:1`]: raw.replace('"done"', '"paid"'),
      [`${key}:aside:2`]: '{',
    });
    expect(statesIn(store)).toEqual({ [ref]: 'unknown', 'a/step/two': 'done' });
    expect(tick(store, 'a/step/three').problem).toBeUndefined();
    expect([...store.items.keys()].sort()).toEqual([key, `${key}:aside:2`]);
  });
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
    expect(wipe(over(store))).toBe(0);
    expect([...store.items.keys()].sort()).toEqual(['navigator:wiped', 'theirs']);
    expect(storedItems(over(store))).toEqual([]);
  });
});

describe('what the first version of the site has left', () => {
  const old = (data: unknown): string => JSON.stringify({ version: 1, data });
  const samples = path.resolve(import.meta.dirname, '../../../fixtures/stored');

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
    const partly = old({ [ref]: { done: true, at: 5 }, 'a/step/two': { done: 'yes' } });
    const half = new MemoryStore({ 'navigator:progress': partly });
    expect(openCase(over(half), 'default').read()).toMatchObject({ problem: 'partly', raw: partly });
    expect(statesIn(half, 'default')).toEqual({ [ref]: 'done' });
    expect(half.getItem('navigator:progress:aside:1')).toBe(partly);
  });

  fault(18, 'marks stay where they are while there is no room for the new form', () => {
    const raw = old({ [ref]: { done: true, at: 1 } });
    const store = new MemoryStore({ 'navigator:progress': raw });
    store.full = true;
    expect(markOn(openCase(over(store), 'default').read().value, ref).state).toBe('done');
    expect(store.getItem('navigator:progress')).toBe(raw);
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

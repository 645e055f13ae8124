import { describe, expect } from 'vitest';
import { change, emptyCase, markOn, mergeCases } from '../../../../src/cases/case.ts';
import { openAnswers } from '../../../../src/storage/answers.ts';
import {
  caseKey,
  chooseCase,
  chosenCase,
  listCases,
  openCase,
  purgeCase,
} from '../../../../src/storage/cases.ts';
import { applyImport, planFor } from '../../../../src/storage/import.ts';
import { wipe } from '../../../../src/storage/stored-items.ts';
import { MemoryStore } from '../memory-store.ts';
import { done, fault, key, over, ref, sound, statesIn, stored, tick } from './fault.ts';

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

  fault(45, 'everything is wiped while a page is asleep: it brings nothing back', () => {
    const store = new MemoryStore();
    const asleep = openCase(over(store), 'default');
    asleep.apply(change.mark(emptyCase('default'), ref, done, 1));
    asleep.apply(change.mark(asleep.read().value, 'a/step/two', done, 2));
    wipe(over(store));
    // In between another page has begun anew.
    const begun = openCase(over(store), 'default');
    begun.apply(change.mark(emptyCase('default'), 'a/step/three', done, 3));
    asleep.heard();
    expect(statesIn(store, 'default')).toEqual({ 'a/step/three': 'done' });
    asleep.apply(change.mark(asleep.read().value, 'a/step/four', done, 4));
    expect(statesIn(store, 'default')).toEqual({ 'a/step/three': 'done', 'a/step/four': 'done' });
    expect(store.getItem(caseKey('default'))).not.toContain(ref);
  });

  fault(46, 'a page that has heard nothing of it ticks at once', () => {
    const store = new MemoryStore();
    const asleep = openCase(over(store), 'default');
    asleep.apply(change.mark(emptyCase('default'), ref, done, 1));
    wipe(over(store));
    asleep.apply(change.mark(asleep.read().value, 'a/step/three', done, 3));
    expect(statesIn(store, 'default')).toEqual({ 'a/step/three': 'done' });
  });

  fault(64, 'everything is wiped while answers of a page could not be stored: they do not come back', () => {
    const store = new MemoryStore();
    const answers = openAnswers(over(store), 'a/decision');
    answers.write({ acts: 'yes' });
    store.full = true;
    expect(answers.write({ acts: 'yes', data: 'no' })).toBe('full');
    store.full = false;
    wipe(over(store));
    expect(answers.read()).toEqual({ value: {}, problem: undefined, raw: undefined });
    answers.write({ means: 'yes' });
    expect(openAnswers(over(store), 'a/decision').read().value).toEqual({ means: 'yes' });
  });

  fault(69, 'another window answers before it has heard of an answer: both stay', () => {
    const store = new MemoryStore();
    const left = openAnswers(over(store), 'a/decision');
    left.write({ acts: 'no' });
    store.setItem(left.key, '{"version":1,"data":{"means":"no"}}');
    left.heard();
    expect(left.read().value).toEqual({ means: 'no', acts: 'no' });
  });

  fault(47, 'one case is erased while a page is asleep, with what was set aside of it', () => {
    const store = new MemoryStore({ [`${caseKey('default')}:aside:1`]: '{' });
    const asleep = openCase(over(store), 'default');
    asleep.apply(change.mark(emptyCase('default'), ref, done, 1));
    expect(purgeCase(over(store), 'default')).toBe(true);
    const begun = openCase(over(store), 'default');
    begun.apply(change.mark(emptyCase('default'), 'a/step/two', done, 2));
    asleep.heard();
    expect(statesIn(store, 'default')).toEqual({ 'a/step/two': 'done' });
    expect(store.getItem(`${caseKey('default')}:aside:1`)).toBeNull();
  });

  fault(48, 'a copy from a file, taken in after everything was wiped, stays', () => {
    const store = new MemoryStore({ [key]: stored(sound) });
    const file = sound;
    wipe(over(store));
    const storage = over(store);
    const read = { cases: [file], wordings: {} };
    expect(applyImport(storage, read, 'merge', planFor(storage, read))).toMatchObject({
      done: true,
      changed: 1,
    });
    expect(statesIn(store)).toEqual({ [ref]: 'done' });
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

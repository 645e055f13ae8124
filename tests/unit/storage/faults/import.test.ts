import { describe, expect } from 'vitest';
import { change, emptyCase, mergeCases, type Case } from '../../../../src/cases/case.ts';
import { caseKey } from '../../../../src/storage/cases.ts';
import { applyImport, planFor } from '../../../../src/storage/import.ts';
import { canUndo, changeTogether, undo } from '../../../../src/storage/undo.ts';
import { MemoryStore } from '../memory-store.ts';
import { done, fault, key, noRoomFor, over, ref, sound, statesIn, stored, tick } from './fault.ts';

describe('an import', () => {
  const values = {
    c: stored(emptyCase('c')),
    new: stored({ ...sound, id: 'new' }),
    third: stored({ ...sound, id: 'third' }),
  };

  fault(30, 'no room in the middle of it: everything is as it was', () => {
    const store = new MemoryStore({ [key]: stored(sound) });
    noRoomFor(store, (name) => name === caseKey('third'));
    expect(changeTogether(over(store), values)).toBe('full');
    expect([...store.items]).toEqual([[key, stored(sound)]]);
  });

  fault(31, 'the page is closed in the middle of it: it can be undone later', () => {
    const store = new MemoryStore({ [key]: stored(sound) });
    expect(changeTogether(over(store), values)).toBeUndefined();
    store.removeItem(caseKey('new'));
    store.setItem(key, stored(sound));
    expect(canUndo(over(store))).toBe(true);
    expect(undo(over(store))).toEqual({ problem: undefined, undone: ['c', 'new', 'third'], later: [] });
    expect([...store.items]).toEqual([[key, stored(sound)]]);
  });

  fault(
    32,
    'no room to keep what stood there before: nothing is changed, and an earlier way back stays',
    () => {
      const store = new MemoryStore({ [key]: stored(sound) });
      store.full = true;
      expect(changeTogether(over(store), values)).toBe('full');
      expect([...store.items]).toEqual([[key, stored(sound)]]);
      store.full = false;
      changeTogether(over(store), { c: stored(mergeCases(sound, change.name(sound, 'Дело', 5))) });
      noRoomFor(store, (name) => name === caseKey('third'));
      const before = [...store.items];
      expect(changeTogether(over(store), values)).toBe('full');
      expect([...store.items].sort()).toEqual(before.sort());
    },
  );

  fault(33, 'the way back is damaged: it is not offered', () => {
    for (const data of [
      '{',
      '[]',
      'null',
      '{"version":2,"data":{"c":1}}',
      '{"version":2,"data":{"../x":{}}}',
      '{"navigator:case:c":null}',
    ]) {
      const store = new MemoryStore({ 'navigator:undo': data, [key]: stored(sound) });
      expect(canUndo(over(store))).toBe(false);
      expect(undo(over(store))).toEqual({ problem: undefined, undone: [], later: [] });
      expect(store.getItem(key)).toBe(stored(sound));
    }
  });

  fault(49, 'nearly full: a replacement that does not fit leaves every mark', () => {
    // Room for what is there, for the way back, and for no more than that.
    for (let room = 0; room < 3000; room += 50) {
      const store = new MemoryStore({ [key]: stored(sound), [caseKey('d')]: stored({ ...sound, id: 'd' }) });
      const before = [...store.items];
      const size = (name = '', value = ''): number =>
        [...store.items].reduce(
          (sum, [each, text]) => sum + (each === name ? 0 : each.length + text.length),
          name.length + value.length,
        );
      const most = size() + room;
      noRoomFor(store, (name, value) => size(name, value) > most);
      const longer = mergeCases(
        sound,
        change.mark(sound, 'a/step/two', { ...done, note: 'я'.repeat(900) }, 20),
      );
      const failure = changeTogether(over(store), {
        c: stored(emptyCase('c')),
        d: stored({ ...longer, id: 'd' }),
      });
      if (failure) expect([failure, [...store.items]]).toEqual(['full', before]);
      else expect(undo(over(store)).undone).toEqual(['c', 'd']);
      expect([...store.items]).toEqual(before);
    }
  });

  fault(50, 'another window takes the room on the way back: what was torn can be undone later', () => {
    const store = new MemoryStore({ [key]: stored(sound) });
    const failing = { on: true };
    noRoomFor(store, (name, value) => failing.on && (name === caseKey('third') || value === stored(sound)));
    expect(changeTogether(over(store), values)).toBe('torn');
    failing.on = false;
    expect(undo(over(store))).toMatchObject({ problem: undefined, later: [] });
    expect([...store.items]).toEqual([[key, stored(sound)]]);
  });

  const read = { cases: [mergeCases(sound, change.mark(sound, 'a/step/two', done, 15))], wordings: {} };

  fault(51, 'another window marks a step while the reader looks at the plan', () => {
    for (const way of ['merge', 'replace'] as const) {
      const store = new MemoryStore({ [key]: stored(sound) });
      const storage = over(store);
      const shown = planFor(storage, read);
      tick(store, 'a/step/three');
      const result = applyImport(storage, read, way, shown);
      expect(statesIn(store)).toMatchObject({ 'a/step/three': 'done' });
      if (way === 'merge') {
        expect(result).toMatchObject({ done: true, changed: 1, differs: [{ incoming: { id: 'c' } }] });
        continue;
      }
      expect(result).toMatchObject({ done: false, problem: 'stale' });
      expect(store.getItem('navigator:undo')).toBeNull();
      expect(applyImport(storage, read, way, planFor(storage, read))).toMatchObject({ done: true });
      expect(statesIn(store)).toMatchObject({ 'a/step/two': 'done', 'a/step/three': 'open' });
    }
  });

  fault(52, 'undone after more was marked: that stays', () => {
    const store = new MemoryStore({ [key]: stored(sound) });
    const storage = over(store);
    applyImport(storage, read, 'merge', planFor(storage, read));
    tick(store, 'a/step/three', 30);
    expect(undo(storage)).toEqual({ problem: undefined, undone: [], later: ['c'] });
    expect(statesIn(store)).toEqual({ [ref]: 'done', 'a/step/three': 'done' });
    expect(canUndo(storage)).toBe(false);
  });

  fault(53, 'undone after more was marked in a case that came with it: the case stays', () => {
    const store = new MemoryStore();
    const storage = over(store);
    applyImport(storage, read, 'merge', planFor(storage, read));
    tick(store, 'a/step/three', 30);
    expect(undo(storage)).toEqual({ problem: undefined, undone: [], later: ['c'] });
    expect(statesIn(store)).toEqual({ [ref]: 'done', 'a/step/two': 'done', 'a/step/three': 'done' });
  });

  fault(54, 'no room to undo: everything stays, and so does the way back', () => {
    const store = new MemoryStore({ [key]: stored(sound) });
    const storage = over(store);
    applyImport(storage, read, 'replace', planFor(storage, read));
    const before = [...store.items];
    noRoomFor(store, (name) => name === key);
    expect(undo(storage)).toEqual({ problem: 'full', undone: [], later: [] });
    expect([...store.items]).toEqual(before);
    expect(canUndo(storage)).toBe(true);
  });

  fault(55, 'a case that would become too long: nothing is changed', () => {
    const long = (step: string): Case =>
      mergeCases(sound, change.mark(sound, step, { ...done, note: 'я'.repeat(300_000) }, 20));
    const store = new MemoryStore({ [key]: stored(long('a/step/two')) });
    const storage = over(store);
    const file = { cases: [long('a/step/three')], wordings: {} };
    expect(applyImport(storage, file, 'merge', planFor(storage, file))).toEqual({
      done: false,
      problem: 'large',
    });
    expect([...store.items]).toEqual([[key, stored(long('a/step/two'))]]);
  });
});

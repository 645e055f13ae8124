import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { change, defaultCaseId, emptyCase, markOn, mergeCases, type Case } from '../../../src/cases/case.ts';
import type { Json, JsonObject } from '../../../src/cases/json.ts';
import { makeMark } from '../../../src/cases/mark.ts';
import { encodeCase } from '../../../src/cases/stored-case.ts';
import { stepStates } from '../../../src/procedure/state.ts';
import { caseKey, openCase, type CaseEntry } from '../../../src/storage/cases.ts';
import { safeStorage } from '../../../src/storage/storage.ts';
import { MemoryStore } from './memory-store.ts';

const samples = path.resolve(import.meta.dirname, '../../fixtures/stored');
const sample = (name: string): string => readFileSync(path.join(samples, name), 'utf8');
const key = caseKey(defaultCaseId);
const refs = ['r/step/one', 'r/step/two', 'r/step/three'] as const;

interface Register {
  value: JsonObject;
  at: number;
}
interface StoredData {
  steps: Record<string, Register>;
  payments?: Record<string, Register>;
}

const dataIn = (store: MemoryStore): StoredData =>
  (JSON.parse(store.getItem(key) ?? '') as { data: StoredData }).data;

/** A window with today's code. */
class Today {
  readonly entry: CaseEntry;

  constructor(store: MemoryStore) {
    this.entry = openCase(
      safeStorage(() => store),
      defaultCaseId,
    );
  }

  /** As the tracker does it: the mark that is there, with what the reader changes. */
  edit(ref: string, changes: Partial<ReturnType<typeof markOn>>, now: number): void {
    const { value } = this.entry.read();
    const mark = makeMark({ ...markOn(value, ref), ...changes });
    expect(this.entry.apply(change.mark(value, ref, mark, now)).problem).toBeUndefined();
  }
}

/** A window of the next version: one more state, one more field of a mark, one more kind of register. */
class Next {
  readonly #store: MemoryStore;
  readonly #version: number;

  constructor(store: MemoryStore, version: number) {
    this.#store = store;
    this.#version = version;
  }

  pay(ref: string, sum: number, now: number): void {
    this.#change((data) => {
      const before = data.steps[ref];
      const value = { ...(before?.value ?? {}), state: 'paid', sum };
      data.steps[ref] = { value, at: Math.max(now, (before?.at ?? 0) + 1) };
      data.payments = { ...data.payments, [ref]: { value: { sum }, at: now } };
    });
  }

  #change(act: (data: StoredData) => void): void {
    const raw = this.#store.getItem(key);
    const { data } = JSON.parse(raw ?? JSON.stringify({ data: encodeCase(emptyCase(defaultCaseId)) })) as {
      data: StoredData;
    };
    act(data);
    this.#store.setItem(key, JSON.stringify({ version: this.#version, data }));
  }
}

/** A window of the version before this one: for one value that it does not know it sets the whole case aside. */
class Strict {
  readonly #store: MemoryStore;
  #mine = emptyCase(defaultCaseId);

  constructor(store: MemoryStore) {
    this.#store = store;
  }

  tick(ref: string, now: number): void {
    const on = this.#read();
    this.#mine = mergeCases(this.#mine, change.mark(on, ref, { state: 'done' }, now));
    this.#write(mergeCases(on, this.#mine));
  }

  #read(): Case {
    const raw = this.#store.getItem(key);
    if (raw === null) return emptyCase(defaultCaseId);
    const { data } = JSON.parse(raw) as { data: Case };
    const known = Object.values(data.steps).every(({ value }) =>
      stepStates.some((state) => state === value.state),
    );
    if (known) return data;
    let number = 1;
    while (this.#store.getItem(`${key}:aside:${String(number)}`) !== null) number += 1;
    this.#store.setItem(`${key}:aside:${String(number)}`, raw);
    this.#write(emptyCase(defaultCaseId));
    return emptyCase(defaultCaseId);
  }

  #write(on: Case): void {
    this.#store.setItem(key, JSON.stringify({ version: 1, data: on }));
  }
}

/** A window of the first version: it knows one key for all procedures, and nothing of cases. */
class First {
  readonly #store: MemoryStore;

  constructor(store: MemoryStore) {
    this.#store = store;
  }

  tick(ref: string, now: number): void {
    const raw = this.#store.getItem('navigator:progress') ?? '{"version":1,"data":{}}';
    const { data } = JSON.parse(raw) as { data: JsonObject };
    const marks = { ...data, [ref]: { done: true, at: now } };
    this.#store.setItem('navigator:progress', JSON.stringify({ version: 1, data: marks }));
  }
}

const ref = fc.constantFrom(...refs);
const acts = fc.array(
  fc.oneof(
    fc.record({
      who: fc.constant('today' as const),
      does: fc.constantFrom('tick' as const, 'note' as const),
      ref,
    }),
    fc.record({ who: fc.constant('other' as const), ref }),
  ),
  { maxLength: 12 },
);

describe.each([1, 2])('beside a window of the next version, which writes version %d', (version) => {
  it('nothing that either has set is lost', () => {
    fc.assert(
      fc.property(acts, (list) => {
        const store = new MemoryStore();
        const [today, next] = [new Today(store), new Next(store, version)];
        const steps: Record<string, Json> = {};
        const payments: Record<string, Json> = {};
        for (const [now, act] of list.entries()) {
          const before = (steps[act.ref] ?? { state: 'open' }) as JsonObject;
          if (act.who === 'other') {
            next.pay(act.ref, now, now + 1);
            today.entry.heard(store.getItem(key));
            steps[act.ref] = { ...(steps[act.ref] as JsonObject | undefined), state: 'paid', sum: now };
            payments[act.ref] = { sum: now };
          } else {
            const changes =
              act.does === 'tick' ? { state: 'done' as const } : { note: `заметка ${String(now)}` };
            today.edit(act.ref, changes, now + 1);
            steps[act.ref] = { ...before, ...changes };
          }
        }
        if (list.length === 0) return;
        const values = (registers: Record<string, Register> = {}): unknown =>
          Object.fromEntries(Object.entries(registers).map(([name, { value }]) => [name, value]));
        expect(values(dataIn(store).steps)).toEqual(steps);
        expect(values(dataIn(store).payments)).toEqual(payments);
        const wasNext = version === 2 && list.some(({ who }) => who === 'other');
        expect(JSON.parse(store.getItem(key) ?? '')).toMatchObject({ version: wasNext ? 2 : 1 });
      }),
      { numRuns: 1000 },
    );
  });

  it('a mark that it has made is shown as one in an unknown state, and gives way to a new one', () => {
    const store = new MemoryStore();
    const [today, next] = [new Today(store), new Next(store, version)];
    today.edit(refs[0], { state: 'done' }, 1);
    next.pay(refs[1], 5, 2);
    const { value, problem } = today.entry.read();
    expect(problem).toBeUndefined();
    expect([markOn(value, refs[0]).state, markOn(value, refs[1]).state]).toEqual(['done', 'unknown']);
    today.edit(refs[1], { state: 'waiting' }, 3);
    expect(dataIn(store).steps[refs[1]]?.value).toEqual({ state: 'waiting', sum: 5 });
  });
});

it('beside a window of the version before, which sets aside what it cannot read, nothing is lost', () => {
  fc.assert(
    fc.property(acts, (list) => {
      const store = new MemoryStore();
      new Next(store, 1).pay('r/step/paid', 7, 1);
      const [today, strict] = [new Today(store), new Strict(store)];
      const states: Record<string, string> = { 'r/step/paid': 'unknown' };
      for (const [now, act] of list.entries()) {
        if (act.who === 'other') strict.tick(act.ref, now + 2);
        else today.edit(act.ref, act.does === 'tick' ? { state: 'waiting' } : { note: 'а' }, now + 2);
        today.entry.heard(store.getItem(key));
        if (act.who === 'other') states[act.ref] = 'done';
        else states[act.ref] = act.does === 'tick' ? 'waiting' : (states[act.ref] ?? 'open');
      }
      const { value } = new Today(store).entry.read();
      expect(
        Object.fromEntries(Object.entries(value.steps).map(([step, { value: mark }]) => [step, mark.state])),
      ).toEqual(states);
      expect(value.unknown?.['payments']).toEqual({ 'r/step/paid': { value: { sum: 7 }, at: 1 } });
    }),
    { numRuns: 1000 },
  );
});

it('beside a window of the first version, its marks join the default case', () => {
  fc.assert(
    fc.property(acts, (list) => {
      const store = new MemoryStore();
      const [today, first] = [new Today(store), new First(store)];
      const states: Record<string, string> = {};
      for (const [now, act] of list.entries()) {
        if (act.who === 'other') first.tick(act.ref, now + 1);
        else today.edit(act.ref, { state: 'waiting' }, now + 1);
        // Each reads what is there when it acts.
        today.entry.read();
        states[act.ref] = act.who === 'other' ? 'done' : 'waiting';
      }
      const { value } = new Today(store).entry.read();
      for (const [step, state] of Object.entries(states)) expect(markOn(value, step).state).toBe(state);
    }),
    { numRuns: 1000 },
  );
});

describe('what a version of the site has stored', () => {
  const opened = (raw: string, under = key): { store: MemoryStore; entry: CaseEntry } => {
    const store = new MemoryStore({ [under]: raw });
    return { store, entry: new Today(store).entry };
  };

  it('the first one: marks of all procedures under one key', () => {
    const { entry } = opened(sample('progress-v1.json'), 'navigator:progress');
    expect(entry.read()).toMatchObject({ problem: undefined });
    expect(markOn(entry.read().value, 'tor-knd/step/account')).toEqual({ state: 'done', on: '2026-11-20' });
  });

  it.each(['case-v1.json', 'case-next.json'])(
    '%s is read, and written back with all that it holds',
    (name) => {
      const { store, entry } = opened(sample(name));
      const { value, problem } = entry.read();
      expect(problem).toBeUndefined();
      expect(markOn(value, 'fgis-ki/step/send-2')).toMatchObject({ state: 'done', on: '2026-11-20' });
      entry.apply(change.mark(value, 'fgis-ki/step/send-3', { state: 'done' }, 1_800_000_000_000));
      const before = JSON.parse(sample(name)) as { data: StoredData };
      expect(JSON.parse(store.getItem(key) ?? '')).toEqual({
        ...before,
        data: {
          // Of letters these versions knew nothing.
          letters: {},
          ...before.data,
          steps: {
            ...before.data.steps,
            'fgis-ki/step/send-3': { value: { state: 'done' }, at: 1_800_000_000_000 },
          },
        },
      });
    },
  );
});

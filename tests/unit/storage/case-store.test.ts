import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { change, emptyCase, markOn, type Case, type CaseStatus } from '../../../src/cases/case.ts';
import { canonical, isSame, without, type JsonObject } from '../../../src/cases/json.ts';
import type { Mark } from '../../../src/cases/mark.ts';
import { encodeCase } from '../../../src/cases/stored-case.ts';
import {
  caseKey,
  chooseCase,
  chosenCase,
  listCases,
  openCase,
  type CaseEntry,
} from '../../../src/storage/cases.ts';
import { safeStorage, type SafeStorage, type StorageLike } from '../../../src/storage/storage.ts';
import { stepRefs, marks } from '../../fixtures/arbitrary/cases.ts';
import { MemoryStore } from './memory-store.ts';
import { MANY_RUNS } from '../../support/property-runs.ts';

const key = caseKey('case');
const registers = fc.record({ value: fc.jsonValue(), at: fc.oneof(fc.integer({ min: 0 }), fc.string()) });

/**
 * Two windows as browsers run them: each is a process with a copy of the storage of its own. What one writes reaches the
 * shared store at once in the order of writing, and the other window's copy, with an event, only later.
 */
class TwoWindows {
  readonly shared = new MemoryStore();
  /** While true, nothing more can be stored. */
  full = false;
  readonly windows = [new Window(this), new Window(this)] as const;

  write(from: Window, name: string, value: string): void {
    this.shared.setItem(name, value);
    for (const window of this.windows) if (window !== from) window.inbox.push({ name, value });
  }

  deliverAll(): void {
    while (this.windows.some(({ inbox }) => inbox.length > 0))
      for (const window of this.windows) window.deliver();
  }
}

class Window implements StorageLike {
  readonly inbox: { name: string; value: string }[] = [];
  readonly entry: CaseEntry;
  readonly #copy = new MemoryStore();
  readonly #all: TwoWindows;

  constructor(all: TwoWindows) {
    this.#all = all;
    this.entry = openCase(
      safeStorage(() => this),
      'case',
    );
  }

  /** Hears of the oldest write of the other window. */
  deliver(): void {
    const event = this.inbox.shift();
    if (!event) return;
    this.#copy.setItem(event.name, event.value);
    if (event.name === key) this.entry.heard(event.value);
  }

  get length(): number {
    return this.#copy.length;
  }

  key(index: number): string | null {
    return this.#copy.key(index);
  }

  getItem(name: string): string | null {
    return this.#copy.getItem(name);
  }

  setItem(name: string, value: string): void {
    if (this.#all.full) throw new DOMException('full', 'QuotaExceededError');
    this.#copy.setItem(name, value);
    this.#all.write(this, name, value);
  }

  removeItem(name: string): void {
    this.#copy.removeItem(name);
  }
}

type Action =
  | { kind: 'mark'; window: 0 | 1; ref: string; mark: Mark; now: number }
  | { kind: 'name'; window: 0 | 1; name: string; now: number }
  | { kind: 'deliver'; window: 0 | 1 }
  | { kind: 'room'; full: boolean };

const window_ = fc.constantFrom(0 as const, 1 as const);
/** Few moments, in no order: clocks jump back, and two windows often act in the same millisecond. */
const now = fc.integer({ min: 0, max: 20 });
const actions: fc.Arbitrary<Action[]> = fc.array(
  fc.oneof(
    fc.record({
      kind: fc.constant('mark' as const),
      window: window_,
      ref: fc.constantFrom(...stepRefs),
      mark: marks,
      now,
    }),
    fc.record({ kind: fc.constant('name' as const), window: window_, name: fc.constantFrom('А', 'Б'), now }),
    fc.record({ kind: fc.constant('deliver' as const), window: window_ }),
    fc.record({ kind: fc.constant('room' as const), full: fc.boolean() }),
  ),
  { maxLength: 12 },
);

describe('two windows on one case', () => {
  it('lose no change, whatever the order of acts, news, and room in the storage', () => {
    fc.assert(
      fc.property(actions, (list) => {
        const all = new TwoWindows();
        const made: Case[] = [];
        for (const action of list) {
          if (action.kind === 'room') {
            all.full = action.full;
            continue;
          }
          const window = all.windows[action.window];
          if (action.kind === 'deliver') {
            window.deliver();
            continue;
          }
          const { value } = window.entry.read();
          const changed =
            action.kind === 'mark'
              ? change.mark(value, action.ref, action.mark, action.now)
              : change.name(value, action.name, action.now);
          const { problem, value: after } = window.entry.apply(changed);
          made.push(changed);
          // What cannot be stored is said, and is seen here all the same.
          const seen = window.entry.read();
          const told = all.full ? 'full' : undefined;
          if (problem !== told || seen.problem !== told || !isSame(seen.value, after))
            expect([problem, seen]).toEqual([told, { value: after, problem: told, raw: undefined }]);
        }
        // Once there is room, what could not be stored is stored too.
        all.full = false;
        for (const { entry } of all.windows) entry.heard();
        all.deliverAll();
        const [left, right] = all.windows.map(({ entry }) => entry.read().value);
        expect(left).toEqual(right);
        const stored = openCase(
          safeStorage(() => all.shared),
          'case',
        ).read().value;
        expect(stored).toEqual(left);
        // Every change stands, or a later one on the same thing does.
        for (const { steps, name } of made) {
          for (const [ref, { value, at }] of Object.entries(steps)) {
            const kept = stored.steps[ref];
            expect(kept && (kept.at > at || (kept.at === at && sortsLast(kept.value, value)))).toBe(true);
          }
          expect(stored.name.at).toBeGreaterThanOrEqual(name.at);
        }
      }),
      { numRuns: MANY_RUNS },
    );
  }, 300_000);
});

function sortsLast(kept: Mark, other: Mark): boolean {
  return canonical(kept) >= canonical(other);
}

describe('a stored value of any bytes', () => {
  it('is never an error, and never destroyed', () => {
    const raw = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.json(),
      fc.jsonValue().map((data) => JSON.stringify({ version: 1, data })),
      fc
        .jsonValue()
        .map((data) => JSON.stringify({ version: 1, data: { ...emptyCase('case'), steps: data } })),
      fc
        .dictionary(
          fc.constantFrom('a/step/two', 'b/step/x', 'x', '__proto__'),
          fc.oneof(registers, fc.jsonValue()),
        )
        .map((steps) => JSON.stringify({ version: 3, data: { ...emptyCase('case'), steps } })),
    );
    fc.assert(
      fc.property(raw, marks, (text, mark) => {
        const store = new MemoryStore({ [key]: text });
        const entry = openCase(
          safeStorage(() => store),
          'case',
        );
        const before = entry.read();
        entry.apply(change.mark(before.value, 'a/step/one', mark, 1));
        expect(markOn(entry.read().value, 'a/step/one')).toEqual(mark);
        const kept = [...store.items.values()].includes(text);
        // Either it could be read, and then all of it is still there, or it stands somewhere as it was.
        expect(kept || before.problem === undefined).toBe(true);
        if (kept) return;
        expect(canonical(withoutTick(store.getItem(key)))).toBe(canonical(withoutTick(text)));
      }),
      { numRuns: MANY_RUNS },
    );
  }, 300_000);
});

/** A stored case without what a first tick adds to it: its origin and the mark. */
function withoutTick(text: string | null): unknown {
  const { data, ...envelope } = JSON.parse(text ?? '') as { data: JsonObject };
  const steps = without(data['steps'] as JsonObject, 'a/step/one');
  return { ...envelope, data: { ...without(data, 'origin'), steps } };
}

describe('what an earlier version set aside', () => {
  const aside = (number: number): string => `${key}:aside:${String(number)}`;
  const stored = (ref: string): string =>
    JSON.stringify({
      version: 1,
      data: encodeCase(change.mark(emptyCase('case'), ref, { state: 'done' }, 1)),
    });
  const settled = (storage: SafeStorage): string[] =>
    Object.keys(openCase(storage, 'case').read().value.steps);

  it('joins the case again, also behind a gap that others have left', () => {
    const store = new MemoryStore({
      [aside(1)]: stored('a/step/one'),
      [aside(2)]: '{',
      [aside(11)]: stored('a/step/three'),
    });
    expect(settled(safeStorage(() => store))).toEqual(['a/step/one', 'a/step/three']);
    expect([...store.items.keys()].sort()).toEqual([key, aside(2)]);
    // A later version can read it, and the number before it is free.
    store.setItem(aside(2), stored('a/step/two'));
    expect(settled(safeStorage(() => store)).sort()).toEqual(['a/step/one', 'a/step/three', 'a/step/two']);
    expect([...store.items.keys()]).toEqual([key]);
  });

  it('joins it when it comes while the page is open', () => {
    const store = new MemoryStore();
    const storage = safeStorage(() => store);
    expect(settled(storage)).toEqual([]);
    store.setItem(aside(1), stored('a/step/one'));
    expect(settled(storage)).toEqual(['a/step/one']);
  });
});

describe('the list of cases', () => {
  it('holds what is stored and nothing else', () => {
    const store = new MemoryStore({
      [caseKey('b')]: JSON.stringify({
        version: 1,
        data: { ...emptyCase('b'), name: { value: 'Б', at: 1 } },
      }),
      [caseKey('a')]: JSON.stringify({
        version: 1,
        data: { ...emptyCase('a'), name: { value: 'А', at: 1 } },
      }),
      [`${caseKey('a')}:aside:1`]: '{',
      'navigator:case:../x': '{}',
      'someone-elses': '{}',
    });
    expect(listCases(safeStorage(() => store)).map(({ id, value }) => [id, value.name.value])).toEqual([
      ['a', 'А'],
      ['b', 'Б'],
    ]);
    expect(store.items.size).toBe(5);
  });

  it('takes the chosen case, or the default one when it is gone', () => {
    const store = new MemoryStore({ [caseKey('a')]: '{}' });
    const storage = safeStorage(() => store);
    expect(chosenCase(storage)).toBe('default');
    chooseCase(storage, 'a');
    expect(chosenCase(storage)).toBe('a');
    storage.remove(caseKey('a'));
    expect(chosenCase(storage)).toBe('default');
  });

  it('takes the active one changed last where none is chosen and nothing is noted in the default one', () => {
    const named = (id: string, at: number, shelf: CaseStatus = 'active'): string =>
      JSON.stringify({
        version: 1,
        data: { ...emptyCase(id), name: { value: id, at }, shelf: { value: shelf, at } },
      });
    const store = new MemoryStore({
      [caseKey('a')]: named('a', 2),
      [caseKey('b')]: named('b', 1),
      [caseKey('c')]: named('c', 3, 'deleted'),
      [caseKey('d')]: '{',
    });
    const storage = safeStorage(() => store);
    const before = new Map(store.items);
    expect(chosenCase(storage)).toBe('a');
    chooseCase(storage, 'gone');
    expect(chosenCase(storage)).toBe('a');
    store.setItem(caseKey('default'), named('default', 1, 'archive'));
    expect(chosenCase(storage)).toBe('a');
    store.setItem(caseKey('default'), named('default', 1));
    expect(chosenCase(storage)).toBe('default');
    store.setItem(caseKey('default'), '{');
    expect(chosenCase(storage)).toBe('default');
    for (const [name, value] of before) expect(store.getItem(name)).toBe(value);
  });
});

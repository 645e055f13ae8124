import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  change,
  emptyCase,
  isUntouched,
  markOn,
  mergeCases,
  proceduresOf,
  type Case,
} from '../../../src/cases/case.ts';
import { without, type Json, type JsonObject } from '../../../src/cases/json.ts';
import { makeMark } from '../../../src/cases/mark.ts';
import { encodeCase, isMisshapen, parseCase, wellShaped } from '../../../src/cases/stored-case.ts';
import { anyJson, cases, marks, stepRefs, strangeCases } from '../../fixtures/arbitrary/cases.ts';

const json = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const read = (data: unknown): Case => {
  const on = parseCase(data);
  if (!on) throw new Error('no case');
  return on;
};
const stored = (steps: Readonly<Record<string, unknown>>): unknown => json({ ...emptyCase('c'), steps });
const ref = 'a/step/one';

describe('a stored case', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(cases, (on) => {
        expect(parseCase(json(encodeCase(on)))).toEqual(on);
        expect(encodeCase(on)).toEqual(on);
      }),
    );
  });

  it.each([
    ['nothing', null],
    ['a list', []],
    ['no id', { ...emptyCase('c'), id: undefined }],
    ['an id with a path', { ...emptyCase('c'), id: '../c' }],
    ['an id alone', { id: 'c' }],
    ['nothing of what a case has', { id: 'c', colour: 'red', steps: [1], name: 'Дело' }],
  ])('is none when it holds %s', (_, data) => {
    expect(parseCase(data)).toBeUndefined();
  });

  it('is never an error, whatever it holds', () => {
    fc.assert(
      fc.property(
        anyJson,
        fc.record({ origin: anyJson, name: anyJson, procedures: anyJson, steps: anyJson, shelf: anyJson }),
        (data, fields) => {
          parseCase(data);
          const on = parseCase({ id: 'c', ...fields });
          if (on) expect(parseCase(json(encodeCase(on)))).toEqual(on);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('what this version does not know', () => {
  it('is written back as it was', () => {
    fc.assert(
      fc.property(strangeCases, (data) => {
        expect(encodeCase(read(data))).toEqual(data);
      }),
      { numRuns: 300 },
    );
  });

  it('is merged to the same in whatever order', () => {
    const strange = strangeCases.map(read);
    fc.assert(
      fc.property(strange, strange, strange, (a, b, c) => {
        expect(mergeCases(a, b)).toEqual(mergeCases(b, a));
        expect(mergeCases(mergeCases(a, b), c)).toEqual(mergeCases(a, mergeCases(b, c)));
        expect(mergeCases(a, a)).toEqual(mergeCases(a, emptyCase('case')));
        expect(mergeCases(a, a)).toEqual(a);
      }),
      { numRuns: 300 },
    );
  });

  it('merges to the same whether it is stored in between or not', () => {
    fc.assert(
      fc.property(strangeCases, strangeCases, (a, b) => {
        const merged = mergeCases(read(a), read(b));
        expect(read(json(encodeCase(merged)))).toEqual(merged);
      }),
      { numRuns: 300 },
    );
  });

  it('stays beside a mark that is set later, and gives way at its place', () => {
    fc.assert(
      fc.property(
        strangeCases,
        fc.constantFrom(...stepRefs),
        marks,
        fc.integer({ max: 100 }),
        (data, at, mark, now) => {
          const on = read(data);
          const after = encodeCase(mergeCases(on, change.mark(on, at, mark, now)));
          expect(read(after).steps[at]?.value).toEqual(mark);
          const others = (from: JsonObject): JsonObject => ({
            ...from,
            steps: without(from['steps'] as JsonObject, at),
          });
          expect(others(after)).toEqual(others(data));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('never takes a sound value with it', () => {
    fc.assert(
      fc.property(
        cases,
        fc.dictionary(fc.constantFrom('c/step/four', 'd/step/five', 'x'), anyJson),
        anyJson,
        (on, bad, more) => {
          const data: JsonObject = { ...(json(encodeCase(on)) as JsonObject), more };
          const seen = read({ ...data, steps: { ...bad, ...(data['steps'] as JsonObject) } });
          for (const step of Object.keys(on.steps)) expect(markOn(seen, step)).toEqual(markOn(on, step));
          expect([seen.name, seen.shelf, seen.procedures]).toEqual([on.name, on.shelf, on.procedures]);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('a mark', () => {
  const mark = (value: unknown): ReturnType<typeof markOn> =>
    markOn(read(stored({ [ref]: { value, at: 5 } })), ref);
  const edited = (value: unknown, changes: Partial<ReturnType<typeof markOn>>): Json | undefined => {
    const on = read(stored({ [ref]: { value, at: 5 } }));
    const next = makeMark({ ...markOn(on, ref), ...changes });
    const steps = encodeCase(mergeCases(on, change.mark(on, ref, next, 9)))['steps'] as JsonObject;
    return (steps[ref] as JsonObject)['value'];
  };
  const paid = { state: 'paid', on: '2026-11-22', outgoing: '1', sum: 7 };

  it('in a state of a later version is shown as one in an unknown state', () => {
    expect(mark(paid)).toEqual({
      state: 'unknown',
      on: '2026-11-22',
      outgoing: '1',
      unknown: { state: 'paid', sum: 7 },
    });
  });

  it('keeps that state when a note is written, and loses it when another is set', () => {
    expect(edited(paid, { note: 'счёт' })).toEqual({ ...paid, note: 'счёт' });
    expect(edited(paid, { state: 'done' })).toEqual({ ...paid, state: 'done' });
  });

  it.each(['2026-02-30', '12026-01-01', '0001-01-01', '1999-12-31', '2100-01-01', '', 7, null])(
    'with the day %j keeps its state, and the day for who can read it',
    (on) => {
      expect(mark({ state: 'done', on })).toEqual({ state: 'done', unknown: { on } });
      expect(edited({ state: 'done', on }, { note: 'а' })).toEqual({ state: 'done', on, note: 'а' });
      expect(edited({ state: 'done', on }, { on: '2026-11-22' })).toEqual({
        state: 'done',
        on: '2026-11-22',
      });
    },
  );

  it('is never made with a day that could not be read again', () => {
    expect(makeMark({ state: 'done', on: '1970-01-01' })).toEqual({ state: 'done' });
  });

  it('with half a character in its note keeps the rest', () => {
    expect(mark({ state: 'done', note: 'a\ud800' })).toEqual({ state: 'done', unknown: { note: 'a\ud800' } });
  });

  it('with a note longer than a field takes is read whole: notes of merged steps are joined', () => {
    const note = 'я'.repeat(3001);
    expect(mark({ state: 'done', note })).toEqual({ state: 'done', note });
  });

  it.each(['done', 7, null, ['done']])('that is %j is there, and nothing of it can be read', (value) => {
    expect(mark(value)).toEqual({ state: 'unknown' });
    expect(encodeCase(read(stored({ [ref]: { value, at: 5 } })))).toEqual(
      stored({ [ref]: { value, at: 5 } }),
    );
  });
});

describe('a register', () => {
  it.each([8.64e15, 1e300, -1, 1e14])('with the moment %d counts as the earliest, for good', (at) => {
    const on = read(stored({ [ref]: { value: { state: 'done' }, at } }));
    expect(on.steps[ref]).toEqual({ value: { state: 'done' }, at: 1 });
    const next = mergeCases(on, change.mark(on, ref, { state: 'open' }, 50));
    expect(read(json(encodeCase(next))).steps[ref]).toEqual({ value: { state: 'open' }, at: 50 });
  });

  it('with a moment of another form keeps it', () => {
    const data = stored({ [ref]: { value: { state: 'done' }, at: '1763800000000-0001' } });
    const on = read(data);
    expect(on.steps[ref]).toMatchObject({ value: { state: 'done' }, at: 1 });
    expect(encodeCase(on)).toEqual(data);
  });

  it('of a name in another form keeps it until the case is named', () => {
    const data = json({ ...emptyCase('c'), name: { value: { ru: 'Дело' }, at: 5 } }) as JsonObject;
    const on = read(data);
    expect([on.name.value, isUntouched(on)]).toEqual(['', false]);
    expect(encodeCase(on)).toEqual(data);
    const named = mergeCases(on, change.name(on, 'Реестр', 2));
    expect(encodeCase(named)['name']).toEqual({ value: 'Реестр', at: 6 });
  });

  it('of a place where a case may lie later leaves the case in work', () => {
    const data = json({ ...emptyCase('c'), shelf: { value: 'pinned', at: 5 } });
    expect(read(data).shelf.value).toBe('active');
    expect(encodeCase(read(data))).toEqual(data);
  });

  it('of a procedure that belongs in another way is kept, and does not count', () => {
    const data = json({ ...emptyCase('c'), procedures: { 'a/first': { value: 'later', at: 5 } } });
    expect(proceduresOf(read(data))).toEqual([]);
    expect(encodeCase(read(data))).toEqual(data);
    expect(Object.keys(change.procedures(read(data), [], 6).procedures)).toEqual([]);
  });
});

it('a case with a list in place of its steps is told apart, and the rest of it can be had', () => {
  const on = read(json({ ...emptyCase('c'), steps: [1, 2, 3], more: 1 }));
  expect(isMisshapen(on)).toBe(true);
  expect(encodeCase(on)).toMatchObject({ steps: [1, 2, 3] });
  expect(wellShaped(on)).toEqual({ ...emptyCase('c'), unknown: { more: 1 } });
  expect(isMisshapen(read(stored({ x: [1] })))).toBe(false);
});

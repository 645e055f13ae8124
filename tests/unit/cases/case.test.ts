import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  change,
  emptyCase,
  isUntouched,
  lettersIn,
  markOn,
  mergeCases,
  proceduresOf,
} from '../../../src/cases/case.ts';
import { parseCase } from '../../../src/cases/stored-case.ts';
import { cases, marks } from '../../fixtures/arbitrary/cases.ts';

const json = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('merging cases', () => {
  it('gives the same in whatever order', () => {
    fc.assert(
      fc.property(cases, cases, cases, (a, b, c) => {
        expect(mergeCases(a, b)).toEqual(mergeCases(b, a));
        expect(mergeCases(mergeCases(a, b), c)).toEqual(mergeCases(a, mergeCases(b, c)));
        expect(mergeCases(a, a)).toEqual(mergeCases(a, emptyCase('case')));
      }),
      { numRuns: 500 },
    );
  });

  it('drops no step that either has', () => {
    fc.assert(
      fc.property(cases, cases, (a, b) => {
        const refs = [...new Set([...Object.keys(a.steps), ...Object.keys(b.steps)])].sort();
        expect(Object.keys(mergeCases(a, b).steps).sort()).toEqual(refs);
      }),
    );
  });
});

describe('a change', () => {
  it('wins over what was there, even where the clock was set back', () => {
    fc.assert(
      fc.property(cases, marks, fc.integer(), (on, mark, now) => {
        const after = mergeCases(on, change.mark(on, 'a/step/one', mark, now));
        expect(markOn(after, 'a/step/one')).toEqual(mark);
      }),
    );
  });

  it('takes a time that is no number', () => {
    const on = mergeCases(emptyCase('c'), change.name(emptyCase('c'), 'Дело', NaN));
    expect(on.name).toEqual({ value: 'Дело', at: 1 });
    expect(parseCase(json(on))).toEqual(on);
  });

  it('cuts a name that is too long and mends half a character', () => {
    const { name } = change.name(emptyCase('c'), ` ${'я'.repeat(300)}`, 1);
    expect(name.value).toHaveLength(200);
    expect(change.name(emptyCase('c'), 'a\ud800', 1).name.value.isWellFormed()).toBe(true);
  });

  it('adds and takes away procedures, and leaves the others as they were', () => {
    const one = mergeCases(emptyCase('c'), change.procedures(emptyCase('c'), ['a/first'], 5));
    const two = mergeCases(one, change.procedures(one, ['b/second'], 6));
    expect(proceduresOf(two)).toEqual(['b/second']);
    expect(Object.keys(change.procedures(two, ['b/second'], 7).procedures)).toEqual([]);
  });
});

it('knows a case that nobody touched', () => {
  expect(isUntouched(emptyCase('c'))).toBe(true);
  expect(isUntouched(mergeCases(emptyCase('c'), change.name(emptyCase('c'), 'Дело', 1)))).toBe(false);
});

it('names each letter in which something is entered, once', () => {
  const letters = {
    'a/letter/one/system': { value: 'Реестр', at: 1 },
    'a/letter/one/phone': { value: '112', at: 2 },
    'b/letter/two/system': { value: '', at: 3 },
  };
  expect(lettersIn({ letters })).toEqual(['a/letter/one']);
});

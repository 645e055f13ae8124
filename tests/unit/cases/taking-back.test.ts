import fc from 'fast-check';
import { expect, it } from 'vitest';
import { change, emptyCase, markOn, mergeCases } from '../../../src/cases/case.ts';
import { placesSet, takenBack } from '../../../src/cases/taking-back.ts';
import { parseCase } from '../../../src/cases/stored-case.ts';
import { cases, marks, strangeCases } from '../../fixtures/arbitrary/cases.ts';

const strange = strangeCases.map((data) => parseCase(data) ?? emptyCase('case'));

it('gives back what was there before, where nothing was set since', () => {
  fc.assert(
    fc.property(strange, fc.oneof(cases, strange), (before, other) => {
      const after = mergeCases(before, other);
      expect(takenBack(after, before, placesSet(before, after))).toEqual({ value: before, later: false });
    }),
    { numRuns: 300 },
  );
});

it('keeps what was set since, and takes back the rest', () => {
  fc.assert(
    fc.property(strange, fc.oneof(cases, strange), marks, (before, other, mark) => {
      const after = mergeCases(before, other);
      const now = mergeCases(after, change.mark(after, 'z/step/later', mark, 99));
      const { value, later } = takenBack(now, before, placesSet(before, after));
      expect(later).toBe(true);
      expect(markOn(value, 'z/step/later')).toEqual(mark);
      expect({ ...value, steps: { ...value.steps, 'z/step/later': undefined } }).toEqual({
        ...before,
        steps: { ...before.steps, 'z/step/later': undefined },
      });
    }),
    { numRuns: 300 },
  );
});

it('keeps a later mark on a step that the change had marked too', () => {
  const before = mergeCases(emptyCase('c'), change.mark(emptyCase('c'), 'a/step/one', { state: 'doing' }, 1));
  const after = mergeCases(before, change.mark(before, 'a/step/one', { state: 'waiting' }, 2));
  const now = mergeCases(after, change.mark(after, 'a/step/one', { state: 'done' }, 3));
  expect(takenBack(now, before, placesSet(before, after))).toEqual({ value: now, later: true });
});

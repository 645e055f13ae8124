import { expect, it } from 'vitest';
import { change, emptyCase, mergeCases } from '../../../src/cases/case.ts';
import { dayOf, daysBetween, printedDay } from '../../../src/cases/day.ts';
import { elapsed, overviewOf } from '../../../src/cases/overview.ts';
import type { PageStep } from '../../../src/cases/tracked.ts';
import type { StepState } from '../../../src/procedure/state.ts';

const step = (id: string, ...requires: string[]): PageStep => ({
  id,
  ref: `r/step/${id}`,
  title: id,
  requires,
  ongoing: false,
  fingerprint: '0000000000000000',
  formerly: [],
});

it('says what is done, what comes next and what is waited for since when', () => {
  const steps = [step('letter'), step('answer', 'letter'), step('test', 'answer'), step('extra')];
  let on = mergeCases(emptyCase('c'), change.mark(emptyCase('c'), 'r/step/letter', { state: 'done' }, 1));
  on = mergeCases(on, change.mark(on, 'r/step/answer', { state: 'waiting', on: '2026-11-12' }, 2));
  const overview = overviewOf(on, steps, '2026-11-22');
  expect(overview.next?.id).toBe('extra');
  expect(overview.waits).toEqual([{ step: steps[1], state: 'waiting', since: '2026-11-12', days: 10 }]);
  expect(overview.progress).toMatchObject({ done: 1, total: 4 });
});

it('says what the reader is at', () => {
  const steps = [step('letter'), step('answer', 'letter'), step('test', 'answer'), step('extra')];
  const at = (states: Record<string, StepState>): string[] => {
    const on = Object.entries(states).reduce(
      (so, [id, state], index) => mergeCases(so, change.mark(so, `r/step/${id}`, { state }, index + 1)),
      emptyCase('c'),
    );
    return overviewOf(on, steps, '2026-11-22').now.map(({ id }) => id);
  };
  expect(at({})).toEqual(['letter']);
  expect(at({ letter: 'doing', extra: 'doing' })).toEqual(['letter', 'extra']);
  expect(at({ letter: 'done', answer: 'waiting' })).toEqual(['extra']);
  expect(at({ letter: 'done', answer: 'waiting', extra: 'unneeded' })).toEqual([]);
  expect(at({ letter: 'done', answer: 'done', test: 'elsewhere', extra: 'done' })).toEqual([]);
});

it('does not count a state that nobody knows as done', () => {
  const steps = [step('letter'), step('answer', 'letter')];
  const on = mergeCases(
    emptyCase('c'),
    change.mark(emptyCase('c'), 'r/step/letter', { state: 'unknown', unknown: { state: 'paid' } }, 1),
  );
  const { progress, marks } = overviewOf(on, steps, '2026-11-22');
  expect([progress.done, progress.total, progress.steps[1]?.missing]).toEqual([0, 2, ['letter']]);
  expect(marks.get('letter')?.mark.state).toBe('unknown');
});

it.each([
  ['2026-11-12', 10],
  ['2026-11-22', 0],
  ['2026-11-23', undefined],
  [undefined, undefined],
])('counts days since %s: %s', (since, days) => {
  expect(elapsed(since, '2026-11-22').days).toBe(days);
});

it('counts calendar days over a change of the clock and a leap year', () => {
  expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2);
  expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
});

it('writes days by the reader’s clock', () => {
  expect(dayOf(new Date(2026, 0, 5))).toBe('2026-01-05');
  expect(printedDay('2026-01-05')).toBe('05.01.2026');
});

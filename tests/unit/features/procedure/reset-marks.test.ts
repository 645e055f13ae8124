import { expect, it } from 'vitest';
import { change, emptyCase, markOn, mergeCases } from '../../../../src/cases/case.ts';
import { currentMark } from '../../../../src/cases/revision.ts';
import { withMarksBack, withoutMarks } from '../../../../src/features/procedure/reset-marks.ts';

const step = (id: string, ...formerly: string[]) => ({
  ref: `r/step/${id}`,
  fingerprint: '0000000000000000',
  formerly: formerly.map((former) => ({ ref: `r/step/${former}`, title: former })),
});

it('takes back the marks of these steps and of those whose place they took, and no other', () => {
  const marked = ['plain', 'old', 'foreign'].reduce(
    (so, id) => mergeCases(so, change.mark(so, `r/step/${id}`, { state: 'done' }, 1)),
    emptyCase('c'),
  );
  const steps = [step('plain'), step('moved', 'old'), step('untouched')];
  const taken = withoutMarks(marked, steps, 2);
  const after = mergeCases(marked, taken);
  expect(steps.map((each) => currentMark(after, each).mark.state)).toEqual(['open', 'open', 'open']);
  expect(markOn(after, 'r/step/foreign').state).toBe('done');
  expect(Object.keys(taken.steps)).toEqual(['r/step/moved', 'r/step/plain']);
});

it('brings back what was taken back, and leaves alone what was marked since', () => {
  const steps = [step('letter'), step('answer'), step('moved', 'old'), step('untouched')];
  const day = { state: 'done', on: '2026-11-12', outgoing: '5-А', wording: '0000000000000000' } as const;
  const marked = [
    change.mark(emptyCase('c'), 'r/step/letter', day, 1),
    change.mark(emptyCase('c'), 'r/step/answer', { state: 'waiting' }, 1),
    change.mark(emptyCase('c'), 'r/step/old', { state: 'done' }, 1),
  ].reduce(mergeCases);
  const taken = mergeCases(marked, withoutMarks(marked, steps, 2));
  const since = mergeCases(taken, change.mark(taken, 'r/step/answer', { state: 'doing' }, 3));
  const after = mergeCases(since, withMarksBack(marked, since, steps, 4));
  expect(currentMark(after, step('letter')).mark).toEqual(day);
  expect(steps.map((each) => currentMark(after, each).mark.state)).toEqual(['done', 'doing', 'done', 'open']);
});

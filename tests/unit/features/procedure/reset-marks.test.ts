import { expect, it } from 'vitest';
import { change, emptyCase, markOn, mergeCases } from '../../../../src/cases/case.ts';
import { currentMark } from '../../../../src/cases/revision.ts';
import { withoutMarks } from '../../../../src/features/procedure/reset-marks.ts';

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

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shownState } from '../../../src/features/procedure/shown-state.ts';
import { change, emptyCase, mergeCases, type Case } from '../../../src/cases/case.ts';
import { overviewOf } from '../../../src/cases/overview.ts';
import { progressIn } from '../../../src/cases/progress-in.ts';
import type { PageStep } from '../../../src/cases/tracked.ts';
import { isSettled, stepStates, type StepState } from '../../../src/procedure/state.ts';

const former = (id: string): { ref: string; title: string } => ({ ref: `r/step/${id}`, title: id });

/** One step of each sort: plain, a duty, and those that took the place of one, of several, and of a duty. */
const steps: PageStep[] = [
  { id: 'plain', ongoing: false, formerly: [] },
  { id: 'duty', ongoing: true, formerly: [] },
  { id: 'moved', ongoing: false, formerly: [former('old')] },
  { id: 'merged', ongoing: false, formerly: [former('first'), former('second')] },
  { id: 'split-a', ongoing: false, formerly: [former('whole')] },
  { id: 'split-b', ongoing: false, formerly: [former('whole')] },
  { id: 'late-duty', ongoing: true, formerly: [former('once')] },
].map((step) => ({
  ...step,
  ref: `r/step/${step.id}`,
  title: step.id,
  requires: [],
  fingerprint: '0000000000000000',
}));
const ids = [...steps.map(({ id }) => id), 'old', 'first', 'second', 'whole', 'once'];

function caseOf(marks: Readonly<Record<string, StepState>>): Case {
  return Object.entries(marks).reduce(
    (on, [id, state], index) => mergeCases(on, change.mark(on, `r/step/${id}`, { state }, index + 1)),
    emptyCase('c'),
  );
}

/** What the tracker paints as done, in its cards and in its diagram. */
function doneInTracker(on: Case): string[] {
  return overviewOf(on, steps, '2026-11-22')
    .progress.steps.filter(({ state }) => shownState(state, false) === 'done')
    .map(({ id }) => id);
}

/** What the road map and the home page count as done. */
function doneOnRoad(on: Case): string[] {
  return progressIn(on, steps)
    .steps.filter(({ state }) => isSettled(state))
    .map(({ id }) => id);
}

describe('the road map, the home page and the tracker agree on what is done', () => {
  it.each(stepStates)('when a step is «%s»', (state) => {
    const settled = state === 'done' || state === 'elsewhere' || state === 'unneeded';
    const own = caseOf({ plain: state });
    expect(doneOnRoad(own)).toEqual(settled ? ['plain'] : []);
    expect(doneInTracker(own)).toEqual(doneOnRoad(own));
  });

  it.each<[Record<string, StepState>, string[]]>([
    [{ duty: 'done', once: 'done' }, []],
    [{ old: 'done' }, ['moved']],
    [{ old: 'done', moved: 'open' }, []],
    [{ first: 'done' }, []],
    [{ first: 'done', second: 'unneeded' }, ['merged']],
    [{ first: 'done', second: 'waiting' }, []],
    [{ whole: 'elsewhere' }, ['split-a', 'split-b']],
    [{ whole: 'done', 'split-a': 'doing' }, ['split-b']],
  ])('with marks %j', (marks, done) => {
    expect(doneOnRoad(caseOf(marks))).toEqual(done);
    expect(doneInTracker(caseOf(marks))).toEqual(done);
  });

  it('whatever is marked', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...ids), fc.constantFrom(...stepStates)), (marks) => {
        const on = caseOf(marks);
        expect(doneOnRoad(on)).toEqual(doneInTracker(on));
        expect(progressIn(on, steps)).toEqual(overviewOf(on, steps, '2026-11-22').progress);
      }),
    );
  });
});

import { progressOf, type Progress, type Trackable } from '../procedure/progress.ts';
import type { Case } from './case.ts';
import { currentMark, type Markable } from './revision.ts';
import type { TrackedStep } from './tracked.ts';

/** The part of a step that is counted. */
export type CountedStep = Trackable & Pick<Markable, 'ref' | 'formerly'>;

export function countedStep({ id, ref, requires, ongoing, formerly }: TrackedStep): CountedStep {
  return { id, ref, requires, ongoing, formerly };
}

/** How far a procedure is in a case, for pages that know no more of its steps. */
export function progressIn(on: Case, steps: readonly CountedStep[]): Progress {
  const stateOf = new Map(
    steps.map((step) => [step.id, currentMark(on, { ...step, fingerprint: '' }).mark.state]),
  );
  return progressOf(steps, (id) => stateOf.get(id));
}

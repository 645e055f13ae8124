import { progressOf, type Progress } from '../procedure/progress.ts';
import { turnIn, type MarkState } from '../procedure/state.ts';
import type { Case } from './case.ts';
import { daysBetween } from './day.ts';
import { noMark, type Mark } from './mark.ts';
import { currentMark, needsReview, type CurrentMark } from './revision.ts';
import type { PageStep } from './tracked.ts';

/** A step on which the other side is waited for. */
export interface Wait {
  step: PageStep;
  state: MarkState;
  /** Since which day, where the reader has said. */
  since: string | undefined;
  /** Whole days since then; undefined where the day is not known or has yet to come. */
  days: number | undefined;
}

/** How one procedure of a case stands. */
export interface Overview {
  /** The mark that counts for each step, by its id. */
  marks: ReadonlyMap<string, CurrentMark>;
  progress: Progress;
  next: PageStep | undefined;
  /** What the reader is at: the steps in work; where there are none, the one to begin with. */
  now: PageStep[];
  waits: Wait[];
  /** What stays to be done for as long as the connection exists. */
  duties: PageStep[];
  /** Marks to confirm or take back, because the words or the steps have changed. */
  review: PageStep[];
}

/** @param today the day by the reader's clock: `2026-11-22` */
export function overviewOf(on: Case, steps: readonly PageStep[], today: string): Overview {
  const marks = new Map(steps.map((step) => [step.id, currentMark(on, step)]));
  const markOf = (step: PageStep): Mark => markIn(marks, step);
  const progress = progressOf(steps, (id) => marks.get(id)?.mark.state);
  const waiting = new Set(progress.waiting);
  const next = steps.find(({ id }) => id === progress.next);
  const counted = steps.filter(({ ongoing }) => !ongoing);
  const open = counted.filter((step) => markOf(step).state === 'open');
  const atWork = counted.filter((step) => !open.includes(step) && turnIn(markOf(step).state) === 'reader');
  const now = atWork.length > 0 ? atWork : next ? [next] : [];
  return {
    marks,
    progress,
    next,
    now,
    waits: steps
      .filter(({ id }) => waiting.has(id))
      .map((step) => ({ step, state: markOf(step).state, ...elapsed(markOf(step).on, today) })),
    duties: steps.filter(({ ongoing }) => ongoing),
    review: steps.filter(({ id, ongoing }) => {
      const mark = marks.get(id);
      return !ongoing && mark !== undefined && needsReview(mark);
    }),
  };
}

/** The mark of a step; «not started» where there is none. */
export function markIn(marks: Overview['marks'], { id }: PageStep): Mark {
  return marks.get(id)?.mark ?? noMark;
}

/** How many days have passed. This is no deadline: the site never works one out. */
export function elapsed(since: string | undefined, today: string): Pick<Wait, 'since' | 'days'> {
  const days = since === undefined ? -1 : daysBetween(since, today);
  return { since, days: days < 0 ? undefined : days };
}

import type { Ordered } from './order.ts';

/** The part of a step that progress needs. */
export interface Trackable extends Ordered {
  /** A standing duty: never done, never counted. */
  ongoing: boolean;
}

export interface StepStatus {
  id: string;
  done: boolean;
  /** Required steps that are not done yet, in their own order. */
  missing: string[];
  /** Not done, and nothing is missing: it can be done now. */
  ready: boolean;
}

export interface Progress {
  steps: StepStatus[];
  /** Counted steps that are done. */
  done: number;
  /** Steps that count: all but standing duties. */
  total: number;
  /** The first step that can be done now; undefined when all are done. */
  next: string | undefined;
}

/** Works out the progress of a procedure from the ids of the steps that are done. Unknown ids are ignored. */
export function progressOf(steps: readonly Trackable[], done: ReadonlySet<string>): Progress {
  const statuses = steps.map(({ id, requires, ongoing }): StepStatus => {
    const isDone = !ongoing && done.has(id);
    const missing = requires.filter((required) => !done.has(required));
    return { id, done: isDone, missing, ready: !isDone && missing.length === 0 };
  });
  const counted = new Set(steps.filter((step) => !step.ongoing).map((step) => step.id));
  const countedStatuses = statuses.filter(({ id }) => counted.has(id));
  return {
    steps: statuses,
    done: countedStatuses.filter((status) => status.done).length,
    total: countedStatuses.length,
    next: countedStatuses.find((status) => status.ready)?.id,
  };
}

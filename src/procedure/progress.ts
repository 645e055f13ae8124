import type { Ordered } from './order.ts';
import { isCounted, isSettled, turnIn, type MarkState } from './state.ts';

/** The part of a step that progress needs. */
export interface Trackable extends Ordered {
  /** A standing duty: never done, never counted. */
  ongoing: boolean;
}

interface StepStatus {
  id: string;
  state: MarkState;
  /** Required steps that are not settled yet, in their own order. */
  missing: string[];
}

export interface Progress {
  steps: StepStatus[];
  /** Counted steps that are done, here or elsewhere. */
  done: number;
  /** Steps that count: all but standing duties and those that are not needed. */
  total: number;
  /** The first step on which the reader can act now; undefined when there is none. */
  next: string | undefined;
  /** Steps on which the other side is waited for. */
  waiting: string[];
}

/** Works out the progress of a procedure from the states of its steps; a step without one is open. */
export function progressOf(
  steps: readonly Trackable[],
  stateOf: (id: string) => MarkState | undefined,
): Progress {
  const states = new Map(
    steps.map(({ id, ongoing }) => [id, ongoing ? 'open' : (stateOf(id) ?? 'open')] as const),
  );
  const duties = new Set(steps.filter((step) => step.ongoing).map((step) => step.id));
  // A standing duty has no end, so nothing can wait for it.
  const isOpen = (id: string): boolean =>
    states.has(id) && !duties.has(id) && !isSettled(states.get(id) ?? 'open');
  const statuses = steps.map(({ id, requires }): StepStatus => ({
    id,
    state: states.get(id) ?? 'open',
    missing: requires.filter(isOpen),
  }));
  const counted = statuses.filter(({ id, state }) => !duties.has(id) && isCounted(state));
  return {
    steps: statuses,
    done: counted.filter(({ state }) => isSettled(state)).length,
    total: counted.length,
    next: counted.find(({ state, missing }) => turnIn(state) === 'reader' && missing.length === 0)?.id,
    waiting: counted.filter(({ state }) => turnIn(state) === 'other side').map(({ id }) => id),
  };
}

import type { Failure } from '../names.ts';

let last: Promise<unknown> = Promise.resolve();

/** One after another, so that two acts do not write the register over each other. */
export function inTurn<T>(act: () => Promise<T>): Promise<T> {
  const turn = last.then(act, act);
  last = turn;
  return turn;
}

/** What failed, from what was thrown: `fetch` throws a TypeError, a full store a QuotaExceededError. */
export function failureOf(error: unknown): Failure {
  if (error instanceof DOMException) return error.name === 'QuotaExceededError' ? 'full' : 'refused';
  return 'network';
}

/** In which state a step is, in the order in which they are offered. */
export const stepStates = ['open', 'doing', 'waiting', 'done', 'elsewhere', 'unneeded'] as const;
export type StepState = (typeof stepStates)[number];

/** The state of a mark: one of these, or one that another version of the site knows. */
export type MarkState = StepState | 'unknown';

/** Whether nothing is left to do on the step: what comes after it can be done. */
export function isSettled(state: MarkState): boolean {
  return state === 'done' || state === 'elsewhere' || state === 'unneeded';
}

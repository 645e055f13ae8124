import { currentMark } from '../../cases/revision.ts';
import type { Former } from '../../cases/tracked.ts';
import { isSettled } from '../../procedure/state.ts';
import { chosenCase, openCase } from '../state/cases.ts';
import { readOnlyStorage } from '../state/read-only.ts';

/**
 * On which of these steps nothing is left to do, in the case that procedure pages work on.
 * @param steps ids.
 * @param formerly steps that are gone, by the id of the one that took their place: marks on them count for it.
 */
export function settledSteps(
  regulation: string,
  steps: readonly string[],
  formerly: Readonly<Record<string, Former[]>>,
): Set<string> {
  const { value } = openCase(readOnlyStorage, chosenCase(readOnlyStorage)).read();
  return new Set(
    steps.filter((id) => {
      const step = { ref: `${regulation}/step/${id}`, fingerprint: '', formerly: formerly[id] ?? [] };
      return isSettled(currentMark(value, step).mark.state);
    }),
  );
}

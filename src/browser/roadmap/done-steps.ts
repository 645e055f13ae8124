import { browserStorage } from '../elements/storage-notice.ts';
import { markOn } from '../../cases/case.ts';
import { chosenCase, openCase } from '../state/cases.ts';
import type { SafeStorage } from '../state/storage.ts';

/** Storage that nothing can be written to: a page that only shows progress must not mend, move or drop what it finds. */
const readOnly: SafeStorage = { ...browserStorage, set: () => 'refused', remove: () => undefined };

/**
 * Which of these steps the reader has marked as done, in the case that procedure pages work on.
 * @param steps ids.
 */
export function doneSteps(regulation: string, steps: readonly string[]): Set<string> {
  const { value } = openCase(readOnly, chosenCase(readOnly)).read();
  return new Set(steps.filter((id) => markOn(value, `${regulation}/step/${id}`).state === 'done'));
}

import { change } from '../../cases/case.ts';
import { browserStorage } from '../../storage/browser-storage.ts';
import { chosenCase, openCase } from '../../storage/cases.ts';
import type { StorageProblem } from '../../storage/entry.ts';

/**
 * Enters a text in a letter of the case at hand.
 * @param field ref of the letter and id of the field
 * @returns why it will not outlive the page, if so
 */
export function storeField(field: string, text: string): StorageProblem | undefined {
  const entry = openCase(browserStorage, chosenCase(browserStorage));
  return entry.apply(change.letter(entry.read().value, field, text, Date.now())).problem;
}

import { change } from '../../cases/case.ts';
import { browserStorage } from '../../storage/browser-storage.ts';
import { chosenCase, openCase } from '../../storage/cases.ts';

/** Enters a text in a letter of the case at hand. @param field ref of the letter and id of the field */
export function storeField(field: string, text: string): void {
  const entry = openCase(browserStorage, chosenCase(browserStorage));
  entry.apply(change.letter(entry.read().value, field, text, Date.now()));
}

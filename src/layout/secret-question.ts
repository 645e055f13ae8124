import { part } from '../browser/dom.ts';

/** Asks about a text that may be a secret, in the panel of SecretQuestion.astro. */
export function askAboutSecret(question: HTMLElement): void {
  draw(question, true);
  part(question, '[data-secret-drop]').focus();
}

/** The reader does not want it stored: it stays in its field, to be corrected. */
export function tellUnsaved(question: HTMLElement): void {
  draw(question, false);
}

function draw(question: HTMLElement, asks: boolean): void {
  question.hidden = false;
  part(question, '[data-secret-asks]').hidden = !asks;
  part(question, '[data-secret-drop]').hidden = !asks;
  part(question, '[data-secret-unsaved]').hidden = asks;
}

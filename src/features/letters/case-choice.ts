import { part } from '../../browser/dom.ts';
import { wordsOf } from '../../browser/words.ts';
import { emptyCase } from '../../cases/case.ts';
import type { StoredLetter } from './stored-letter.ts';

/** Which connection the letter belongs to; asked only of readers who have several. */
export class CaseChoice {
  readonly #row: HTMLElement;
  readonly #select: HTMLSelectElement;
  readonly #stored: StoredLetter;
  readonly #unnamed: string;

  constructor(root: HTMLElement, stored: StoredLetter, turned: () => void, signal: AbortSignal) {
    this.#row = part(root, '[data-case-row]');
    this.#select = part(root, '[data-case]', HTMLSelectElement);
    this.#stored = stored;
    this.#unnamed = wordsOf(root, 'tracker')['defaultCase'];
    this.#select.addEventListener(
      'change',
      () => {
        stored.choose(this.#select.value);
        turned();
      },
      { signal },
    );
  }

  draw(): void {
    const active = this.#stored.active();
    const atHand = this.#stored.caseId;
    const listed = active.some(({ id }) => id === atHand) ? active : [emptyCase(atHand), ...active];
    this.#select.replaceChildren(
      ...listed.map(({ id, name }) => new Option(name.value || this.#unnamed, id, false, id === atHand)),
    );
    this.#row.hidden = listed.length < 2;
  }
}

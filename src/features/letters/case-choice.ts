import { part } from '../../browser/dom.ts';
import { wordsOf } from '../../browser/words.ts';
import type { CaseAtHand } from '../../layout/case-at-hand.ts';

/** Which connection the letter belongs to; asked only of readers who have several. */
export class CaseChoice {
  readonly #row: HTMLElement;
  readonly #select: HTMLSelectElement;
  readonly #cases: CaseAtHand;
  readonly #unnamed: string;

  constructor(
    root: HTMLElement,
    cases: CaseAtHand,
    { isAsking, turned }: { isAsking: () => boolean; turned: () => void },
    signal: AbortSignal,
  ) {
    this.#row = part(root, '[data-case-row]');
    this.#select = part(root, '[data-case]', HTMLSelectElement);
    this.#cases = cases;
    this.#unnamed = wordsOf(root, 'tracker')['defaultCase'];
    this.#select.addEventListener(
      'change',
      () => {
        // What is typed belongs to the case that is at hand now.
        if (isAsking()) {
          this.draw();
          return;
        }
        cases.choose(this.#select.value);
        turned();
      },
      { signal },
    );
  }

  draw(): void {
    const listed = this.#cases.choices();
    const atHand = this.#cases.id;
    this.#select.replaceChildren(
      ...listed.map(({ id, name }) => new Option(name.value || this.#unnamed, id, false, id === atHand)),
    );
    this.#row.hidden = listed.length < 2;
  }
}

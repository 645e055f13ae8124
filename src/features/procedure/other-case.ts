import { caseName } from '../../browser/case-name.ts';
import { part } from '../../browser/dom.ts';
import { fill } from '../../browser/sentence.ts';
import { proceduresOf, type Case } from '../../cases/case.ts';
import type { CaseAtHand } from '../../layout/case-at-hand.ts';
import type { Words } from '../../words/word-types.ts';

/**
 * Says that the procedure of this page is under way in another case than the one at hand, and leads there: a tick would begin it
 * a second time.
 */
export class OtherCase {
  readonly #notice: HTMLElement;
  readonly #words: Words<'tracker'>;
  readonly #cases: CaseAtHand;
  readonly #page: string;
  #other: Case | undefined;

  /** @param choose works on the other case from now on */
  constructor(
    root: HTMLElement,
    page: string,
    words: Words<'tracker'>,
    cases: CaseAtHand,
    choose: (id: string) => void,
    signal: AbortSignal,
  ) {
    this.#notice = part(root, '[data-other-case]');
    this.#page = page;
    this.#words = words;
    this.#cases = cases;
    part(this.#notice, 'button').addEventListener(
      'click',
      () => {
        if (this.#other) choose(this.#other.id);
      },
      { signal },
    );
  }

  draw(on: Case): void {
    const isHere = proceduresOf(on).includes(this.#page);
    this.#other = isHere
      ? undefined
      : this.#cases.active().find((other) => other.id !== on.id && proceduresOf(other).includes(this.#page));
    this.#notice.hidden = this.#other === undefined;
    if (!this.#other) return;
    const name = caseName(this.#other, this.#words['defaultCase']);
    part(this.#notice, 'span').textContent = fill(this.#words['otherCase'], { name });
  }
}

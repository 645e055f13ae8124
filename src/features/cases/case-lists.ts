import { copyOf, part } from '../../browser/dom.ts';
import { fill } from '../../browser/sentence.ts';
import { caseStatuses, statusOf, type Case, type CaseStatus } from '../../cases/case.ts';
import type { Words } from '../../words/word-types.ts';
import type { CaseAction } from './case-actions.ts';
import { caseCard } from './case-card.ts';
import type { CasesPage } from './cases-page.ts';

/** How many cards more are drawn each time. */
const STEP = 30;

interface ListActions {
  page: CasesPage;
  trackerWords: Words<'tracker'>;
  act: (action: CaseAction, id: string) => void;
}

/** The cases by status: those that are worked on, the archive, the deleted ones. */
export class CaseLists {
  readonly #root: HTMLElement;
  readonly #actions: ListActions;
  readonly #more: HTMLButtonElement;
  #shown = STEP;

  constructor(root: HTMLElement, actions: ListActions, signal: AbortSignal) {
    this.#root = root;
    this.#actions = actions;
    this.#more = part(root, '[data-more]', HTMLButtonElement);
    this.#more.addEventListener(
      'click',
      () => {
        this.#shown += STEP;
        actions.page.draw();
      },
      { signal },
    );
  }

  /** Draws all cards anew; the focus stays with the button that had it. */
  draw(cases: readonly Case[]): void {
    const focused = document.activeElement;
    const action = focused instanceof HTMLElement && this.#root.contains(focused) && focused.dataset['act'];
    const id = action && focused.closest<HTMLElement>('[data-case]')?.dataset['case'];
    for (const status of caseStatuses) {
      const own = cases.filter((on) => statusOf(on) === status);
      this.#drawCards(status, own);
      if (status === 'active') this.#drawMore(own.length);
      else this.#drawFold(status, own.length);
    }
    if (action && id)
      this.#root
        .querySelector<HTMLElement>(`[data-case="${CSS.escape(id)}"] [data-act="${action}"]`)
        ?.focus();
  }

  #drawCards(status: CaseStatus, cases: readonly Case[]): void {
    const { page, trackerWords, act } = this.#actions;
    const options = {
      words: page.words,
      trackerWords,
      template: (name: string) => copyOf(this.#root, `[data-${name}-template]`),
      act,
      choose: page.cases.choose.bind(page.cases),
    };
    part(this.#root, `[data-cases="${status}"]`).replaceChildren(
      ...cases.slice(0, this.#shown).map((on) => caseCard(on, page.nameOf(on), options)),
    );
  }

  #drawMore(count: number): void {
    part(this.#root, '[data-none]').hidden = count > 0;
    this.#more.hidden = count <= this.#shown;
    this.#more.textContent = fill(this.#actions.page.words['more'], { count: count - this.#shown });
  }

  #drawFold(status: CaseStatus, count: number): void {
    const fold = part(this.#root, `[data-fold="${status}"]`);
    fold.hidden = count === 0;
    part(fold, '[data-fold-count]').textContent = `(${String(count)})`;
  }
}

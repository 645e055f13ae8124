import type { Words } from '../../words/word-types.ts';
import type { Case } from '../../cases/case.ts';
import type { Mark } from '../../cases/mark.ts';
import { markIn, type Overview } from '../../cases/overview.ts';
import type { PageStep } from '../../cases/tracked.ts';
import { caseName } from '../../browser/case-name.ts';
import { standing } from '../../browser/state-words.ts';
import { waitItem } from '../../browser/wait-item.ts';
import { listItem, part } from '../../browser/dom.ts';
import { wordsAsSet } from '../../browser/page-words.ts';
import { fill, plural } from '../../browser/sentence.ts';

/** How far the chosen case is, what comes next, whom it waits for. */
export class TrackerPanel {
  readonly #root: HTMLElement;
  readonly #words: Words<'tracker'>;
  readonly #numberOf: ReadonlyMap<string, number>;

  constructor(root: HTMLElement, words: Words<'tracker'>, numberOf: ReadonlyMap<string, number>) {
    this.#root = root;
    this.#words = words;
    this.#numberOf = numberOf;
  }

  draw(on: Case, { marks, progress, now, waits, duties, review }: Overview): void {
    const { done, total } = progress;
    const words = this.#words;
    part(this.#root, '[data-case-name]').textContent = this.caseName(on);
    part(this.#root, '[data-count]').textContent = fill(words['count'], { done, total });
    const bar = part(this.#root, '[data-bar]', HTMLProgressElement);
    bar.max = Math.max(1, total);
    bar.value = done;
    const nothing = done === total ? 'allDone' : waits.length > 0 ? 'onlyWaiting' : 'nothingNext';
    part(this.#root, '[data-now]').replaceChildren(
      ...(now.length > 0
        ? now.map((step) => this.#stepItem(step, markIn(marks, step)))
        : [listItem(words[nothing])]),
      ...(done === total ? duties.map((step) => this.#dutyItem(step)) : []),
    );
    part(this.#root, '[data-waits]').hidden = waits.length === 0;
    part(this.#root, '[data-waiting-list]').replaceChildren(
      ...waits.map((wait) => waitItem(wait, this.#titleOf(wait.step), `#step-${wait.step.id}`, words, true)),
    );
    const changed = part(this.#root, '[data-review-notice]');
    changed.hidden = review.length === 0;
    part(changed, '[data-review-count]').textContent =
      review.length === 0 ? '' : fill(plural(words, 'toReview', review.length), { count: review.length });
    part(changed, '[data-review-links]').replaceChildren(
      ...review.map(({ id }) => {
        const link = document.createElement('a');
        link.href = `#step-${id}`;
        link.textContent = String(this.#numberOf.get(id) ?? id);
        return link;
      }),
    );
    part(this.#root, '[data-reset]').hidden = progress.steps.every(({ state }) => state === 'open');
  }

  caseName(on: Case): string {
    return caseName(on, this.#words['defaultCase']);
  }

  announce(sentence: string): void {
    const status = part(this.#root, '[data-status]');
    // A note is stored at each pause of typing, and that is said once.
    if (status.textContent !== sentence) status.textContent = sentence;
  }

  /** Offers to bring back the marks that were taken back, or no longer. */
  offerUndo(offered: boolean): void {
    const button = part(this.#root, '[data-reset-undo]');
    button.hidden = !offered;
    if (offered) button.focus();
  }

  focusNext(): void {
    (this.#root.querySelector<HTMLElement>('[data-now] a') ?? part(this.#root, '[data-case-change]')).focus();
  }

  #dutyItem(step: PageStep): HTMLLIElement {
    const item = listItem(`${this.#words['duty']} `);
    item.append(this.#linkTo(step));
    return item;
  }

  #linkTo(step: PageStep): HTMLAnchorElement {
    const link = document.createElement('a');
    link.href = `#step-${step.id}`;
    link.textContent = this.#titleOf(step);
    return link;
  }

  #stepItem(step: PageStep, mark: Mark): HTMLLIElement {
    const item = document.createElement('li');
    item.append(this.#linkTo(step));
    if (step.neededIf) item.append(` (${step.neededIf})`);
    const said = standing(step, mark, this.#words);
    if (said) item.append(`\u{a0}— ${said}`);
    return item;
  }

  /** The title as the heading of the step prints it, with its number and non-breaking spaces. */
  #titleOf({ id, title }: { id: string; title: string }): string {
    const heading = document.querySelector(`#step-${CSS.escape(id)} h3`)?.textContent;
    return heading ? wordsAsSet(heading) : `${String(this.#numberOf.get(id) ?? '')}. ${title}`;
  }
}

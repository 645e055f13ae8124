import type { Words } from '../../words/word-types.ts';
import type { Case } from '../../cases/case.ts';
import type { Overview } from '../../cases/overview.ts';
import type { PageStep } from '../../cases/tracked.ts';
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

  draw(on: Case, { progress, now, then, waits, review }: Overview): void {
    const { done, total } = progress;
    const words = this.#words;
    part(this.#root, '[data-case-name]').textContent = this.caseName(on);
    part(this.#root, '[data-count]').textContent = fill(words['count'], { done, total });
    const bar = part(this.#root, '[data-bar]', HTMLProgressElement);
    bar.max = Math.max(1, total);
    bar.value = done;
    this.#list(
      '[data-now]',
      now.map((step) => this.#stepItem(step)),
      done === total ? 'allDone' : waits.length > 0 ? 'onlyWaiting' : 'nothingNext',
    );
    this.#list('[data-then]', then ? [this.#stepItem(then)] : [], 'thenNothing');
    this.#list(
      '[data-waiting-list]',
      waits.map((wait) => waitItem(wait, this.#titleOf(wait.step), `#step-${wait.step.id}`, words)),
      'waitsNothing',
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

  caseName({ name }: Case): string {
    return name.value || this.#words['defaultCase'];
  }

  announce(sentence: string): void {
    part(this.#root, '[data-status]').textContent = sentence;
  }

  focusNext(): void {
    (this.#root.querySelector<HTMLElement>('[data-now] a') ?? part(this.#root, '[data-case-change]')).focus();
  }

  /** Fills a list; where there is nothing to list, says so. */
  #list(selector: string, items: HTMLLIElement[], nothing: keyof Words<'tracker'>): void {
    part(this.#root, selector).replaceChildren(
      ...(items.length > 0 ? items : [listItem(this.#words[nothing])]),
    );
  }

  #stepItem(step: PageStep): HTMLLIElement {
    const item = document.createElement('li');
    const link = document.createElement('a');
    link.href = `#step-${step.id}`;
    link.textContent = this.#titleOf(step);
    item.append(link);
    if (step.waitsFor) item.append(`\u{a0}— ${fill(this.#words['waiting'], { party: step.waitsFor })}`);
    return item;
  }

  /** The title as the heading of the step prints it, with its number and non-breaking spaces. */
  #titleOf({ id, title }: { id: string; title: string }): string {
    const heading = document.getElementById(`step-${id}`)?.textContent;
    return heading ? wordsAsSet(heading) : `${String(this.#numberOf.get(id) ?? '')}. ${title}`;
  }
}

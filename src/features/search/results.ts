import { part } from '../../browser/dom.ts';
import { wordsOf } from '../../browser/words.ts';
import { searchSite } from '../../pagefind/search-site.ts';
import { continued, type Answer } from '../../search/answer.ts';
import type { FacetChoices } from './facets.ts';
import { hitElements, resultElements, sentenceFor } from './view.ts';

/** How many places are listed at first: each is fetched, and a reader looks at the first few. */
const FIRST = 6;
/** How many more come at a time. */
const MORE = 12;

/** What the open dialog lists for the query that was typed last. */
export class Results {
  readonly #root: HTMLElement;
  readonly #facets: FacetChoices;
  readonly #list: HTMLElement;
  #turn = 0;
  #query = '';
  #listed: Answer | undefined;
  #unanswered = '';

  constructor(root: HTMLElement, facets: FacetChoices) {
    this.#root = root;
    this.#facets = facets;
    this.#list = part(root, '[data-results]');
  }

  /** The last query, where nothing answers it. */
  get unanswered(): string {
    return this.#unanswered;
  }

  get first(): HTMLAnchorElement | null {
    return this.#list.querySelector('a');
  }

  async find(query: string): Promise<void> {
    const words = wordsOf(this.#root, 'search');
    const turn = ++this.#turn;
    this.#query = query;
    this.#listed = undefined;
    if (query === '') {
      this.#show(words['hint']);
      return;
    }
    try {
      const answer = await this.#search(FIRST);
      if (turn !== this.#turn) return;
      this.#unanswered = answer.sure ? '' : query;
      this.#showAnswer(answer);
    } catch {
      if (turn === this.#turn) this.#show(import.meta.env.DEV ? words.dev : words.failed);
    }
  }

  /** Lists more of what was found, below. Where that cannot be fetched, all stays as it is. */
  async findMore(): Promise<void> {
    const turn = this.#turn;
    const before = this.#listed;
    if (!before) return;
    const longer = await this.#search(before.hits.length + MORE).catch(() => undefined);
    if (turn !== this.#turn || !longer) return;
    this.#showAnswer(continued(before, longer));
    const next = this.#list.querySelectorAll('li')[before.hits.length];
    next?.querySelector('a')?.focus({ preventScroll: true });
    next?.scrollIntoView({ block: 'center' });
  }

  #search(most: number): Promise<Answer> {
    const current = this.#root.dataset['current'];
    return searchSite(this.#query, { facets: this.#facets.chosen, current, most });
  }

  #showAnswer(answer: Answer): void {
    this.#listed = answer;
    this.#facets.offer(answer.hits);
    const words = wordsOf(this.#root, 'search');
    this.#show(sentenceFor(this.#query, answer, this.#facets.areChosen, words), answer);
  }

  /** A sentence, and what was found below it. */
  #show(sentence: string, answer?: Answer): void {
    const root = this.#root;
    const words = wordsOf(root, 'search');
    part(root, '[data-status]').textContent = sentence;
    this.#list.replaceChildren(...(answer ? resultElements(answer, words) : []));
    part(root, '[data-contacts]').replaceChildren(...(answer ? hitElements(answer.contacts, [], words) : []));
    part(root, '[data-more]').hidden = answer?.more !== true;
    part(root, '[data-nothing]').hidden = answer?.sure !== false;
    part(root, '[data-maybe]').hidden = answer?.suggestion === undefined;
    part(root, '[data-retry]').textContent = answer?.suggestion ?? '';
  }
}

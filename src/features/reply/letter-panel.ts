import { wordsOf } from '../../browser/words.ts';
import { copyOf, part } from '../../browser/dom.ts';
import { fill } from '../../browser/sentence.ts';
import type { Ref } from '../../model/ref.ts';
import { prepareSearch, searchSite } from '../../pagefind/site-search.ts';
import type { Answer } from '../../search/answer.ts';
import type { Hit } from '../../search/hit.ts';
import { questionsIn } from '../../search/letter.ts';
import { browserStorage } from '../../storage/browser-storage.ts';
import { keepMissed } from '../../storage/missed.ts';
import { offerMissed } from './missed-list.ts';

/** What the panel asks of the composer. */
interface LetterActions {
  isPicked: (ref: Ref) => boolean;
  toggle: (ref: Ref) => void;
  /** Puts into the reply that the documents do not answer; undefined where the content has no such phrase. */
  sayNone: (() => void) | undefined;
}

type QuotableHit = Hit & { ref: Ref };

/** How long the reader may pause in typing before the letter is read, in milliseconds. */
const PAUSE = 300;
/** How many other places are offered for one question. */
const OTHERS = 4;

/** Reads a whole letter, finds the questions in it and offers what answers each. The letter itself is kept nowhere. */
export class LetterPanel {
  readonly #root: HTMLElement;
  readonly #actions: LetterActions;
  readonly #field: HTMLTextAreaElement;
  /** Counts the readings, so that a late one does not replace a newer one. */
  #turn = 0;
  #timer = 0;

  constructor(root: HTMLElement, actions: LetterActions, signal: AbortSignal) {
    this.#root = root;
    this.#actions = actions;
    this.#field = part(root, '[data-received]', HTMLTextAreaElement);
    const read = (): void => void this.#read();
    this.#field.addEventListener('focus', () => void prepareSearch().catch(() => undefined), {
      signal,
      once: true,
    });
    this.#field.addEventListener(
      'input',
      () => {
        clearTimeout(this.#timer);
        this.#timer = window.setTimeout(read, PAUSE);
      },
      { signal },
    );
    root.addEventListener('click', (event) => this.#click(event), { signal });
    addEventListener('keydown', (event) => this.#pressed(event), { signal });
    offerMissed(root, signal);
  }

  /** Marks what is in the reply. */
  draw(): void {
    const words = wordsOf(this.#root, 'incoming');
    for (const button of this.#root.querySelectorAll<HTMLElement>('[data-ref]')) {
      const picked = this.#actions.isPicked(button.dataset['ref'] as Ref);
      const { number = '' } = button.dataset;
      button.setAttribute('aria-pressed', String(picked));
      button.textContent = picked ? words['taken'] : fill(words[number ? 'put' : 'putOther'], { number });
    }
  }

  async #read(): Promise<void> {
    const turn = ++this.#turn;
    const words = wordsOf(this.#root, 'incoming');
    const questions = questionsIn(this.#field.value);
    try {
      const answers = await Promise.all(questions.map((question) => searchSite(question)));
      if (turn !== this.#turn) return;
      this.#tell(questions.length === 0 ? '' : fill(words['found'], { count: questions.length }));
      part(this.#root, '[data-letter-questions]').replaceChildren(
        ...answers.map((answer, place) => this.#question(questions[place] ?? '', answer, place + 1)),
      );
      this.draw();
    } catch {
      if (turn === this.#turn) this.#tell(words['failed']);
    }
  }

  #tell(sentence: string): void {
    part(this.#root, '[data-letter-status]').textContent = sentence;
  }

  #question(question: string, { hits, sure, contacts }: Answer, number: number): Node {
    const item = copyOf(this.#root, '[data-question-template]');
    part(item, '[data-asked]').textContent = `${String(number)}. ${question}`;
    const quotable = hits.filter((hit): hit is QuotableHit => hit.ref !== undefined);
    const [first, ...others] = quotable;
    const answered = sure && first !== undefined;
    part(item, '[data-answer]').hidden = first === undefined;
    part(item, '[data-none]').hidden = answered;
    part(item, '[data-say-none]').hidden = this.#actions.sayNone === undefined;
    part(item, '[data-contacts]').textContent = contacts
      .map(({ title }) => title)
      .filter((title) => title.includes('@'))
      .join(', ');
    if (!answered) keepMissed(browserStorage, question);
    if (first === undefined) return item;
    part(item, '[data-title]').textContent = first.title;
    part(item, '[data-where]').textContent = this.#where(first);
    part(item, '[data-words]').textContent = first.passage;
    const put = part(item, '[data-put]');
    put.dataset['ref'] = first.ref;
    put.dataset['number'] = String(number);
    put.setAttribute('aria-describedby', 'letter-hint');
    part(item, '[data-others]').hidden = others.length === 0;
    part(item, '[data-other-rows]').append(...others.slice(0, OTHERS).map((hit) => this.#other(hit)));
    return item;
  }

  #other(hit: QuotableHit): HTMLLIElement {
    const row = document.createElement('li');
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'quiet';
    button.dataset['ref'] = hit.ref;
    row.append(`${hit.title} · ${this.#where(hit)} `, button);
    return row;
  }

  #where({ kind, cite, regulation }: Hit): string {
    return [wordsOf(this.#root, 'search')[kind], cite, regulation].filter(Boolean).join(' · ');
  }

  #click({ target }: Event): void {
    if (!(target instanceof Element)) return;
    const ref = target.closest<HTMLElement>('[data-ref]')?.dataset['ref'];
    if (ref) this.#actions.toggle(ref as Ref);
    if (target.closest('[data-say-none]')) this.#actions.sayNone?.();
  }

  /** Alt with a digit puts the answer to the question of that number into the reply. */
  #pressed(event: KeyboardEvent): void {
    const digit = /^Digit([1-9])$/u.exec(event.code)?.[1];
    if (digit === undefined || !event.altKey || event.ctrlKey || event.metaKey) return;
    const items = part(this.#root, '[data-letter-questions]').children;
    const item = items[Number(digit) - 1];
    const button = [...(item?.querySelectorAll<HTMLElement>('[data-put], [data-say-none]') ?? [])].find(
      (one) => one.checkVisibility(),
    );
    if (!button) return;
    event.preventDefault();
    button.click();
  }
}

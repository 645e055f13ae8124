import { wordsOf } from '../../browser/words.ts';
import { copyOf, part } from '../../browser/dom.ts';
import { fill } from '../../browser/sentence.ts';
import type { Ref } from '../../model/ref.ts';
import { prepareSearch, searchSite } from '../../pagefind/search-site.ts';
import type { Answer } from '../../search/answer.ts';
import type { Hit } from '../../search/hit.ts';
import { questionsIn, type InquiryQuestion } from '../../search/inquiry.ts';
import { browserStorage } from '../../storage/browser-storage.ts';
import { keepMissed } from '../../storage/missed.ts';
import { Answered } from './answered.ts';
import { offerMissed } from './missed-list.ts';
import { placeOf, quotableOf, type QuotableHit } from './quotable.ts';

/** What the panel asks of the composer. */
interface InquiryActions {
  isPicked: (ref: Ref) => boolean;
  toggle: (ref: Ref) => void;
  /** Takes places out of the reply. */
  takeAway: (refs: readonly Ref[]) => void;
  /** Other questions are asked now: everything is drawn anew. */
  changed: () => void;
  /** That the documents do not answer; undefined where the content has no such phrase. */
  none: SayableNone | undefined;
}

/** The phrase of a reply that says that the documents do not answer. */
export interface SayableNone {
  isSaid: () => boolean;
  say: () => void;
  takeAway: () => void;
}

/** How long the reader may pause in typing before the inquiry is read, in milliseconds. */
const PAUSE = 300;
/** How many other places are offered for one question. */
const OTHERS = 4;
/** How many questions are answered at once: as many as there are digits for Alt. */
const MOST = 9;

/** Reads a whole inquiry, finds the questions in it and offers what answers each. The inquiry itself is kept nowhere. */
export class InquiryPanel {
  readonly #root: HTMLElement;
  readonly #actions: InquiryActions;
  readonly #field: HTMLTextAreaElement;
  readonly #drawMissed: () => void;
  /** Counts the readings, so that a late one does not replace a newer one. */
  #turn = 0;
  #timer = 0;
  /** What nothing answers in the inquiry as it stands. */
  #unanswered: readonly string[] = [];
  /** Whether the inquiry is whole: a half-typed question is no question. */
  #settled = false;
  readonly #answered = new Answered();

  constructor(root: HTMLElement, actions: InquiryActions, signal: AbortSignal) {
    this.#root = root;
    this.#actions = actions;
    this.#field = part(root, '[data-received]', HTMLTextAreaElement);
    const read = (): void => void this.#read();
    this.#field.addEventListener('focus', () => void prepareSearch().catch(() => undefined), {
      signal,
      once: true,
    });
    const settle = (): void => {
      this.#settled = true;
      this.#keepUnanswered();
    };
    this.#field.addEventListener('change', settle, { signal });
    addEventListener('pagehide', settle, { signal });
    this.#field.addEventListener(
      'input',
      (event) => {
        this.#settled = event instanceof InputEvent && event.inputType === 'insertFromPaste';
        this.#unanswered = [];
        clearTimeout(this.#timer);
        this.#timer = window.setTimeout(read, PAUSE);
      },
      { signal },
    );
    root.addEventListener('click', (event) => this.#click(event), { signal });
    addEventListener('keydown', (event) => this.#pressed(event), { signal });
    this.#drawMissed = offerMissed(root, signal);
  }

  /** Marks what is in the reply. */
  draw(): void {
    const words = wordsOf(this.#root, 'inquiry');
    for (const button of this.#root.querySelectorAll<HTMLElement>('[data-ref]')) {
      const picked = this.#actions.isPicked(button.dataset['ref'] as Ref);
      const { number = '' } = button.dataset;
      button.setAttribute('aria-pressed', String(picked));
      button.textContent = picked ? words['taken'] : fill(words[number ? 'put' : 'putOther'], { number });
    }
    const count = this.#left().length + (this.#isNoneLeft() ? 1 : 0);
    part(this.#root, '[data-earlier]').hidden = count === 0;
    part(this.#root, '[data-earlier-text]').textContent = fill(words['earlier'], { count });
  }

  /** The questions of the inquiry for whose sake a place is in the reply, if it is. */
  questionFor(ref: Ref): string | undefined {
    return this.#answered.questionFor(ref);
  }

  /** What is in the reply for questions that the inquiry does not ask any more: for another letter, as a rule. */
  #left(): Ref[] {
    return this.#answered.earlier.filter((ref) => this.#actions.isPicked(ref));
  }

  #isNoneLeft(): boolean {
    return this.#answered.noneIsEarlier && this.#actions.none?.isSaid() === true;
  }

  #dropEarlier(): void {
    if (this.#isNoneLeft()) this.#actions.none?.takeAway();
    const left = this.#left();
    if (left.length > 0) this.#actions.takeAway(left);
  }

  async #read(): Promise<void> {
    const turn = ++this.#turn;
    const all = questionsIn(this.#field.value);
    try {
      const asked = await Promise.all(
        all.slice(0, MOST).map(async (question) => ({
          question,
          answer: await searchSite(question.query, { context: question.context, about: question.about }),
        })),
      );
      if (turn !== this.#turn) return;
      this.#show(asked, all.length);
    } catch {
      if (turn === this.#turn) this.#tell(wordsOf(this.#root, 'inquiry')['failed']);
    }
  }

  /** @param count how many questions the inquiry has; not all may be answered at once */
  #show(asked: readonly { question: InquiryQuestion; answer: Answer }[], count: number): void {
    const words = wordsOf(this.#root, 'inquiry');
    const sentence = words[count === 0 ? 'noQuestions' : count > asked.length ? 'foundFirst' : 'found'];
    this.#tell(this.#field.value.trim() === '' ? '' : fill(sentence, { count, shown: asked.length }));
    part(this.#root, '[data-inquiry-questions]').replaceChildren(
      ...asked.map(({ question, answer }, place) => this.#question(question.text, answer, place + 1)),
    );
    if (asked.length > 0) this.#answered.ask(new Set(asked.map(({ question }) => question.text)));
    this.#unanswered = asked.flatMap(({ question, answer }) => (isAnswered(answer) ? [] : [question.text]));
    this.#keepUnanswered();
    this.#actions.changed();
  }

  #keepUnanswered(): void {
    if (!this.#settled || this.#unanswered.length === 0) return;
    for (const question of this.#unanswered) keepMissed(browserStorage, question);
    this.#drawMissed();
  }

  #tell(sentence: string): void {
    part(this.#root, '[data-inquiry-status]').textContent = sentence;
  }

  #question(question: string, answer: Answer, number: number): Node {
    const item = copyOf(this.#root, '[data-question-template]');
    const words = wordsOf(this.#root, 'inquiry');
    part(item, '[data-asked]').textContent = `${String(number)}. ${question}`;
    part(item, 'li').dataset['question'] = question;
    const [first, ...others] = quotableOf(answer.hits);
    part(item, '[data-answer]').hidden = first === undefined;
    part(item, '[data-none]').hidden = isAnswered(answer);
    part(item, '[data-none-found]').textContent = words[first === undefined ? 'none' : 'unsure'];
    const sayNone = part(item, '[data-say-none]');
    sayNone.hidden = this.#actions.none === undefined;
    sayNone.textContent = fill(words['sayNone'], { number });
    part(item, '[data-contacts]').textContent = addressesOf(answer);
    if (first === undefined) return item;
    part(item, '[data-title]').textContent = first.title;
    part(item, '[data-where]').textContent = this.#where(first);
    part(item, '[data-words]').textContent = first.passage;
    const put = part(item, '[data-put]');
    put.dataset['ref'] = first.ref;
    // The number is of what Alt and the digit do.
    put.dataset['number'] = isAnswered(answer) ? String(number) : '';
    put.setAttribute('aria-describedby', 'inquiry-hint');
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

  #where(hit: Hit): string {
    return placeOf(hit, wordsOf(this.#root, 'search'));
  }

  #click({ target }: Event): void {
    if (!(target instanceof Element)) return;
    const ref = target.closest<HTMLElement>('[data-ref]')?.dataset['ref'];
    if (ref) {
      this.#remember(ref as Ref, target);
      this.#actions.toggle(ref as Ref);
    }
    const sayNone = target.closest('[data-say-none]');
    if (sayNone) this.#sayNone(sayNone);
    if (target.closest('[data-drop-earlier]')) this.#dropEarlier();
  }

  /**
   * Alt with a digit puts the answer to the question of that number into the reply, and takes none away: two questions may
   * have one answer. Where nothing answers, it says so.
   */
  #pressed(event: KeyboardEvent): void {
    const digit = /^Digit([1-9])$/u.exec(event.code)?.[1];
    if (digit === undefined || !event.altKey || event.ctrlKey || event.metaKey) return;
    const item = part(this.#root, '[data-inquiry-questions]').children[Number(digit) - 1];
    if (!item) return;
    event.preventDefault();
    const put = part(item, '[data-put]');
    const ref = put.dataset['ref'] as Ref | undefined;
    if (!part(item, '[data-none]').hidden) this.#sayNone(item);
    else if (ref) this.#put(ref, put);
  }

  #sayNone(place: Element): void {
    this.#answered.rememberNone(questionAt(place) ?? '');
    this.#actions.none?.say();
  }

  #put(ref: Ref, button: Element): void {
    this.#remember(ref, button);
    if (this.#actions.isPicked(ref)) this.#actions.changed();
    else this.#actions.toggle(ref);
  }

  /** For the sake of which question a place is put into the reply. */
  #remember(ref: Ref, button: Element): void {
    const question = questionAt(button);
    if (question !== undefined) this.#answered.remember(ref, question);
  }
}

function questionAt(place: Element): string | undefined {
  return place.closest<HTMLElement>('[data-question]')?.dataset['question'];
}

function isAnswered(answer: Answer): boolean {
  return answer.sure && quotableOf(answer.hits).length > 0;
}

/** Where to ask instead, by system: «ФГИС КИ: …». */
function addressesOf({ contacts }: Answer): string {
  const addresses = contacts.filter(({ title }) => title.includes('@'));
  return Array.from(
    Map.groupBy(addresses, ({ regulation }) => regulation),
    ([system, own]) => `${system}: ${own.map(({ title }) => title).join(', ')}`,
  ).join('; ');
}

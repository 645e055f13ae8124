import { wordsOf } from '../../browser/words.ts';
import type { Words } from '../../words/word-types.ts';
import type { Case } from '../../cases/case.ts';
import { elapsed } from '../../cases/overview.ts';
import { isDay, dayOf, printedDay } from '../../cases/day.ts';
import { makeMark, type Mark } from '../../cases/mark.ts';
import { needsReview, type CurrentMark } from '../../cases/revision.ts';
import type { PageStep } from '../../cases/tracked.ts';
import { isDated, isSettled, turnIn, type StepState } from '../../procedure/state.ts';
import { copyOf, part } from '../../browser/dom.ts';
import { fill, plural } from '../../browser/sentence.ts';
import type { ReviewWords } from './review.ts';
import { shownState } from './shown-state.ts';

/** Stands for a wording that nobody has kept: it is none of now, so the mark stays to be looked at. */
const UNKNOWN_WORDING = 'unknown';

const secretModule = (): Promise<typeof import('../../cases/secret.ts')> => import('../../cases/secret.ts');

/** What the controls ask of the tracker. */
interface Actions {
  words: Words<'tracker'>;
  /** Keeps a mark that the reader has made. */
  keep: (step: PageStep, mark: Mark) => void;
  /** The case that is worked on. */
  caseAtHand: () => Case;
  /** Fetches the words before and after, to show what has changed. */
  wordings: (step: PageStep, current: CurrentMark) => Promise<ReviewWords>;
}

/** The controls of one step: tick, state, dates, numbers, note. Cloned from the templates of the page, the rest when it is opened. */
export class StepControls {
  readonly step: PageStep;
  readonly #templates: HTMLElement;
  readonly #item: HTMLElement;
  readonly #actions: Actions;
  readonly #signal: AbortSignal;
  #current: CurrentMark | undefined;
  /** The review that is drawn, so that it is not drawn again while the reader reads it. */
  #reviewed: string | undefined;

  /** @param templates element that holds the templates of StepControls.astro. @param item list item of the step */
  constructor(
    templates: HTMLElement,
    item: HTMLElement,
    step: PageStep,
    actions: Actions,
    signal: AbortSignal,
  ) {
    this.step = step;
    this.#templates = templates;
    this.#item = item;
    this.#actions = actions;
    this.#signal = signal;
    part(item, '[data-tick]').append(this.#copyOf('tick'));
    part(item, '[data-folds]').append(this.#copyOf('more'));
    this.#on('[data-checkbox]', 'change', () => this.#setState(this.#checkbox.checked ? 'done' : 'open'));
    this.#on('.more', 'toggle', () => this.#openFields());
  }

  /** Draws the mark that counts now. @param missing numbers of the steps that come before and are not settled */
  draw(current: CurrentMark, isNext: boolean, missing: readonly (number | string)[]): void {
    this.#current = current;
    const { state } = current.mark;
    this.#item.dataset['state'] = shownState(state, isNext);
    this.#checkbox.checked = isSettled(state);
    this.#drawMarks(current.mark, missing);
    this.#drawFields(current.mark);
    this.#drawReview(current);
  }

  /** What is known of a step that is marked. Of one that is not there is nothing to say. */
  #drawMarks(mark: Mark, missing: readonly (number | string)[]): void {
    const { state, on } = mark;
    const marked = isDated(state);
    const line = this.#stateLine(mark);
    const place = part(this.#item, '[data-marks]');
    if (!place.querySelector('[data-date]')) {
      if (!marked && line === '') return;
      place.prepend(this.#copyOf('marks'));
      this.#on('[data-date]', 'change', () => {
        const day = this.#value('[data-date]');
        this.#keep({ on: isDay(day) ? day : undefined });
      });
    }
    const { words } = this.#actions;
    part(place, '[data-date-row]').hidden = !marked;
    part(place, '[data-date-label]').textContent =
      words[isDated(state) ? (`dateOf.${state}` as const) : 'date'];
    this.#set('[data-date]', on ?? '');
    this.#say('[data-state-line]', line);
    this.#say(
      '[data-missing]',
      marked && missing.length > 0 ? fill(words['missing'], { steps: missing.join(', ') }) : '',
    );
  }

  get #checkbox(): HTMLInputElement {
    return part(this.#item, '[data-checkbox]', HTMLInputElement);
  }

  /** A copy of a template, its fields named by their own words and the step, for those who do not see where they stand. */
  #copyOf(name: string): DocumentFragment {
    const copy = copyOf(this.#templates, `[data-${name}-template]`);
    for (const field of copy.querySelectorAll<HTMLElement>('[data-named]')) {
      const words = (field.closest('label')?.querySelector('span') ?? field).textContent.trim();
      field.setAttribute('aria-label', `${words}: ${this.step.title}`);
    }
    return copy;
  }

  #on(selector: string, event: string, listener: () => void): void {
    part(this.#item, selector).addEventListener(event, listener, { signal: this.#signal });
  }

  get #hasFields(): boolean {
    return part(this.#item, '[data-fields]').childElementCount > 0;
  }

  /** The fields that few readers need, when one opens them. */
  #openFields(): void {
    if (this.#hasFields) return;
    part(this.#item, '[data-fields]').append(this.#copyOf('fields'));
    if (this.#current) this.#drawFields(this.#current.mark);
    this.#on('[data-state-select]', 'change', () =>
      this.#setState(this.#value('[data-state-select]') as StepState),
    );
    for (const name of ['outgoing', 'incoming', 'note'] as const) {
      // Fetched when a field is entered, so that it is there when the field is left.
      this.#on(`[data-${name}]`, 'focus', () => void secretModule().catch(() => undefined));
      this.#on(`[data-${name}]`, 'change', () => void this.#keepWords(name));
    }
    this.#on('[data-calendar]', 'click', () => void this.#remind());
    this.#on('[data-secret-drop]', 'click', () => this.#answerSecret(false));
    this.#on('[data-secret-keep]', 'click', () => this.#answerSecret(true));
  }

  async #remind(): Promise<void> {
    const { makeReminder } = await import('./reminder.ts');
    const hint = part(this.#item, '[data-reminder-hint]');
    const day = this.#value('[data-remind]');
    hint.textContent = makeReminder(
      this.step,
      day,
      this.#actions.caseAtHand(),
      wordsOf(part(this.#item, '[data-reminder]'), 'reminder'),
    );
    if (!isDay(day)) part(this.#item, '[data-remind]').focus();
  }

  #drawFields({ state, outgoing = '', incoming = '', note = '' }: Mark): void {
    if (!this.#hasFields) return;
    this.#set('[data-state-select]', state);
    this.#set('[data-outgoing]', outgoing);
    this.#set('[data-incoming]', incoming);
    this.#set('[data-note]', note);
    part(this.#item, '[data-reminder]').hidden = turnIn(state) !== 'other side';
  }

  /** A new state begins today; the reader can change the day. */
  #setState(state: StepState): void {
    this.#keep({ state, on: isDated(state) ? dayOf(new Date()) : undefined }, true);
  }

  /** A new state is set, and a mark is confirmed, under the wording of now; a note leaves it as it was. */
  #keep(changes: Partial<{ [K in keyof Mark]: Mark[K] | undefined }>, confirms = false): void {
    const { mark, from } = this.#current ?? { mark: { state: 'open' as const }, from: [] };
    const known = mark.wording ?? (from.length > 0 ? UNKNOWN_WORDING : this.step.fingerprint);
    const wording = confirms ? this.step.fingerprint : known;
    this.#actions.keep(
      this.step,
      makeMark({ ...mark, ...changes, state: changes.state ?? mark.state, wording }),
    );
  }

  /** A secret does not belong here: browsers keep notes in the open, and exported files travel. */
  async #keepWords(name: 'outgoing' | 'incoming' | 'note'): Promise<void> {
    const text = this.#value(`[data-${name}]`).trim().toWellFormed();
    const question = part(this.#item, '[data-secret]');
    // Without a network nobody asks, and the words are kept.
    const suspicious = await secretModule().then(
      ({ looksLikeSecret }) => looksLikeSecret(text),
      () => false,
    );
    if (suspicious && this.#current?.mark[name] !== text) {
      question.dataset['field'] = name;
      question.hidden = false;
      part(question, '[data-secret-drop]').focus();
      return;
    }
    question.hidden = true;
    this.#keep({ [name]: text });
  }

  #answerSecret(keep: boolean): void {
    const question = part(this.#item, '[data-secret]');
    const name = question.dataset['field'] as 'outgoing' | 'incoming' | 'note';
    const field = part(this.#item, `[data-${name}]`) as HTMLInputElement | HTMLTextAreaElement;
    question.hidden = true;
    if (keep) this.#keep({ [name]: field.value.trim().toWellFormed() });
    else field.value = this.#current?.mark[name] ?? '';
    field.focus();
  }

  #stateLine({ state, on, outgoing, incoming }: Mark): string {
    const { words } = this.#actions;
    const { days } = elapsed(on, dayOf(new Date()));
    const since = on === undefined ? '' : fill(words['since'], { day: printedDay(on) });
    const passed = !days || isSettled(state) ? '' : fill(plural(words, 'days', days), { days });
    const numbers = [
      outgoing && fill(words['outgoingShort'], { number: outgoing }),
      incoming && fill(words['incomingShort'], { number: incoming }),
    ];
    if (state === 'open' || state === 'done') return numbers.filter(Boolean).join(', ');
    return [[words[`state.${state}`], since].filter(Boolean).join(' '), passed, ...numbers]
      .filter(Boolean)
      .join(', ');
  }

  #drawReview(current: CurrentMark): void {
    const asks = needsReview(current);
    const shown = asks ? JSON.stringify([current.changedFrom, current.from]) : undefined;
    if (shown === this.#reviewed) return;
    this.#reviewed = shown;
    const block = this.#item.querySelector<HTMLElement>('[data-review]') ?? this.#addReview();
    block.hidden = !asks;
    if (shown === undefined) return;
    void Promise.all([this.#actions.wordings(this.step, current), import('./review.ts')]).then(
      ([found, { drawReview }]) => {
        if (this.#reviewed === shown) drawReview(block, current, found);
      },
    );
  }

  #addReview(): HTMLElement {
    part(this.#item, '[data-marks]').append(this.#copyOf('review'));
    this.#on('[data-confirm]', 'click', () => {
      this.#keep({}, true);
      this.#checkbox.focus();
    });
    this.#on('[data-untick]', 'click', () => {
      this.#setState('open');
      this.#checkbox.focus();
    });
    return part(this.#item, '[data-review]');
  }

  #value(selector: string): string {
    return (part(this.#item, selector) as HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement).value;
  }

  /** What the reader is typing is never taken from under the hands. */
  #set(selector: string, value: string): void {
    const field = part(this.#item, selector) as HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;
    if (field === document.activeElement && field.tagName !== 'SELECT') return;
    if (field.value !== value) field.value = value;
  }

  #say(selector: string, text: string): void {
    const line = part(this.#item, selector);
    line.hidden = text === '';
    if (line.textContent !== text) line.textContent = text;
  }
}

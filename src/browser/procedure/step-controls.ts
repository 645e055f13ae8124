import { elapsed } from '../../cases/overview.ts';
import { isDay, dayOf, printedDay } from '../../cases/day.ts';
import { makeMark, type Mark } from '../../cases/mark.ts';
import { needsReview, type CurrentMark } from '../../cases/revision.ts';
import type { PageStep } from '../../cases/tracked.ts';
import { isSettled, type StepState } from '../../procedure/state.ts';
import { fill, part } from '../dom.ts';
import { plural } from '../plural.ts';
import type { ReviewWords } from './review.ts';
import { shownState } from './shown-state.ts';

type Words = Readonly<Record<string, string>>;

/** Stands for a wording that nobody has kept: it is none of now, so the mark stays to be looked at. */
const UNKNOWN_WORDING = 'unknown';

const secretModule = (): Promise<typeof import('../../cases/secret.ts')> => import('../../cases/secret.ts');

/** What the controls ask of the tracker. */
interface Actions {
  words: Words;
  /** Keeps a mark that the reader has made. */
  keep: (step: PageStep, mark: Mark) => void;
  /** Hands over a calendar file. */
  remind: (step: PageStep, day: string) => void;
  /** Fetches the words before and after, to show what has changed. */
  wordings: (step: PageStep, current: CurrentMark) => Promise<ReviewWords>;
}

/** The controls of one step: tick, state, dates, numbers, note. Cloned from one template of the page. */
export class StepControls {
  readonly step: PageStep;
  readonly #item: HTMLElement;
  readonly #root: HTMLElement;
  readonly #actions: Actions;
  #current: CurrentMark | undefined;
  /** The review that is drawn, so that it is not drawn again while the reader reads it. */
  #reviewed: string | undefined;

  constructor(
    item: HTMLElement,
    template: HTMLTemplateElement,
    step: PageStep,
    actions: Actions,
    signal: AbortSignal,
  ) {
    this.step = step;
    this.#item = item;
    this.#actions = actions;
    this.#root = part(item, '[data-tick]');
    this.#root.append(document.importNode(template.content, true));
    this.#root.hidden = false;
    this.#name();
    this.#listen(signal);
  }

  /** Draws the mark that counts now. @param missing numbers of the steps that come before and are not settled */
  draw(current: CurrentMark, isNext: boolean, missing: readonly (number | string)[]): void {
    this.#current = current;
    const { words } = this.#actions;
    const { state, on, outgoing = '', incoming = '', note = '' } = current.mark;
    this.#item.dataset['state'] = shownState(state, isNext);
    this.#checkbox.checked = isSettled(state);
    this.#set('[data-state-select]', state);
    part(this.#root, '[data-date-row]').hidden = state === 'open' || state === 'unneeded';
    part(this.#root, '[data-date-label]').textContent = words[`dateOf.${state}`] ?? words['date'] ?? '';
    this.#set('[data-date]', on ?? '');
    this.#set('[data-outgoing]', outgoing);
    this.#set('[data-incoming]', incoming);
    this.#set('[data-note]', note);
    part(this.#root, '[data-reminder]').hidden = state !== 'waiting';
    this.#say('[data-state-line]', this.#stateLine(current.mark));
    this.#say(
      '[data-missing]',
      missing.length > 0 && !isSettled(state)
        ? fill(words['missing'] ?? '', { steps: missing.join(', ') })
        : '',
    );
    this.#drawReview(current);
  }

  get #checkbox(): HTMLInputElement {
    return part(this.#root, '[data-checkbox]', HTMLInputElement);
  }

  /** Names the fields for those who do not see where they stand. */
  #name(): void {
    const { words } = this.#actions;
    for (const field of this.#root.querySelectorAll<HTMLElement>('[data-name]')) {
      const name = fill(words[field.dataset['name'] ?? ''] ?? '', { title: this.step.title });
      field.setAttribute('aria-label', name);
    }
  }

  #listen(signal: AbortSignal): void {
    const on = (selector: string, event: string, listener: () => void): void =>
      part(this.#root, selector).addEventListener(event, listener, { signal });
    on('[data-checkbox]', 'change', () => this.#setState(this.#checkbox.checked ? 'done' : 'open'));
    on('[data-state-select]', 'change', () =>
      this.#setState(this.#value('[data-state-select]') as StepState),
    );
    on('[data-date]', 'change', () =>
      this.#keep({ on: isDay(this.#value('[data-date]')) ? this.#value('[data-date]') : undefined }),
    );
    for (const name of ['outgoing', 'incoming', 'note'] as const) {
      // Fetched when a field is entered, so that it is there when the field is left.
      on(`[data-${name}]`, 'focus', () => void secretModule().catch(() => undefined));
      on(`[data-${name}]`, 'change', () => void this.#keepWords(name));
    }
    on('[data-calendar]', 'click', () => {
      const day = this.#value('[data-remind]');
      const valid = isDay(day);
      this.#say('[data-reminder-hint]', valid ? '' : (this.#actions.words['reminderHint'] ?? ''));
      if (valid) this.#actions.remind(this.step, day);
      else part(this.#root, '[data-remind]').focus();
    });
    on('[data-confirm]', 'click', () => {
      this.#keep({}, true);
      this.#checkbox.focus();
    });
    on('[data-untick]', 'click', () => {
      this.#setState('open');
      this.#checkbox.focus();
    });
    on('[data-secret-drop]', 'click', () => this.#answerSecret(false));
    on('[data-secret-keep]', 'click', () => this.#answerSecret(true));
  }

  /** A new state begins today; the reader can change the day. */
  #setState(state: StepState): void {
    this.#keep({ state, on: state === 'open' || state === 'unneeded' ? undefined : dayOf(new Date()) }, true);
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
    const question = part(this.#root, '[data-secret]');
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
    const question = part(this.#root, '[data-secret]');
    const name = question.dataset['field'] as 'outgoing' | 'incoming' | 'note';
    const field = part(this.#root, `[data-${name}]`) as HTMLInputElement | HTMLTextAreaElement;
    question.hidden = true;
    if (keep) this.#keep({ [name]: field.value.trim().toWellFormed() });
    else field.value = this.#current?.mark[name] ?? '';
    field.focus();
  }

  #stateLine({ state, on, outgoing, incoming }: Mark): string {
    const { words } = this.#actions;
    const { days } = elapsed(on, dayOf(new Date()));
    const since = on === undefined ? '' : fill(words['since'] ?? '', { day: printedDay(on) });
    const passed = !days || isSettled(state) ? '' : fill(plural(words, 'days', days), { days });
    const numbers = [
      outgoing && fill(words['outgoingShort'] ?? '', { number: outgoing }),
      incoming && fill(words['incomingShort'] ?? '', { number: incoming }),
    ];
    if (state === 'open' || state === 'done') return numbers.filter(Boolean).join(', ');
    return [[words[`state.${state}`], since].filter(Boolean).join(' '), passed, ...numbers]
      .filter(Boolean)
      .join(', ');
  }

  #drawReview(current: CurrentMark): void {
    const block = part(this.#root, '[data-review]');
    block.hidden = !needsReview(current);
    const shown = block.hidden ? undefined : JSON.stringify([current.changedFrom, current.from]);
    if (shown === this.#reviewed) return;
    this.#reviewed = shown;
    if (shown === undefined) return;
    void Promise.all([this.#actions.wordings(this.step, current), import('./review.ts')]).then(
      ([found, { drawReview }]) => {
        if (this.#reviewed === shown) drawReview(block, current, found, this.#actions.words);
      },
    );
  }

  #value(selector: string): string {
    return (part(this.#root, selector) as HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement).value;
  }

  /** What the reader is typing is never taken from under the hands. */
  #set(selector: string, value: string): void {
    const field = part(this.#root, selector) as HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;
    if (field === document.activeElement && field.tagName !== 'SELECT') return;
    if (field.value !== value) field.value = value;
  }

  #say(selector: string, text: string): void {
    const line = part(this.#root, selector);
    line.hidden = text === '';
    if (line.textContent !== text) line.textContent = text;
  }
}

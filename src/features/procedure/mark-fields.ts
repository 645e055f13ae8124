import { wordsOf } from '../../browser/words.ts';
import type { Case } from '../../cases/case.ts';
import { isDay } from '../../cases/day.ts';
import type { Mark } from '../../cases/mark.ts';
import type { PageStep } from '../../cases/tracked.ts';
import { turnIn, type StepState } from '../../procedure/state.ts';
import type { MarkChanges } from './next-mark.ts';
import { looksSecret, prepareSecrets } from './secrets.ts';
import type { StepCard } from './step-card.ts';

const wordFields = ['outgoing', 'incoming', 'note'] as const;
type WordField = (typeof wordFields)[number];

interface MarkFieldsActions {
  setState: (state: StepState) => void;
  change: (changes: MarkChanges) => void;
  caseAtHand: () => Case;
}

/** The fields of a mark that few readers need: state, numbers of letters, a note, a reminder. Made when they are opened. */
export class MarkFields {
  readonly #card: StepCard;
  readonly #step: PageStep;
  readonly #actions: MarkFieldsActions;
  #mark: Mark | undefined;

  constructor(card: StepCard, step: PageStep, actions: MarkFieldsActions) {
    this.#card = card;
    this.#step = step;
    this.#actions = actions;
    card.on('.more', 'toggle', () => this.#open());
  }

  draw(mark: Mark): void {
    this.#mark = mark;
    if (!this.#areThere) return;
    this.#card.setValue('[data-state-select]', mark.state);
    for (const name of wordFields) this.#card.setValue(`[data-${name}]`, mark[name] ?? '');
    this.#card.part('[data-reminder]').hidden = turnIn(mark.state) !== 'other side';
  }

  get #areThere(): boolean {
    return this.#card.part('[data-fields]').childElementCount > 0;
  }

  #open(): void {
    if (this.#areThere) return;
    const card = this.#card;
    card.part('[data-fields]').append(card.copyOf('fields'));
    if (this.#mark) this.draw(this.#mark);
    card.on('[data-state-select]', 'change', () =>
      this.#actions.setState(card.valueOf('[data-state-select]') as StepState),
    );
    for (const name of wordFields) {
      // Fetched when a field is entered, so that it is there when the field is left.
      card.on(`[data-${name}]`, 'focus', prepareSecrets);
      card.on(`[data-${name}]`, 'change', () => void this.#keepWords(name));
    }
    card.on('[data-calendar]', 'click', () => void this.#remind());
    card.on('[data-secret-drop]', 'click', () => this.#answerSecret(false));
    card.on('[data-secret-keep]', 'click', () => this.#answerSecret(true));
  }

  #wordsIn(name: WordField): string {
    return this.#card.valueOf(`[data-${name}]`).trim().toWellFormed();
  }

  /** A secret does not belong here: browsers keep notes in the open, and exported files travel. So the reader is asked. */
  async #keepWords(name: WordField): Promise<void> {
    const text = this.#wordsIn(name);
    const question = this.#card.part('[data-secret]');
    if ((await looksSecret(text)) && this.#mark?.[name] !== text) {
      question.dataset['field'] = name;
      question.hidden = false;
      this.#card.part('[data-secret-drop]').focus();
      return;
    }
    question.hidden = true;
    this.#actions.change({ [name]: text });
  }

  #answerSecret(keep: boolean): void {
    const question = this.#card.part('[data-secret]');
    const name = question.dataset['field'] as WordField;
    const field = this.#card.part(`[data-${name}]`) as HTMLInputElement | HTMLTextAreaElement;
    question.hidden = true;
    if (keep) this.#actions.change({ [name]: this.#wordsIn(name) });
    else field.value = this.#mark?.[name] ?? '';
    field.focus();
  }

  async #remind(): Promise<void> {
    const { makeReminder } = await import('./reminder.ts');
    const day = this.#card.valueOf('[data-remind]');
    const words = wordsOf(this.#card.part('[data-reminder]'), 'reminder');
    this.#card.part('[data-reminder-hint]').textContent = makeReminder(
      this.#step,
      day,
      this.#actions.caseAtHand(),
      words,
    );
    if (!isDay(day)) this.#card.part('[data-remind]').focus();
  }
}

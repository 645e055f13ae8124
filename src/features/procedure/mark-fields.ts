import { DraftKeeper } from '../../browser/draft-keeper.ts';
import { wordsOf } from '../../browser/words.ts';
import type { Case } from '../../cases/case.ts';
import { isDay } from '../../cases/day.ts';
import { noMark, type Mark } from '../../cases/mark.ts';
import { mayBeSecret } from '../../cases/secret.ts';
import type { PageStep } from '../../cases/tracked.ts';
import { askAboutSecret, tellUnsaved } from '../../layout/secret-question.ts';
import { turnIn, type StepState } from '../../procedure/state.ts';
import type { StorageProblem } from '../../storage/entry.ts';
import type { MarkChanges } from './next-mark.ts';
import type { StepCard } from './step-card.ts';

const wordFields = ['outgoing', 'incoming', 'note'] as const;
type WordField = (typeof wordFields)[number];

interface MarkFieldsActions {
  setState: (state: StepState) => void;
  change: (changes: MarkChanges) => StorageProblem | undefined;
  caseAtHand: () => Case;
  /** Its name as the page prints it. */
  caseName: () => string;
}

/** The fields of a mark that few readers need: state, numbers of letters, a note, a reminder. Made when they are opened. */
export class MarkFields {
  readonly #card: StepCard;
  readonly #step: PageStep;
  readonly #actions: MarkFieldsActions;
  /** None before the fields are opened. */
  readonly #keepers = new Map<WordField, DraftKeeper>();
  #mark: Mark = noMark;

  constructor(card: StepCard, step: PageStep, actions: MarkFieldsActions) {
    this.#card = card;
    this.#step = step;
    this.#actions = actions;
    card.on('.more', 'toggle', () => this.#open());
  }

  draw(mark: Mark): void {
    this.#mark = mark;
    if (this.#keepers.size === 0) return;
    this.#card.setValue('[data-state-select]', mark.state);
    for (const keeper of this.#keepers.values()) keeper.draw();
    this.#card.part('[data-reminder]').hidden = turnIn(mark.state) !== 'other side';
  }

  /** Whether the reader is asked about a text that may be a secret; the question has the focus then. */
  isAsking(): boolean {
    for (const keeper of this.#keepers.values()) keeper.flush(true);
    return this.#keepers.size > 0 && !this.#card.part('[data-secret]').hidden;
  }

  /** Another case is at hand from now on. */
  turnTo(): void {
    for (const keeper of this.#keepers.values()) keeper.restart();
  }

  #open(): void {
    if (this.#keepers.size > 0) return;
    const card = this.#card;
    card.part('[data-fields]').append(card.copyOf('fields'));
    for (const name of wordFields) this.#keepers.set(name, this.#keeperOf(name));
    this.draw(this.#mark);
    card.on('[data-state-select]', 'change', () =>
      this.#actions.setState(card.valueOf('[data-state-select]') as StepState),
    );
    card.on('[data-calendar]', 'click', () => void this.#remind());
    card.on('[data-secret-drop]', 'click', () => this.#answerSecret(false));
    card.on('[data-secret-keep]', 'click', () => this.#answerSecret(true));
  }

  #keeperOf(name: WordField): DraftKeeper {
    return new DraftKeeper(
      this.#fieldOf(name),
      {
        stored: () => this.#mark[name] ?? '',
        store: (text) => this.#actions.change({ [name]: text }),
        mayBeSecret,
        ask: (text) => this.#ask(name, text !== undefined),
      },
      this.#card.signal,
    );
  }

  #fieldOf(name: WordField): HTMLInputElement | HTMLTextAreaElement {
    return this.#card.part(`[data-${name}]`) as HTMLInputElement | HTMLTextAreaElement;
  }

  /** A secret does not belong here: browsers keep notes in the open, and exported files travel. So the reader is asked. */
  #ask(name: WordField, isSecret: boolean): void {
    const question = this.#card.part('[data-secret]');
    if (isSecret) {
      question.dataset['field'] = name;
      askAboutSecret(question);
    } else if (question.dataset['field'] === name) question.hidden = true;
  }

  #answerSecret(keep: boolean): void {
    const question = this.#card.part('[data-secret]');
    const name = question.dataset['field'] as WordField;
    this.#fieldOf(name).focus();
    if (keep) this.#keepers.get(name)?.allow();
    else tellUnsaved(question);
    // The reader may have written one in another field before this one was settled.
    for (const [other, keeper] of this.#keepers) if (other !== name) keeper.flush(true);
  }

  async #remind(): Promise<void> {
    const { makeReminder } = await import('./reminder.ts');
    const day = this.#card.valueOf('[data-remind]');
    const words = wordsOf(this.#card.part('[data-reminder]'), 'reminder');
    this.#card.part('[data-reminder-hint]').textContent = makeReminder(
      this.#step,
      day,
      this.#actions.caseAtHand(),
      this.#actions.caseName(),
      words,
    );
    if (!isDay(day)) this.#card.part('[data-remind]').focus();
  }
}

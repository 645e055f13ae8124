import { part } from '../../browser/dom.ts';
import { DraftKeeper } from '../../browser/draft-keeper.ts';
import { fill } from '../../browser/sentence.ts';
import { wordsOf } from '../../browser/words.ts';
import { dayOf, isDay } from '../../cases/day.ts';
import type { ServedStep } from '../../letters/ready.ts';
import { isSettled } from '../../procedure/state.ts';
import type { StoredLetter } from './stored-letter.ts';

/** Marks the step that the letter serves: the letter is prepared, or it is sent, on a day and under a number. */
export class SentPanel {
  readonly #root: HTMLElement;
  readonly #step: ServedStep;
  readonly #stored: StoredLetter;
  readonly #changed: () => void;
  readonly #number: DraftKeeper;
  readonly #date: HTMLInputElement;
  readonly #day: DraftKeeper;

  constructor(
    root: HTMLElement,
    step: ServedStep,
    stored: StoredLetter,
    changed: () => void,
    signal: AbortSignal,
  ) {
    this.#root = root;
    this.#step = step;
    this.#stored = stored;
    this.#changed = changed;
    this.#date = part(root, '[data-sent-date]', HTMLInputElement);
    this.#number = new DraftKeeper(
      part(root, '[data-sent-number]', HTMLInputElement),
      {
        stored: () => stored.mark(step.ref).outgoing ?? '',
        store: (outgoing) => stored.setMark(step.ref, { outgoing }),
      },
      signal,
    );
    this.#day = new DraftKeeper(
      this.#date,
      {
        stored: () => stored.enteredDay(step.ref) || this.#sentOn(),
        store: (day) => stored.storeDay(step.ref, day),
      },
      signal,
    );
    for (const state of ['doing', 'done'] as const) {
      part(root, `[data-mark="${state}"]`).addEventListener('click', () => this.#mark(state), { signal });
    }
  }

  show(): void {
    part(this.#root, '[data-sent]').hidden = false;
    this.draw();
  }

  draw(): void {
    this.#number.draw();
    this.#day.draw();
  }

  /** The day of the mark; empty where the letter is not marked as sent. */
  #sentOn(): string {
    const { state, on } = this.#stored.mark(this.#step.ref);
    return (state === 'done' ? on : undefined) ?? '';
  }

  #mark(state: 'doing' | 'done'): void {
    this.#number.flush();
    this.#day.flush();
    const before = this.#stored.mark(this.#step.ref);
    const day = isDay(this.#date.value) ? this.#date.value : dayOf(new Date());
    // A step that is done is not made undone by preparing the letter once more.
    if (state === 'done' || !isSettled(before.state)) {
      this.#stored.setMark(this.#step.ref, { state, on: state === 'done' ? day : dayOf(new Date()) });
    }
    if (state === 'done') this.#stored.storeDay(this.#step.ref, '');
    this.draw();
    const { title } = this.#step;
    const named = wordsOf(this.#root, 'tracker')[`state.${this.#stored.mark(this.#step.ref).state}`];
    part(this.#root, '[data-sent-status]').textContent = fill(wordsOf(this.#root, 'letter')['marked'], {
      title,
      state: named.toLowerCase(),
    });
    this.#changed();
  }
}

import { fill } from '../../browser/sentence.ts';
import { dayOf, isDay } from '../../cases/day.ts';
import type { Mark } from '../../cases/mark.ts';
import { isDated } from '../../procedure/state.ts';
import type { Words } from '../../words/word-types.ts';
import { markLine } from './mark-words.ts';
import type { MarkChanges } from './next-mark.ts';
import type { StepCard } from './step-card.ts';

/** What stands under the title of a marked step: its day, its state in words, what was left out before it. */
export class MarkSummary {
  readonly #card: StepCard;
  readonly #words: Words<'tracker'>;
  readonly #change: (changes: MarkChanges) => void;

  constructor(card: StepCard, words: Words<'tracker'>, change: (changes: MarkChanges) => void) {
    this.#card = card;
    this.#words = words;
    this.#change = change;
  }

  /** @param missing numbers of the steps that come before and are not settled */
  draw(mark: Mark, missing: readonly (number | string)[]): void {
    const { state, on } = mark;
    const dated = isDated(state);
    const line = markLine(mark, dayOf(new Date()), this.#words);
    const isThere = this.#card.root.querySelector('[data-date]') !== null;
    if (!isThere && !dated && line === '') return;
    if (!isThere) this.#add();
    this.#card.part('[data-date-row]').hidden = !dated;
    this.#card.part('[data-date-label]').textContent =
      this.#words[isDated(state) ? (`dateOf.${state}` as const) : 'date'];
    this.#card.setValue('[data-date]', on ?? '');
    this.#card.say('[data-state-line]', line);
    this.#card.say(
      '[data-missing]',
      dated && missing.length > 0 ? fill(this.#words['missing'], { steps: missing.join(', ') }) : '',
    );
  }

  #add(): void {
    this.#card.part('[data-marks]').prepend(this.#card.copyOf('marks'));
    this.#card.on('[data-date]', 'change', () => {
      const day = this.#card.valueOf('[data-date]');
      this.#change({ on: isDay(day) ? day : undefined });
    });
  }
}

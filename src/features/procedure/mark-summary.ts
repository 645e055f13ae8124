import { fill } from '../../browser/sentence.ts';
import { part } from '../../browser/dom.ts';
import { dayOf, faultOfDay, printedDay, type DayFault } from '../../cases/day.ts';
import type { Mark } from '../../cases/mark.ts';
import type { PageStep } from '../../cases/tracked.ts';
import { isDated, isSettled } from '../../procedure/state.ts';
import type { Words } from '../../words/word-types.ts';
import { markLine } from './mark-words.ts';
import type { MarkChanges } from './next-mark.ts';
import type { StepCard } from './step-card.ts';
import type { Standing } from './step-controls.ts';

interface SummaryActions {
  change: (changes: MarkChanges) => void;
  /** @param since the day from which the reader waits, as it is stored */
  await: (answer: PageStep, since: string) => void;
}

/** What is known of a marked step: in its row the state in words; under it the day, what was left out before, what to wait for. */
export class MarkSummary {
  readonly #card: StepCard;
  readonly #words: Words<'tracker'>;
  readonly #actions: SummaryActions;
  /** As it is stored; empty where there is none. */
  #day = '';
  /** What the reader may wait for. */
  #answer: PageStep | undefined;

  constructor(card: StepCard, words: Words<'tracker'>, actions: SummaryActions) {
    this.#card = card;
    this.#words = words;
    this.#actions = actions;
  }

  draw(mark: Mark, { missing, answer }: Standing): void {
    const { state, on } = mark;
    this.#day = on ?? '';
    const dated = isDated(state);
    this.#card.say('[data-state-line]', markLine(mark, dayOf(new Date()), this.#words));
    const isThere = this.#card.root.querySelector('[data-date]') !== null;
    if (!isThere && !dated) return;
    if (!isThere) this.#add();
    this.#card.part('[data-date-row]').hidden = !dated;
    this.#card.part('[data-date-label]').textContent =
      this.#words[isDated(state) ? (`dateOf.${state}` as const) : 'date'];
    this.#card.setValue('[data-date]', this.#day);
    this.#card.say('[data-day-fault]', this.#day > dayOf(new Date()) ? this.#words['dayAhead'] : '');
    this.#card.say(
      '[data-missing]',
      dated && missing.length > 0 ? fill(this.#words['missing'], { steps: missing.join(', ') }) : '',
    );
    this.#answer = isSettled(state) ? answer : undefined;
    this.#card.part('[data-offer]').hidden = !this.#answer;
    if (this.#answer)
      this.#card.part('[data-wait]').textContent = fill(this.#words['waitSince'], {
        day: printedDay(this.#since),
        title: this.#answer.title,
      });
  }

  /** From when the reader waits for the answer. */
  get #since(): string {
    return this.#day || dayOf(new Date());
  }

  /** What is wrong with the day in the field. The stored one stays then. */
  #fault(): DayFault | undefined {
    const { value, validity } = part(this.#card.root, '[data-date]', HTMLInputElement);
    return faultOfDay(value, validity.badInput);
  }

  #add(): void {
    this.#card.part('[data-marks]').prepend(this.#card.copyOf('marks'));
    this.#card.on('[data-wait]', 'click', () => {
      if (!this.#answer) return;
      this.#actions.await(this.#answer, this.#since);
      // The button is gone now.
      this.#card.part('[data-checkbox]').focus();
    });
    this.#card.on('[data-date]', 'change', () => {
      const fault = this.#fault();
      this.#card.say('[data-day-fault]', '');
      // While a year is typed, it is a wrong one for a moment: the reader is told when the field is left.
      if (!fault) this.#actions.change({ on: this.#card.valueOf('[data-date]') || undefined });
    });
    this.#card.on('[data-date]', 'blur', () => {
      const fault = this.#fault();
      if (!fault) return;
      this.#card.say('[data-day-fault]', this.#words[`dayFault.${fault}`]);
      part(this.#card.root, '[data-date]', HTMLInputElement).value = this.#day;
    });
  }
}

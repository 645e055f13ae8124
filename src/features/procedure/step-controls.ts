import { part } from '../../browser/dom.ts';
import type { Case } from '../../cases/case.ts';
import type { Mark } from '../../cases/mark.ts';
import type { CurrentMark } from '../../cases/revision.ts';
import type { PageStep } from '../../cases/tracked.ts';
import { isSettled, type StepState } from '../../procedure/state.ts';
import type { Words } from '../../words/word-types.ts';
import { MarkFields } from './mark-fields.ts';
import { MarkReview } from './mark-review.ts';
import { MarkSummary } from './mark-summary.ts';
import { nextMark, stateSet, type MarkChanges } from './next-mark.ts';
import type { ReviewWords } from './review-differences.ts';
import { shownState } from './shown-state.ts';
import type { StepCard } from './step-card.ts';

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

/** The controls of one step: its tick, and three parts that come when they are needed. */
export class StepControls {
  readonly step: PageStep;
  readonly #card: StepCard;
  readonly #actions: Actions;
  readonly #checkbox: HTMLInputElement;
  readonly #summary: MarkSummary;
  readonly #fields: MarkFields;
  readonly #review: MarkReview;
  #current: CurrentMark | undefined;

  constructor(card: StepCard, step: PageStep, actions: Actions) {
    this.step = step;
    this.#card = card;
    this.#actions = actions;
    card.part('[data-tick]').append(card.copyOf('tick'));
    card.part('[data-folds]').append(card.copyOf('more'));
    this.#checkbox = part(card.root, '[data-checkbox]', HTMLInputElement);
    card.on('[data-checkbox]', 'change', () => this.#setState(this.#checkbox.checked ? 'done' : 'open'));

    const change = (changes: MarkChanges): void => this.#change(changes, false);
    this.#summary = new MarkSummary(card, actions.words, change);
    this.#fields = new MarkFields(card, step, {
      setState: (state) => this.#setState(state),
      change,
      caseAtHand: actions.caseAtHand,
    });
    this.#review = new MarkReview(card, {
      wordings: (current) => actions.wordings(step, current),
      confirm: () => {
        this.#change({}, true);
        this.#checkbox.focus();
      },
      untick: () => {
        this.#setState('open');
        this.#checkbox.focus();
      },
    });
  }

  /** Draws the mark that counts now. @param missing numbers of the steps that come before and are not settled */
  draw(current: CurrentMark, isNext: boolean, missing: readonly (number | string)[]): void {
    this.#current = current;
    const { mark } = current;
    this.#card.root.dataset['state'] = shownState(mark.state, isNext);
    this.#checkbox.checked = isSettled(mark.state);
    this.#summary.draw(mark, missing);
    this.#fields.draw(mark);
    this.#review.draw(current);
  }

  #setState(state: StepState): void {
    this.#change(stateSet(state, new Date()), true);
  }

  /** @param confirms whether the reader says that the mark is right as the step reads today */
  #change(changes: MarkChanges, confirms: boolean): void {
    const { fingerprint } = this.step;
    this.#actions.keep(this.step, nextMark(this.#current, changes, fingerprint, confirms));
  }
}

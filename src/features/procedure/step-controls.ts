import { part } from '../../browser/dom.ts';
import type { Case } from '../../cases/case.ts';
import type { Mark } from '../../cases/mark.ts';
import type { CurrentMark } from '../../cases/revision.ts';
import type { PageStep } from '../../cases/tracked.ts';
import { isCounted, isSettled, type MarkState, type StepState } from '../../procedure/state.ts';
import type { StorageProblem } from '../../storage/entry.ts';
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
  /** Stores a mark that the reader has made. @returns why it is not stored */
  store: (step: PageStep, mark: Mark) => StorageProblem | undefined;
  /** The case that is worked on. */
  caseAtHand: () => Case;
  /** Its name as the page prints it. */
  caseName: () => string;
  /** Fetches the words before and after, to show what has changed. */
  wordings: (step: PageStep, current: CurrentMark) => Promise<ReviewWords>;
  /** Notes that the reader waits for another side to take this step, since a day. */
  await: (answer: PageStep, since: string) => void;
}

/** How a step stands among the others. */
export interface Standing {
  isNext: boolean;
  /** Numbers of the steps that come before and are not settled. */
  missing: readonly (number | string)[];
  /** The next step, where another side takes it in answer to this one. */
  answer: PageStep | undefined;
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
  /** The day of a tick that was just taken away. */
  #dayBefore: string | undefined;

  constructor(card: StepCard, step: PageStep, actions: Actions) {
    this.step = step;
    this.#card = card;
    this.#actions = actions;
    card.part('[data-tick]').append(card.copyOf('tick'));
    card.part('[data-marks]').append(card.copyOf('more'));
    this.#checkbox = part(card.root, '[data-checkbox]', HTMLInputElement);
    card.on('[data-checkbox]', 'change', () => this.#tick());
    if ('addressed' in card.root.dataset) this.#offerNumbers();
    if (step.neededIf !== undefined) this.#offerUnneeded();

    const change = (changes: MarkChanges): StorageProblem | undefined => this.#change(changes, false);
    this.#summary = new MarkSummary(card, actions.words, { change, await: actions.await });
    this.#fields = new MarkFields(card, step, {
      setState: (state) => this.setState(state),
      change,
      caseAtHand: actions.caseAtHand,
      caseName: actions.caseName,
    });
    this.#review = new MarkReview(card, {
      wordings: (current) => actions.wordings(step, current),
      confirm: () => {
        this.#change({}, true);
        this.#checkbox.focus();
      },
      untick: () => {
        this.setState('open');
        this.#checkbox.focus();
      },
    });
  }

  /** Draws the mark that counts now. */
  draw(current: CurrentMark, standing: Standing): void {
    this.#current = current;
    const { mark } = current;
    this.#card.root.dataset['state'] = shownState(mark.state, standing.isNext);
    this.#drawTick(mark.state);
    if (this.step.neededIf !== undefined)
      this.#card.part('[data-unneeded-row]').hidden = isSettled(mark.state);
    this.#summary.draw(mark, standing);
    this.#fields.draw(mark);
    this.#review.draw(current);
  }

  /** What is set aside is ticked, so that one press takes that back, but is not said to be done. */
  #drawTick(state: MarkState): void {
    const { words } = this.#actions;
    this.#checkbox.checked = isSettled(state);
    this.#checkbox.toggleAttribute('data-uncounted', !isCounted(state));
    this.#card.name(this.#checkbox, isCounted(state) ? words['tick'] : words[`state.${state}`]);
  }

  /** A letter has a number and a day: they are asked for as soon as it is looked at, and when it is ticked. */
  #offerNumbers(): void {
    const fold = part(this.#card.root, '[data-fold]', HTMLDetailsElement);
    const offer = (): void => {
      if (fold.open) part(this.#card.root, '.more', HTMLDetailsElement).open = true;
    };
    this.#card.on('[data-fold]', 'toggle', offer);
    this.#card.on('[data-checkbox]', 'change', () => {
      fold.open ||= this.#checkbox.checked;
    });
  }

  /** A step that not all need is set aside by one press. */
  #offerUnneeded(): void {
    this.#card.part('[data-marks]').prepend(this.#card.copyOf('unneeded'));
    this.#card.on('[data-unneeded]', 'click', () => {
      this.setState('unneeded');
      this.#checkbox.focus();
    });
  }

  /** Whether the reader is asked about a text that may be a secret; the question has the focus then. */
  isAsking(): boolean {
    return this.#fields.isAsking();
  }

  /** Another case is at hand from now on. What was typed for the one before is stored there. */
  turnTo(): void {
    this.#dayBefore = undefined;
    this.#fields.turnTo();
  }

  /** @param since the day from which it is in that state; today where there is none */
  setState(state: StepState, since?: string): void {
    this.#change({ ...stateSet(state, new Date()), ...(since !== undefined && { on: since }) }, true);
  }

  /** A tick that slipped comes back with the day that it had. */
  #tick(): void {
    if (this.#checkbox.checked) {
      this.setState('done', this.#dayBefore);
      return;
    }
    const { state, on } = this.#current?.mark ?? {};
    this.#dayBefore = state === 'done' ? on : undefined;
    this.setState('open');
  }

  /** @param confirms whether the reader says that the mark is right as the step reads today */
  #change(changes: MarkChanges, confirms: boolean): StorageProblem | undefined {
    const { fingerprint } = this.step;
    return this.#actions.store(this.step, nextMark(this.#current, changes, fingerprint, confirms));
  }
}

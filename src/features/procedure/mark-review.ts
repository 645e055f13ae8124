import { needsReview, type CurrentMark } from '../../cases/revision.ts';
import type { ReviewWords } from './review-differences.ts';
import type { StepCard } from './step-card.ts';

interface MarkReviewActions {
  /** The words before and after, to show what has changed. */
  wordings: (current: CurrentMark) => Promise<ReviewWords>;
  /** The mark is right as it is. */
  confirm: () => void;
  untick: () => void;
}

/** Asks the reader to look again at a mark whose step has changed since. Made when a step needs it. */
export class MarkReview {
  readonly #card: StepCard;
  readonly #actions: MarkReviewActions;
  /** What the block is drawn for, so that it is not drawn again while the reader reads it. */
  #drawn: string | undefined;

  constructor(card: StepCard, actions: MarkReviewActions) {
    this.#card = card;
    this.#actions = actions;
  }

  draw(current: CurrentMark): void {
    const asks = needsReview(current);
    const drawn = asks ? JSON.stringify([current.changedFrom, current.from]) : undefined;
    if (drawn === this.#drawn) return;
    this.#drawn = drawn;
    const block = this.#card.root.querySelector<HTMLElement>('[data-review]') ?? this.#add();
    block.hidden = !asks;
    if (asks) void this.#fill(block, current, drawn);
  }

  async #fill(block: HTMLElement, current: CurrentMark, drawn: string | undefined): Promise<void> {
    const [words, { drawDifferences }] = await Promise.all([
      this.#actions.wordings(current),
      import('./review-differences.ts'),
    ]);
    if (this.#drawn === drawn) drawDifferences(block, current, words);
  }

  #add(): HTMLElement {
    this.#card.part('[data-marks]').append(this.#card.copyOf('review'));
    this.#card.on('[data-confirm]', 'click', this.#actions.confirm);
    this.#card.on('[data-untick]', 'click', this.#actions.untick);
    return this.#card.part('[data-review]');
  }
}

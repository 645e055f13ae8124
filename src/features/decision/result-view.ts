import { part } from '../../browser/dom.ts';
import { fill } from '../../browser/sentence.ts';
import { reasonsFor, type Evaluation } from '../../decision/evaluate.ts';
import type { Decision } from '../../decision/types.ts';
import type { Words } from '../../words/word-types.ts';
import type { QuestionControls } from './question-controls.ts';

interface ResultSource {
  decision: Decision;
  words: Words<'decision'>;
  question: (id: string) => QuestionControls | undefined;
}

/** The outcomes that hold under the answers, with their reasons. Their cards come from the list of all outcomes and go back. */
export class ResultView {
  readonly #root: HTMLElement;
  readonly #source: ResultSource;
  readonly #title: HTMLElement;
  readonly #status: HTMLElement;
  readonly #shown: HTMLElement;
  readonly #others: HTMLElement;
  readonly #allOutcomes: HTMLDetailsElement;
  readonly #result: HTMLElement;
  readonly #questionsTitle: HTMLElement;
  readonly #afterQuestions: HTMLElement;
  readonly #cards: readonly HTMLElement[];

  constructor(root: HTMLElement, source: ResultSource) {
    this.#root = root;
    this.#source = source;
    this.#title = part(root, '[data-result-title]');
    this.#status = part(root, '[data-result-status]');
    this.#shown = part(root, '[data-result-cards]');
    this.#others = part(root, '[data-cards]');
    this.#allOutcomes = part(root, '[data-all-outcomes]', HTMLDetailsElement);
    this.#result = part(root, '[data-result]');
    this.#questionsTitle = part(root, '[data-questions-title]');
    this.#afterQuestions = part(root, '[data-dropped]');
    this.#cards = [...this.#others.querySelectorAll<HTMLElement>('[data-outcome]')];
  }

  /** The cards of the outcomes that hold. */
  shownCards(): HTMLElement[] {
    return [...this.#shown.querySelectorAll<HTMLElement>('[data-outcome]')];
  }

  /** @param ahead whether a final result stands before the questions, whose answers are then only to be looked up */
  draw(evaluation: Evaluation, ahead: boolean): void {
    const { outcomes, next } = evaluation;
    for (const card of this.#cards) this.#drawCard(card, evaluation);
    part(this.#root, '[data-result-actions]').hidden = next !== undefined;
    this.#result.hidden = outcomes.length === 0;
    this.#place(ahead && next === undefined);
    const { words } = this.#source;
    this.#title.textContent = words[next && outcomes.length > 0 ? 'soFar' : 'result'];
    const sentence = this.#sentence(evaluation);
    if (this.#status.textContent !== sentence) this.#status.textContent = sentence;
  }

  #place(ahead: boolean): void {
    const { words } = this.#source;
    this.#root.toggleAttribute('data-decided', ahead);
    this.#questionsTitle.textContent = words[ahead ? 'answers' : 'questions'];
    if (ahead && this.#questionsTitle.previousElementSibling !== this.#result)
      this.#questionsTitle.before(this.#result);
    if (!ahead && this.#afterQuestions.nextElementSibling !== this.#result)
      this.#afterQuestions.after(this.#result);
  }

  /** Says nothing of the result until it is drawn anew. */
  silence(): void {
    this.#status.textContent = '';
  }

  focus(): void {
    this.#title.focus();
  }

  foldAllOutcomes(): void {
    this.#allOutcomes.open = false;
  }

  /** Brings the card with this anchor into view, wherever it lies. */
  reveal(anchor: string): void {
    const card = this.#cards.find(({ dataset }) => `outcome-${dataset['outcome'] ?? ''}` === anchor);
    if (!card) return;
    if (this.#others.contains(card)) this.#allOutcomes.open = true;
    card.scrollIntoView();
  }

  #drawCard(card: HTMLElement, { outcomes, kept }: Evaluation): void {
    const id = card.dataset['outcome'] ?? '';
    const holds = outcomes.some((outcome) => outcome.id === id);
    (holds ? this.#shown : this.#others).append(card);
    const reasons = reasonsFor(this.#source.decision, id, kept);
    part(card, '[data-reasons]').replaceChildren(
      ...reasons.map((question) => this.#reason(question.id, kept[question.id] ?? '')),
    );
    part(card, '[data-why]').hidden = !holds;
  }

  /** «вопрос — ответ», with the clauses that the question rests on. */
  #reason(question: string, answer: string): HTMLLIElement {
    const item = document.createElement('li');
    const controls = this.#source.question(question);
    item.append(`${controls?.text ?? ''}\u{a0}— ${controls?.optionText(answer) ?? ''} `);
    for (const chip of controls?.clauseButtons() ?? []) item.append(chip, ' ');
    return item;
  }

  #sentence({ next }: Evaluation): string {
    const { words } = this.#source;
    if (next) return '';
    const titles = Array.from(this.#shown.querySelectorAll('h3'), (title) => title.textContent.trim());
    return fill(words['decided'], { outcomes: titles.join('; ') });
  }
}

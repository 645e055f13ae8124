import { anchorIn } from '../../browser/anchor.ts';
import { dataOf, defineElement, part } from '../../browser/dom.ts';
import { fill } from '../../browser/sentence.ts';
import { wordsOf } from '../../browser/words.ts';
import {
  evaluate,
  possibleQuestions,
  unknownAnswers,
  type Answers,
  type Evaluation,
} from '../../decision/evaluate.ts';
import { isResultFragment } from '../../decision/result-fragment.ts';
import type { Decision } from '../../decision/types.ts';
import { StorageNotice } from '../../layout/storage-notice.ts';
import type { Words } from '../../words/word-types.ts';
import { colourDecision } from './colour-decision.ts';
import { DecisionAnswers } from './decision-answers.ts';
import type { QuestionControls } from './question-controls.ts';
import { QuestionList } from './question-list.ts';
import { forgetLink, offerResultActions } from './result-actions.ts';
import { ResultView } from './result-view.ts';

/**
 * Leads through the questions, one by one or all at once, and shows the result with its reasons. Whatever the reader does
 * changes the answers (DecisionAnswers); everything else is drawn from an evaluation of them.
 */
class DecisionForm {
  readonly #root: HTMLElement;
  readonly #signal: AbortSignal;
  readonly #words: Words<'decision'>;
  readonly #decision: Decision;
  readonly #version: string;
  readonly #answers: DecisionAnswers;
  readonly #questions: QuestionList;
  readonly #result: ResultView;
  readonly #actions: HTMLElement;

  constructor(root: HTMLElement, signal: AbortSignal) {
    this.#root = root;
    this.#signal = signal;
    this.#words = wordsOf(root, 'decision');
    this.#decision = dataOf(root, 'decision') as Decision;
    this.#version = root.dataset['version'] ?? '';
    this.#answers = new DecisionAnswers(
      root.dataset['id'] ?? '',
      this.#decision,
      new StorageNotice(root, signal),
    );
    this.#questions = new QuestionList(
      root,
      this.#decision.questions.map(({ id }) => id),
    );
    const question = (id: string): QuestionControls | undefined => this.#questions.find(id);
    this.#result = new ResultView(root, { decision: this.#decision, words: this.#words, question });
    this.#actions = part(root, '[data-result-actions]');
    offerResultActions(
      this.#actions,
      {
        version: this.#version,
        evaluate: () => this.#answers.evaluate(),
        controls: question,
        cards: () => this.#result.shownCards(),
      },
      signal,
    );
    this.#listen();
  }

  start(): void {
    part(this.#root, '[data-toolbar]').hidden = false;
    this.#result.foldAllOutcomes();
    if (this.#addressHoldsResult) void this.#openShared();
    else this.#begin();
  }

  #listen(): void {
    const signal = this.#signal;
    for (const controls of this.#questions.all) {
      controls.onAnswer((answer) => {
        // In the one-by-one view the question stays open until the reader goes on: arrow keys choose, they do not send.
        this.#questions.open(controls);
        this.#update({ ...this.#answers.read(), [controls.id]: answer });
      }, signal);
      controls.onChange(() => this.#open(controls), signal);
      controls.onContinue(() => this.#continueFrom(controls), signal);
    }
    const form = part(this.#root, '[data-questions]', HTMLFormElement);
    form.addEventListener('submit', (event) => event.preventDefault(), { signal });
    // A form without a button to send it is not sent by Enter.
    form.addEventListener(
      'keydown',
      (event) => {
        const current = this.#questions.current();
        if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement) || !current) return;
        event.preventDefault();
        this.#continueFrom(current);
      },
      { signal },
    );
    const redraw = (): void => this.#draw(this.#answers.evaluate());
    part(this.#root, '[data-mode]').addEventListener('change', redraw, { signal });
    part(this.#root, '[data-restart]').addEventListener('click', () => this.#restart(), { signal });
    this.#answers.onChangeElsewhere(redraw, signal);
    addEventListener(
      'hashchange',
      () => {
        if (this.#addressHoldsResult) void this.#openShared();
        else this.#followFragment();
      },
      { signal },
    );
  }

  #begin(): void {
    const answers = this.#answers.read();
    const evaluation = this.#answers.evaluate();
    // Another version of the page may know what this one cannot use, so nothing is taken away before the reader acts.
    this.#tellOfDropped(evaluation.dropped, answers);
    this.#draw(evaluation);
    this.#followFragment();
  }

  /** Keeps the answers that count, tells of those that no longer do, and draws the rest from them. */
  #update(answers: Answers): Evaluation {
    const evaluation = evaluate(this.#decision, answers);
    const unknown = unknownAnswers(this.#decision, answers);
    const dropped = evaluation.dropped.filter((id) => !Object.hasOwn(unknown, id));
    this.#tellOfDropped(dropped, answers);
    this.#answers.write({ ...unknown, ...evaluation.kept });
    forgetLink(this.#actions);
    this.#draw(evaluation);
    return evaluation;
  }

  #draw(evaluation: Evaluation): void {
    this.#questions.draw(evaluation);
    part(this.#root, '[data-restart]').hidden = Object.keys(evaluation.kept).length === 0;
    this.#result.draw(evaluation, this.#questions.isOneByOne);
    this.#tellProgress(evaluation);
    colourDecision(evaluation);
  }

  /** «Вопрос 2 из 5»: what the reader has still to expect. Questions that can no longer be asked do not count. */
  #tellProgress({ kept, next }: Evaluation): void {
    const progress = part(this.#root, '[data-progress]');
    const possible = possibleQuestions(this.#decision, kept);
    const shown = this.#questions.current()?.id ?? next?.id;
    const place = possible.findIndex(({ id }) => id === shown);
    const text = fill(this.#words['progress'], { number: place + 1, total: possible.length });
    progress.hidden = place < 0 || possible.length < 2 || !this.#questions.isOneByOne;
    if (progress.textContent !== text) progress.textContent = text;
  }

  #open(question: QuestionControls): void {
    this.#questions.open(question);
    this.#draw(this.#answers.evaluate());
    question.focus();
  }

  #continueFrom(question: QuestionControls): void {
    if (question.selected === undefined) {
      question.complain();
      return;
    }
    this.#questions.open(undefined);
    const { next } = this.#update(this.#answers.read());
    const following = next && this.#questions.find(next.id);
    if (following) following.focus();
    else this.#result.focus();
  }

  #restart(): void {
    this.#questions.open(undefined);
    this.#update({});
    this.#result.silence();
    this.#tell(this.#words['restarted']);
    this.#questions.all[0]?.focus();
  }

  /** Says below the questions what has become of answers. */
  #tell(...sentences: string[]): void {
    part(this.#root, '[data-dropped]').replaceChildren(...sentences.map(paragraph));
  }

  #tellOfDropped(dropped: readonly string[], answers: Answers): void {
    this.#tell(...new Set(dropped.map((id) => this.#sentenceOnDropped(id, answers[id] ?? ''))));
  }

  #sentenceOnDropped(id: string, answer: string): string {
    const controls = this.#questions.find(id);
    const text = controls?.optionText(answer);
    return text
      ? fill(this.#words['dropped'], { question: controls?.text ?? id, answer: text })
      : this.#words['lost'];
  }

  /** A link to a question opens it; a link to an outcome opens the list that it lies in. */
  #followFragment(): void {
    const anchor = anchorIn(location.hash);
    const question = this.#questions.all.find(({ id }) => `question-${id}` === anchor);
    const evaluation = this.#answers.evaluate();
    this.#questions.link(question);
    if (question && evaluation.asked.some(({ id }) => id === question.id)) this.#open(question);
    else if (question) {
      this.#draw(evaluation);
      question.focus();
    }
    this.#result.reveal(anchor);
  }

  /** Whether the address holds somebody's result that has not been opened yet. */
  get #addressHoldsResult(): boolean {
    return !this.#answers.followsShared && isResultFragment(location.hash);
  }

  /** Few readers come with a result of somebody else, so what reads it is fetched for them. */
  async #openShared(): Promise<void> {
    const panel = part(this.#root, '[data-shared]');
    try {
      const { followSharedResults } = await import('./shared-result.ts');
      const actions = {
        decision: this.#decision,
        version: this.#version,
        textOf: (question: string) => this.#questions.find(question)?.text ?? '',
        redraw: () => this.#showOther(),
        adopt: (answers: Answers) => this.#answers.writeOwn(answers),
      };
      this.#answers.follow(followSharedResults(panel, actions, this.#signal));
    } catch {
      panel.hidden = false;
    }
    this.#begin();
  }

  /** Draws the page when other answers than before are in force. */
  #showOther(): void {
    this.#questions.open(undefined);
    this.#tell();
    forgetLink(this.#actions);
    this.#draw(this.#answers.evaluate());
  }
}

function paragraph(text: string): HTMLParagraphElement {
  const element = document.createElement('p');
  element.textContent = text;
  return element;
}

defineElement('decision-form', (root, signal) => new DecisionForm(root, signal).start());

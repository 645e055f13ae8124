import { wordsOf } from '../../browser/words.ts';
import type { Words } from '../../words/word-types.ts';
import { evaluate, reasonsFor, type Evaluation } from '../../decision/evaluate.ts';
import { RESULT_FRAGMENT } from '../../decision/result-fragment.ts';
import type { Decision } from '../../decision/types.ts';
import { forgetLink, offerResultActions } from './result-actions.ts';
import type { SharedResult } from './shared-result.ts';
import { dataOf, defineElement, part } from '../../browser/dom.ts';
import { fill } from '../../browser/sentence.ts';
import { openAnswers, type StoredAnswers } from '../../storage/answers.ts';
import { questionControls, type QuestionControls } from './question-controls.ts';
import { browserStorage } from '../../storage/browser-storage.ts';
import { StorageNotice } from '../../layout/storage-notice.ts';

/**
 * `<decision-form>`: leads through the questions, one by one or all at once, and shows the result with its reasons.
 * Only the answers are stored; what is asked, what counts and what follows is worked out anew from them each time.
 */
defineElement('decision-form', (root, signal) => {
  const decision = dataOf(root, 'decision') as Decision;
  const words = wordsOf(root, 'decision');
  const say = (key: keyof Words<'decision'>, values: Record<string, string | number> = {}): string =>
    fill(words[key], values);
  const notice = new StorageNotice(root, signal);
  const entry = openAnswers(browserStorage, root.dataset['id'] ?? '');
  const questions = decision.questions.map(({ id }) => questionControls(root, id));
  const byId = new Map(questions.map((controls) => [controls.id, controls]));
  const result = part(root, '[data-result]');
  const resultCards = part(root, '[data-result-cards]');
  const resultStatus = part(root, '[data-result-status]');
  const allOutcomes = part(root, '[data-all-outcomes]', HTMLDetailsElement);
  const allCards = part(root, '[data-cards]');
  const cards = [...allCards.querySelectorAll<HTMLElement>('[data-outcome]')];
  const dropped = part(root, '[data-dropped]');
  const restart = part(root, '[data-restart]');
  const actions = part(root, '[data-result-actions]');
  const version = root.dataset['version'] ?? '';
  /** The question that is open although it has an answer, in the one-by-one view. */
  let opened: string | undefined;
  /** The question that a link leads to although it is not asked under the answers so far. */
  let linked: string | undefined;

  /** Somebody's result that the address holds, or has held. */
  let shared: SharedResult | undefined;
  const holdsShared = (): boolean => !shared && location.hash.startsWith(RESULT_FRAGMENT);
  const openShared = async (): Promise<void> => {
    const panel = part(root, '[data-shared]');
    try {
      // Few readers come with one, so what reads it is fetched for them.
      const { followSharedResults } = await import('./shared-result.ts');
      shared = followSharedResults(
        panel,
        {
          decision,
          version,
          textOf: (question) => byId.get(question)?.text ?? '',
          redraw: () => {
            opened = undefined;
            dropped.replaceChildren();
            forgetLink(actions);
            draw(evaluate(decision, read()));
          },
          adopt: (answers) => notice.tell(entry.write(answers)),
        },
        signal,
      );
    } catch {
      panel.hidden = false;
    }
  };

  const read = (): StoredAnswers => shared?.answers() ?? readOwn();
  const readOwn = (): StoredAnswers => {
    const { value, problem, raw } = entry.read();
    notice.tell(problem, raw);
    return value;
  };
  const oneByOne = (): boolean => part(root, 'input[name="mode"][value="one"]', HTMLInputElement).checked;

  /** Keeps the answers that count, tells of those that no longer do, and draws the rest from them. */
  const update = (answers: StoredAnswers): Evaluation => {
    const evaluation = evaluate(decision, answers);
    if (evaluation.dropped.length > 0) {
      dropped.replaceChildren(
        ...evaluation.dropped.map((id) => paragraph(sentenceOnDropped(id, answers[id] ?? ''))),
      );
    } else {
      dropped.replaceChildren();
    }
    if (shared?.answers()) shared.change(evaluation.kept);
    else notice.tell(entry.write(evaluation.kept));
    forgetLink(actions);
    draw(evaluation);
    return evaluation;
  };
  const sentenceOnDropped = (id: string, answer: string): string => {
    const text = byId.get(id)?.optionText(answer);
    return text ? say('dropped', { question: byId.get(id)?.text ?? id, answer: text }) : say('lost');
  };

  const draw = (evaluation: Evaluation): void => {
    const asked = new Set(evaluation.asked.map(({ id }) => id));
    const current = opened ?? evaluation.next?.id;
    for (const controls of questions) {
      const answer = evaluation.kept[controls.id];
      controls.select(answer);
      if (!asked.has(controls.id)) controls.show(controls.id === linked ? 'read-only' : 'absent');
      else if (!oneByOne() || controls.id === current) controls.show('open', oneByOne());
      else controls.show(answer === undefined ? 'later' : 'answered');
    }
    restart.hidden = Object.keys(evaluation.kept).length === 0;
    drawResult(evaluation);
    drawDiagram(evaluation);
  };

  const drawResult = ({ outcomes, next, asked, kept }: Evaluation): void => {
    const shown = new Set(outcomes.map(({ id }) => id));
    for (const card of cards) {
      const id = card.dataset['outcome'] ?? '';
      (shown.has(id) ? resultCards : allCards).append(card);
      const reasons = reasonsFor(decision, id, kept).map((question) => reason(question.id, kept));
      part(card, '[data-reasons]').replaceChildren(...reasons);
      part(card, '[data-why]').hidden = !shown.has(id);
    }
    actions.hidden = next !== undefined;
    result.hidden = outcomes.length === 0 && Object.keys(kept).length === 0;
    part(result, '[data-result-title]').textContent = say(next && outcomes.length > 0 ? 'soFar' : 'result');
    const left = asked.filter(({ id }) => kept[id] === undefined).length;
    const titles = [...resultCards.querySelectorAll('h3')]
      .map((title) => title.textContent.trim())
      .join('; ');
    const sentence = next ? say('pending', { count: left }) : say('decided', { outcomes: titles });
    if (resultStatus.textContent !== sentence) resultStatus.textContent = sentence;
  };

  /** «вопрос — ответ», with the clauses that the question rests on. */
  const reason = (id: string, kept: Readonly<Record<string, string>>): HTMLLIElement => {
    const item = document.createElement('li');
    const controls = byId.get(id);
    item.append(`${controls?.text ?? ''}\u{a0}— ${controls?.optionText(kept[id] ?? '') ?? ''} `);
    for (const chip of controls?.clauseButtons() ?? []) item.append(chip, ' ');
    return item;
  };

  const drawDiagram = ({ kept, outcomes, next }: Evaluation): void => {
    const shown = new Set(outcomes.map(({ id }) => `outcome-${id}`));
    for (const node of document.querySelectorAll<SVGAElement>('.diagram [data-node]')) {
      const name = node.dataset['node'] ?? '';
      const answered = kept[name.replace(/^question-/u, '')] !== undefined;
      node.dataset['state'] =
        shown.has(name) || answered ? 'chosen' : name === `question-${next?.id ?? ''}` ? 'next' : 'open';
    }
  };

  const open = (controls: QuestionControls): void => {
    opened = controls.id;
    draw(evaluate(decision, read()));
    controls.focus();
  };
  const continueFrom = (controls: QuestionControls): void => {
    if (controls.selected() === undefined) {
      controls.complain();
      return;
    }
    opened = undefined;
    const evaluation = update(read());
    const next = evaluation.next && byId.get(evaluation.next.id);
    if (next) next.focus();
    else part(result, '[data-result-title]').focus();
  };

  for (const controls of questions) {
    controls.onAnswer((answer) => {
      // In the one-by-one view the question stays open until the reader goes on: arrow keys choose, they do not send.
      opened = controls.id;
      update({ ...read(), [controls.id]: answer });
    }, signal);
    controls.onChange(() => open(controls), signal);
    controls.onContinue(() => continueFrom(controls), signal);
  }
  part(root, '[data-questions]', HTMLFormElement).addEventListener(
    'submit',
    (event) => {
      event.preventDefault();
      const current =
        questions.find(({ id }) => id === opened) ?? questions.find((controls) => controls.isOpen());
      if (current && oneByOne()) continueFrom(current);
    },
    { signal },
  );
  part(root, '[data-mode]').addEventListener('change', () => draw(evaluate(decision, read())), { signal });
  restart.addEventListener(
    'click',
    () => {
      opened = undefined;
      update({});
      resultStatus.textContent = '';
      dropped.replaceChildren(paragraph(say('restarted')));
      questions[0]?.focus();
    },
    { signal },
  );
  addEventListener(
    'storage',
    ({ key }) => {
      if (key === null || key === entry.key) draw(evaluate(decision, read()));
    },
    { signal },
  );

  /** A link to a question opens it; a link to an outcome opens the list that it lies in. */
  const followFragment = (): void => {
    const id = location.hash.slice(1);
    const question = questions.find((controls) => `question-${controls.id}` === id);
    const evaluation = evaluate(decision, read());
    linked = question?.id;
    if (question && evaluation.asked.some((asked) => asked.id === question.id)) open(question);
    else if (question) {
      draw(evaluation);
      question.focus();
    }
    const card = cards.find(({ dataset }) => `outcome-${dataset['outcome'] ?? ''}` === id);
    if (!card) return;
    if (allCards.contains(card)) allOutcomes.open = true;
    card.scrollIntoView();
  };
  addEventListener(
    'hashchange',
    () => {
      if (holdsShared()) void openShared().then(begin);
      else followFragment();
    },
    { signal },
  );

  offerResultActions(
    actions,
    {
      version,
      evaluate: () => evaluate(decision, read()),
      controls: (question) => byId.get(question),
      cards: () => [...resultCards.querySelectorAll<HTMLElement>('[data-outcome]')],
    },
    signal,
  );
  part(root, '[data-toolbar]').hidden = false;
  allOutcomes.open = false;
  const begin = (): void => {
    const stored = read();
    if (evaluate(decision, stored).dropped.length > 0) update(stored);
    else draw(evaluate(decision, stored));
    followFragment();
  };
  if (holdsShared()) void openShared().then(begin);
  else begin();
});

function paragraph(text: string): HTMLParagraphElement {
  const element = document.createElement('p');
  element.textContent = text;
  return element;
}

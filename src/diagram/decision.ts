import { anchorOf } from '../links/address.ts';
import type { Rule } from '../model/decision.ts';
import type { Decision, Question } from '../model/library.ts';
import { flowchart, label } from './mermaid.ts';

/**
 * Draws a decision as a Mermaid flowchart. Questions stand in their order; an answer whose rule looks at that answer
 * alone branches off to its outcome, and the way goes on to the next question. Rules of several conditions hang on the
 * last question that they look at.
 */
export function decisionDiagram(decision: Decision): string {
  return flowchart('elk', [
    ...decision.questions.map(({ id, text, short }) => `${question(id)}[${label(short ?? text)}]:::question`),
    ...decision.outcomes.map(
      ({ id, title, short, effect }) => `${outcome(id)}([${label(short ?? title)}]):::${effect}`,
    ),
    ...decision.questions.flatMap((from, index) => {
      const next = decision.questions[index + 1];
      const onward = next
        ? [`${question(from.id)} ${arrow(way(decision, from, next))} ${question(next.id)}`]
        : [];
      const branches = branchesOf(decision, from);
      // Branches alternate between left and right: all on one side would make the drawing too wide for a phone.
      return index % 2 === 0 ? [...onward, ...branches] : [...branches, ...onward];
    }),
    ...decision.questions.map(({ id }) => `click ${question(id)} href "#${question(id)}"`),
    ...decision.outcomes.map(({ id }) => `click ${outcome(id)} href "#${outcome(id)}"`),
  ]);
}

const question = (id: string): string => anchorOf('question', id);
const outcome = (id: string): string => anchorOf('outcome', id);

/** Arrows from a question to the outcomes of the rules that look at it last. */
function branchesOf({ rules, questions }: Decision, from: Question): string[] {
  const own = rules.filter(
    ({ when }) => questions.findLast(({ id }) => Object.hasOwn(when, id))?.id === from.id,
  );
  const answerTo = (asked: Question, { when }: Rule): string =>
    optionTexts(asked, (Object.hasOwn(when, asked.id) && when[asked.id]) || []);
  return own.map((rule) => {
    const answer = answerTo(from, rule);
    // Where the same answer leads elsewhere too, the answers before it tell which way is whose.
    const alike = own.filter((other) => other.outcome !== rule.outcome && answerTo(from, other) === answer);
    const telling = questions.filter(
      (asked) => asked !== from && alike.some((other) => answerTo(asked, other) !== answerTo(asked, rule)),
    );
    const answers = [...telling.map((asked) => answerTo(asked, rule)), answer].filter(Boolean);
    return `${question(from.id)} ${arrow(answers.join(', '))} ${outcome(rule.outcome)}`;
  });
}

/**
 * Short names of the answers under which the way goes on from one question to the next: those that the next one asks for, else
 * those that branch off to no outcome of their own. All of them need no name.
 */
function way(decision: Decision, previous: Question, next: Question): string {
  const asks = next.when && Object.hasOwn(next.when, previous.id) ? next.when[previous.id] : undefined;
  const branching = decision.rules
    .filter(({ when }) => Object.keys(when).join() === previous.id)
    .flatMap(({ when }) => when[previous.id] ?? []);
  const options = asks ?? previous.options.map(({ id }) => id).filter((id) => !branching.includes(id));
  return options.length < previous.options.length ? optionTexts(previous, options) : '';
}

function optionTexts(question: Question, ids: readonly string[]): string {
  return question.options
    .filter(({ id }) => ids.includes(id))
    .map(({ text, short }) => short ?? text)
    .join(' / ');
}

function arrow(text: string): string {
  return text === '' ? '-->' : `-->|${label(text)}|`;
}

import type { Condition, Decision, Outcome, Question } from './types.ts';

/** Question id -> option id. */
export type Answers = Readonly<Record<string, string>>;

/** What a set of answers leads to. Computed anew each time from the answers alone: nothing of it is ever stored. */
export interface Evaluation {
  /** Questions to ask under these answers, in order. */
  asked: Question[];
  /** The answers that count. */
  kept: Record<string, string>;
  /** Ids of answered questions whose answer no longer counts: the question is not asked any more or lost the option. */
  dropped: string[];
  /** The first question without an answer; undefined when all are answered. */
  next: Question | undefined;
  /** Outcomes that hold already, in the order of the decision. Final when `next` is undefined. */
  outcomes: Outcome[];
}

/** Replays the answers through the questions in order. Unknown questions and options are dropped, never an error. */
export function evaluate(decision: Decision, answers: Answers): Evaluation {
  const asked: Question[] = [];
  const kept: Record<string, string> = {};
  for (const question of decision.questions) {
    if (question.when && !holds(question.when, kept)) continue;
    asked.push(question);
    const answer = Object.hasOwn(answers, question.id) ? answers[question.id] : undefined;
    if (answer !== undefined && question.options.some((option) => option.id === answer))
      kept[question.id] = answer;
  }
  const reached = new Set(
    decision.rules.filter((rule) => holds(rule.when, kept)).map((rule) => rule.outcome),
  );
  const next = asked.find((question) => !Object.hasOwn(kept, question.id));
  const holding = decision.outcomes.filter((outcome) => reached.has(outcome.id));
  return {
    asked,
    kept,
    dropped: Object.keys(answers).filter((id) => !Object.hasOwn(kept, id)),
    next,
    outcomes: decision.hitPolicy === 'priority' ? prior(holding, next) : holding,
  };
}

/** The questions that are asked under these answers or may still be, in order: answered, open, and those that hang on open ones. */
export function possibleQuestions({ questions }: Decision, kept: Answers): Question[] {
  const possible = new Map<string, Question>();
  for (const question of questions) {
    const isPossible = Object.entries(question.when ?? {}).every(([id, options]) => {
      const answer = Object.hasOwn(kept, id) ? kept[id] : undefined;
      return answer === undefined ? possible.has(id) : options.includes(answer);
    });
    if (isPossible) possible.set(question.id, question);
  }
  return [...possible.values()];
}

/** Answers to questions, and with options, that this version of the decision does not have: another one may. */
export function unknownAnswers({ questions }: Decision, answers: Answers): Answers {
  const isKnown = (id: string, answer: string): boolean =>
    questions.some(
      (question) => question.id === id && question.options.some((option) => option.id === answer),
    );
  return Object.fromEntries(Object.entries(answers).filter(([id, answer]) => !isKnown(id, answer)));
}

/** The outcome that comes before the others. Until all is answered, one that comes before it may still be reached. */
function prior(holding: Outcome[], next: Question | undefined): Outcome[] {
  return next ? [] : holding.slice(0, 1);
}

/** Whether every entry of the condition is satisfied by an answer. An unanswered question satisfies nothing. */
export function holds(condition: Condition, answers: Answers): boolean {
  return Object.entries(condition).every(
    ([question, options]) => Object.hasOwn(answers, question) && options.includes(answers[question] ?? ''),
  );
}

/** The answers that make an outcome hold: the questions its satisfied rules look at, in the order of the decision. */
export function reasonsFor(decision: Decision, outcome: string, kept: Answers): Question[] {
  const rules = decision.rules.filter((rule) => rule.outcome === outcome && holds(rule.when, kept));
  const looked = new Set(rules.flatMap((rule) => Object.keys(rule.when)));
  return decision.questions.filter((question) => looked.has(question.id));
}

import { evaluate, type Answers } from './evaluate.ts';
import { fieldsOf, fitting } from '../links/fragment.ts';
import { RESULT_FRAGMENT, isResultFragment } from './result-fragment.ts';
import type { Decision } from './types.ts';

/** Answers that came in a link. Ids only: words are always those of the page. */
interface SharedAnswers {
  answers: Answers;
  /** Version of the questions that were answered; undefined when the link does not say. */
  version: string | undefined;
  /** Parts of the link that could not be read. */
  unreadable: number;
}

/** Longer than any link we make: fifty answers take half of it. */
const maxLength = 4000;
const maxAnswers = 100;
const idPattern = /^[a-z0-9]+(?:[.-][a-z0-9]+)*$/u;
const versionPattern = /^[0-9a-f]{8}$/u;

/** Writes the fragment of a link to a result: `#a=acts:yes,data:no&v=1a2b3c4d`. A fragment is sent to no server. */
export function answersFragment(answers: Answers, version: string): string {
  const list = Object.entries(answers).map(([question, option]) => `${question}:${option}`);
  return `${RESULT_FRAGMENT}${list.join(',')}&v=${version}`;
}

/**
 * Reads such a fragment. Never throws.
 * @returns undefined when the fragment is about something else.
 */
export function readAnswersFragment(hash: string): SharedAnswers | undefined {
  if (!isResultFragment(hash)) return undefined;
  if (hash.length > maxLength) return { answers: {}, version: undefined, unreadable: 1 };
  const fields = fieldsOf(hash);
  const parts = (fields.get('a') ?? '').split(',');
  const answers = new Map<string, string>();
  for (const part of parts.slice(0, maxAnswers)) {
    const answer = fitting(part, isAnswer);
    const [question = '', option = ''] = answer.split(':');
    if (isAnswer(answer) && !answers.has(question)) answers.set(question, option);
  }
  return {
    answers: Object.fromEntries(answers),
    version: [fitting(fields.get('v') ?? '', isVersion)].find(isVersion),
    unreadable: parts.length - answers.size,
  };
}

/** `question:option` */
function isAnswer(text: string): boolean {
  const [question = '', option = '', ...more] = text.split(':');
  return more.length === 0 && isId(question) && isId(option);
}

function isVersion(text: string): boolean {
  return versionPattern.test(text);
}

function isId(text: string): boolean {
  return text.length <= 80 && idPattern.test(text);
}

/** Why a shared result does not hold as it was shared. */
export type Departure =
  /** The questions or what follows from them are other ones than when the link was made. */
  | { kind: 'changed' }
  | { kind: 'unreadable' }
  /** There is no such question, or no such answer to it, any more. */
  | { kind: 'no-question'; question: string }
  | { kind: 'no-option'; question: string }
  /** The question is there, but is not asked under the other answers. */
  | { kind: 'not-asked'; question: string }
  | { kind: 'unanswered'; question: string };

/**
 * Compares shared answers with the questions as they are now.
 * @param version of the questions now.
 * @returns the answers that still hold, and what does not.
 */
export function whatHolds(
  decision: Decision,
  { answers, version: sharedVersion, unreadable }: SharedAnswers,
  version: string,
): { kept: Answers; departures: Departure[] } {
  const { kept, dropped, asked } = evaluate(decision, answers);
  const departures: Departure[] = [
    ...(sharedVersion === version ? [] : [{ kind: 'changed' as const }]),
    ...(unreadable > 0 ? [{ kind: 'unreadable' as const }] : []),
    ...dropped.map((question) => whyDropped(decision, question, answers[question])),
    ...asked
      .filter(({ id }) => !Object.hasOwn(kept, id) && !Object.hasOwn(answers, id))
      .map(({ id }) => ({ kind: 'unanswered' as const, question: id })),
  ];
  return { kept, departures };
}

function whyDropped({ questions }: Decision, question: string, answer: string | undefined): Departure {
  const known = questions.find(({ id }) => id === question);
  if (!known) return { kind: 'no-question', question };
  const hasOption = known.options.some(({ id }) => id === answer);
  return { kind: hasOption ? 'not-asked' : 'no-option', question };
}

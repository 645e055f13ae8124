import type { Answers } from '../decision/evaluate.ts';
import type { Decision } from '../model/library.ts';
import type { CheckInput } from './input.ts';
import { decisionReferences } from './references/decision.ts';
import { isResolved } from './references/reference.ts';

/** Decisions whose references all exist. Another rule reports a wrong reference; a proof that rests on it would be a false alarm. */
export function soundlyNamed(input: CheckInput): Decision[] {
  return input.library.regulations.flatMap((regulation) =>
    regulation.decisions.filter((decision) =>
      decisionReferences(input, regulation, decision).every(isResolved),
    ),
  );
}

/** Answers as an author reads them: `acts = yes, data = no`. */
export function answersInWords(answers: Answers): string {
  const words = Object.entries(answers).map(([question, option]) => `${question} = ${option}`);
  return words.length > 0 ? words.join(', ') : 'nothing is asked';
}

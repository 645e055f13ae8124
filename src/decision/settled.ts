import { evaluate, type Answers } from './evaluate.ts';
import type { Decision, Outcome } from './types.ts';

/** What answers have come to, and whether that leads to where it is asked. */
interface Settled {
  outcomes: Outcome[];
  leads: boolean;
}

/**
 * What a reader's answers come to for a procedure.
 * @param appliesWhen outcomes that lead to the procedure; none of this decision's among them: every result leads there
 * @returns undefined while a question is open, or when no outcome holds
 */
export function settled(
  decision: Decision,
  answers: Answers,
  appliesWhen: readonly string[],
): Settled | undefined {
  const { next, outcomes } = evaluate(decision, answers);
  if (next || outcomes.length === 0) return undefined;
  const leading = decision.outcomes.filter(({ id }) => appliesWhen.includes(id));
  return { outcomes, leads: leading.length === 0 || outcomes.some((outcome) => leading.includes(outcome)) };
}

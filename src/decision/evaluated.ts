import type { DecisionBlock } from '../model/decision.ts';
import type { Decision } from './types.ts';

/** What a page needs of a decision to evaluate answers, without its words. */
export function evaluated({ questions, rules, outcomes, hitPolicy }: DecisionBlock): Decision {
  return {
    questions: questions.map(({ id, options, when }) => ({
      id,
      options: options.map((option) => ({ id: option.id })),
      when,
    })),
    rules,
    outcomes: outcomes.map(({ id }) => ({ id })),
    ...(hitPolicy === 'priority' ? { hitPolicy } : {}),
  };
}

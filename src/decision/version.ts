import type { DecisionBlock } from '../model/decision.ts';
import { hashOf } from '../model/hash.ts';

/**
 * Changes whenever an old answer may mean something else: with the words of questions and options, with what is asked when,
 * and with what follows. Hints, short names and clauses do not count.
 */
export function versionOf({ hitPolicy, questions, rules, outcomes }: DecisionBlock): string {
  return hashOf(
    JSON.stringify([
      hitPolicy,
      questions.map(({ id, text, options, when }) => [
        id,
        text,
        options.map((option) => [option.id, option.text]),
        when,
      ]),
      rules,
      outcomes.map(({ id, effect, title }) => [id, effect, title]),
    ]),
  );
}

import { evaluate } from '../../decision/evaluate.ts';
import type { Example } from '../../model/decision.ts';
import type { Decision } from '../../model/library.ts';
import { answersInWords, soundlyNamed } from '../decisions.ts';
import { placesIn, type PlaceMaker } from '../place.ts';
import { defineRule, type Finding } from '../rule.ts';

export const decisionExample = defineRule(
  'decision-example',
  'Every worked example answers all that is asked and nothing else, and leads exactly to the outcomes that it names.',
  (input) =>
    soundlyNamed(input).flatMap((decision) => {
      const at = placesIn(input, decision.page, 'decision');
      return decision.examples.flatMap((example, index) =>
        run(decision, example, (...path) => at('examples', index, ...path)),
      );
    }),
);

function run(decision: Decision, { title, answers, outcomes }: Example, at: PlaceMaker): Finding[] {
  const { next, dropped, outcomes: reached } = evaluate(decision, answers);
  const superfluous = dropped.map((question): Finding => ({
    ...at('answers', question),
    message: `«${title}» answers the question "${question}", which is not asked after its other answers`,
    hint: `remove "${question}" from the answers`,
  }));
  if (next) {
    const unanswered = {
      ...at('answers'),
      message: `«${title}» leaves the question "${next.id}" without an answer`,
      hint: `add one of: ${next.options.map(({ id }) => `${next.id}: ${id}`).join(', ')}`,
    };
    return [...superfluous, unanswered];
  }
  const given = listOf(reached.map(({ id }) => id));
  const named = listOf(outcomes);
  if (given === named) return superfluous;
  const different = {
    ...at('outcomes'),
    message: `«${title}» names ${named}, but its answers (${answersInWords(answers)}) lead to ${given}`,
    hint: 'mend the outcomes or the answers of the example, or the rules if the example is right',
  };
  return [...superfluous, different];
}

/** Sorted, so that two lists of the same ids read the same. */
function listOf(ids: readonly string[]): string {
  return ids.length > 0 ? [...ids].sort().join(' and ') : 'no outcome';
}

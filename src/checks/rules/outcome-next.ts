import type { Regulation } from '../../model/library.ts';
import type { CheckInput } from '../input.ts';
import { placesIn } from '../place.ts';
import { defineRule, type Finding } from '../rule.ts';

export const outcomeNext = defineRule(
  'outcome-next',
  'An outcome leads to a procedure exactly when the procedure says that it applies after the outcome.',
  (input) =>
    input.library.regulations.flatMap((regulation) => [
      ...withoutNext(input, regulation),
      ...withoutAppliesWhen(input, regulation),
    ]),
);

function withoutNext(input: CheckInput, { procedures, decisions }: Regulation): Finding[] {
  const outcomes = decisions.flatMap((decision) => decision.outcomes);
  return procedures.flatMap(({ id, page, appliesWhen }) => {
    const at = placesIn(input, page, 'procedure');
    return appliesWhen.flatMap((named, index) => {
      const outcome = outcomes.find((candidate) => candidate.id === named);
      if (!outcome || outcome.next.includes(id)) return [];
      return [
        {
          ...at('appliesWhen', index),
          message: `"${id}" applies after the outcome "${named}", which does not lead to it`,
          hint: `add "${id}" to the "next" of the outcome, or take "${named}" out of "appliesWhen"`,
        },
      ];
    });
  });
}

function withoutAppliesWhen(input: CheckInput, { procedures, decisions }: Regulation): Finding[] {
  return decisions.flatMap(({ page, outcomes }) => {
    const at = placesIn(input, page, 'decision');
    return outcomes.flatMap((outcome, index) =>
      outcome.next.flatMap((named, position) => {
        const procedure = procedures.find(({ id }) => id === named);
        if (!procedure || procedure.appliesWhen.includes(outcome.id)) return [];
        return [
          {
            ...at('outcomes', index, 'next', position),
            message: `the outcome "${outcome.id}" leads to "${named}", which does not say that it applies after it`,
            hint: `add "${outcome.id}" to the "appliesWhen" of the procedure, or take "${named}" out of "next"`,
          },
        ];
      }),
    );
  });
}

import { placesIn } from '../place.ts';
import { defineRule, type Finding } from '../rule.ts';

export const returnOrder = defineRule(
  'return-order',
  'A step sends back only to a step that is printed before it.',
  (input) =>
    input.library.regulations.flatMap(({ procedures }) =>
      procedures.flatMap(({ page, steps }) => {
        const at = placesIn(input, page, 'procedure');
        const positions = new Map(steps.map(({ id }, index) => [id, index]));
        return steps.flatMap(({ id, returnsTo }, index) =>
          returnsTo.flatMap(({ step }, place): Finding[] =>
            (positions.get(step) ?? -1) < index
              ? []
              : [
                  {
                    ...at('steps', index, 'returnsTo', place, 'step'),
                    message: `step "${id}" returns to "${step}", which does not come before it`,
                    hint: `a way on is written in "requires" of "${step}"; "returnsTo" names an earlier step`,
                  },
                ],
          ),
        );
      }),
    ),
);

import { findCycle, outOfOrder } from '../../procedure/order.ts';
import type { Procedure } from '../../model/library.ts';
import type { CheckInput } from '../input.ts';
import { placesIn, type Place } from '../place.ts';
import { defineRule, type Finding } from '../rule.ts';

export const requiresCycle = defineRule(
  'requires-cycle',
  'No step waits for itself, not even by way of others.',
  (input) =>
    proceduresOf(input).flatMap((procedure): Finding[] => {
      const cycle = findCycle(procedure.steps) ?? [];
      const [first, second] = cycle;
      if (first === undefined || second === undefined) return [];
      return [
        {
          ...placeOf(input, procedure, first, second),
          message: `steps wait for one another in a circle: ${cycle.join(' → ')}`,
          hint: 'take one of these out of "requires"',
        },
      ];
    }),
);

/** A circle has no right order, so steps are not looked at here until it is mended. */
export const stepOrder = defineRule(
  'step-order',
  'Steps are printed in an order in which they can be done.',
  (input) =>
    proceduresOf(input)
      .filter(({ steps }) => !findCycle(steps))
      .flatMap((procedure) =>
        outOfOrder(procedure.steps).map(({ step, requires }) => ({
          ...placeOf(input, procedure, step, requires),
          message: `step "${step}" is printed before the step "${requires}" that it requires`,
          hint: `move "${requires}" above "${step}", or take it out of "requires"`,
        })),
      ),
);

export const requiresOngoing = defineRule(
  'requires-ongoing',
  'No step waits for a standing duty: that has no end, so the step could never be done.',
  (input) =>
    proceduresOf(input).flatMap((procedure) => {
      const duties = procedure.steps.filter(({ ongoing }) => ongoing).map(({ id }) => id);
      return procedure.steps.flatMap(({ id, requires }) =>
        requires
          .filter((required) => duties.includes(required))
          .map((required) => ({
            ...placeOf(input, procedure, id, required),
            message: `step "${id}" waits for the standing duty "${required}", which has no end`,
            hint: `take "${required}" out of "requires", or remove its "ongoing"`,
          })),
      );
    }),
);

function proceduresOf({ library }: CheckInput): Procedure[] {
  return library.regulations.flatMap(({ procedures }) => procedures);
}

/** Where a step says that it requires another one. */
function placeOf(input: CheckInput, { page, steps }: Procedure, step: string, requires: string): Place {
  const index = steps.findIndex(({ id }) => id === step);
  const position = steps[index]?.requires.indexOf(requires) ?? 0;
  return placesIn(input, page, 'procedure')('steps', index, 'requires', position);
}

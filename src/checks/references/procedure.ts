import type { Procedure, Regulation } from '../../model/library.ts';
import type { Step } from '../../model/procedure.ts';
import { stepFieldNames, valueIn, type StepFieldName } from '../../procedure/step-fields.ts';
import type { ContentPath } from '../diagnostic.ts';
import type { CheckInput } from '../input.ts';
import { placesIn } from '../place.ts';
import { idsOf, type Reference } from './reference.ts';

/** What a procedure names: outcomes that lead to it, and parties, environments and other steps in its steps. */
export function procedureReferences(
  input: CheckInput,
  regulation: Regulation,
  procedure: Procedure,
): Reference[] {
  const at = placesIn(input, procedure.page, 'procedure');
  const outcomes = regulation.decisions.flatMap((decision) => idsOf(decision.outcomes));
  const known = {
    party: idsOf(regulation.passport.parties),
    environment: idsOf(regulation.passport.environments),
    'step of this procedure': idsOf(procedure.steps),
  };
  return [
    ...procedure.appliesWhen.map((id, index) => ({
      ...at('appliesWhen', index),
      id,
      what: 'outcome of this regulation',
      known: outcomes,
    })),
    ...procedure.steps.flatMap((step, index) =>
      stepFieldNames.flatMap((field) =>
        namesIn(step, field).map(({ id, what, path }) => ({
          ...at('steps', index, field, ...path),
          id,
          what,
          known: known[what],
        })),
      ),
    ),
  ];
}

interface Name {
  id: string;
  what: 'party' | 'environment' | 'step of this procedure';
  /** The way to the id inside the field. */
  path: ContentPath;
}

/** The ids in a field of a step. Clauses are left out: clauses.ts collects them for all kinds of things. */
function namesIn(step: Step, field: StepFieldName): Name[] {
  const held = valueIn(step, field);
  switch (held?.holds) {
    case 'party':
    case 'environment':
      return [{ id: held.value, what: held.holds, path: [] }];
    case 'steps':
      return held.value.map((id, position) => ({ id, what: 'step of this procedure', path: [position] }));
    case 'returns':
      return held.value.map(({ step: id }, position) => ({
        id,
        what: 'step of this procedure',
        path: [position, 'step'],
      }));
    default:
      return [];
  }
}

import type { Procedure, Regulation } from '../../model/library.ts';
import type { Step } from '../../model/procedure.ts';
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
  const steps = idsOf(procedure.steps);
  const parties = idsOf(regulation.passport.parties);
  const environments = idsOf(regulation.passport.environments);
  const ofStep = (step: Step, index: number): Reference[] => {
    const optional = (
      key: 'actor' | 'to' | 'waitsFor' | 'environment',
      what: string,
      known: string[],
    ): Reference[] => {
      const id = step[key];
      return id === undefined ? [] : [{ ...at('steps', index, key), id, what, known }];
    };
    return [
      ...optional('actor', 'party', parties),
      ...optional('to', 'party', parties),
      ...optional('waitsFor', 'party', parties),
      ...optional('environment', 'environment', environments),
      ...step.requires.map((id, position) => ({
        ...at('steps', index, 'requires', position),
        id,
        what: 'step of this procedure',
        known: steps,
      })),
      ...step.returnsTo.map(({ step: id }, position) => ({
        ...at('steps', index, 'returnsTo', position, 'step'),
        id,
        what: 'step of this procedure',
        known: steps,
      })),
    ];
  };
  return [
    ...procedure.appliesWhen.map((id, index) => ({
      ...at('appliesWhen', index),
      id,
      what: 'outcome of this regulation',
      known: outcomes,
    })),
    ...procedure.steps.flatMap(ofStep),
  ];
}

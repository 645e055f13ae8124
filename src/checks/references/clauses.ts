import type { Regulation } from '../../model/library.ts';
import type { CheckInput } from '../input.ts';
import { notesPages, placesIn, type PlaceMaker } from '../place.ts';
import { idsOf, type Reference } from './reference.ts';

/** A clause named as the ground of something. */
export interface ClauseReference extends Reference {
  /** Named by a step, a question or an outcome: by what the guide tells the reader to do. */
  byGuide: boolean;
}

/** Every `clauses: […]` of a regulation, one reference for each id in it. */
export function clauseReferences(input: CheckInput, regulation: Regulation): ClauseReference[] {
  const known = idsOf(regulation.clauses);
  const named = (
    at: PlaceMaker,
    list: string,
    things: readonly Grounded[],
    byGuide: boolean,
  ): ClauseReference[] =>
    things.flatMap(({ clauses }, index) =>
      clauses.map((id, position) => {
        const path = [...(list === '' ? [] : [list]), index, 'clauses', position];
        return { ...at(...path), id, what: 'clause', known, byGuide };
      }),
    );
  const { passport } = regulation;
  const inPassport = placesIn(input, regulation.id, 'regulation');
  return [
    ...regulation.procedures.flatMap(({ page, steps }) =>
      named(placesIn(input, page, 'procedure'), 'steps', steps, true),
    ),
    ...regulation.decisions.flatMap(({ page, questions, outcomes }) => {
      const at = placesIn(input, page, 'decision');
      return [...named(at, 'questions', questions, true), ...named(at, 'outcomes', outcomes, true)];
    }),
    ...named(inPassport, 'parties', passport.parties, false),
    ...named(inPassport, 'contacts', passport.contacts, false),
    ...named(inPassport, 'terms', passport.terms, false),
    ...named(inPassport, 'environments', passport.environments, false),
    ...notesPages(input, regulation).flatMap(({ id, blocks }) =>
      named(placesIn(input, id, 'notes'), '', blocks.notes ?? [], false),
    ),
  ];
}

interface Grounded {
  clauses: readonly string[];
}

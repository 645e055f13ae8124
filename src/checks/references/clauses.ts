import type { Regulation } from '../../model/library.ts';
import type { CheckInput } from '../input.ts';
import { notesPages, placesIn, type Place, type PlaceMaker } from '../place.ts';
import { idsOf, type Reference } from './reference.ts';

/** A clause named as the ground of something. */
interface ClauseReference extends Reference {
  /** Whether a step, a question or an outcome names it, that is, a part of the guide and not a note. */
  byGuide: boolean;
}

/** Words by which a thing names a sentence of a clause. */
interface SentenceReference extends Place {
  clause: string;
  begins: string;
  /** Whether the thing names the clause among its `clauses` too. */
  ofOwnClause: boolean;
}

/** Every `clauses: […]` of a regulation, one reference for each id in it. */
export function clauseReferences(input: CheckInput, regulation: Regulation): ClauseReference[] {
  const known = idsOf(regulation.clauses);
  return groundedIn(input, regulation).flatMap(({ at, clauses, byGuide }) =>
    clauses.map((id, position) => ({ ...at('clauses', position), id, what: 'clause', known, byGuide })),
  );
}

/** Every entry of every `sentences: …` of a regulation. */
export function sentenceReferences(input: CheckInput, regulation: Regulation): SentenceReference[] {
  return groundedIn(input, regulation).flatMap(({ at, clauses, sentences = {} }) =>
    Object.entries(sentences).flatMap(([clause, all]) =>
      all.map((begins, position) => ({
        ...at('sentences', clause, position),
        clause,
        begins,
        ofOwnClause: clauses.includes(clause),
      })),
    ),
  );
}

/** Everything that names clauses as its ground, with its own place. */
function groundedIn(input: CheckInput, regulation: Regulation): PlacedGrounds[] {
  const named = (
    at: PlaceMaker,
    list: string,
    things: readonly Grounded[],
    byGuide: boolean,
  ): PlacedGrounds[] =>
    things.map(({ clauses, sentences }, index) => ({
      clauses,
      sentences,
      byGuide,
      at: (...path) => at(...(list === '' ? [] : [list]), index, ...path),
    }));
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
    ...regulation.letters.flatMap(({ page, clauses, sentences, requirements }) => {
      const at = placesIn(input, page, 'letter');
      return [{ at, clauses, sentences, byGuide: false }, ...named(at, 'requirements', requirements, false)];
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
  sentences?: Readonly<Record<string, readonly string[]>> | undefined;
}

interface PlacedGrounds extends Grounded {
  at: PlaceMaker;
  byGuide: boolean;
}

import type { Correction } from '../../model/correction.ts';
import type { Regulation } from '../../model/library.ts';
import { clausesOf } from '../clauses.ts';
import type { CheckInput } from '../input.ts';
import { notesPages, placesIn, type PlaceMaker } from '../place.ts';
import { clauseReferences } from './clauses.ts';
import { decisionReferences } from './decision.ts';
import { letterReferences } from './letter.ts';
import { procedureReferences } from './procedure.ts';
import { idsOf, type Reference } from './reference.ts';

/** Everything in a regulation that names something by its id. */
export function referencesOf(input: CheckInput, regulation: Regulation): Reference[] {
  return [
    ...clauseReferences(input, regulation),
    ...correctionReferences(input, regulation),
    ...appliedReferences(input, regulation),
    ...regulation.procedures.flatMap((procedure) => procedureReferences(input, regulation, procedure)),
    ...regulation.decisions.flatMap((decision) => decisionReferences(input, regulation, decision)),
    ...regulation.letters.flatMap((letter) => letterReferences(input, regulation, letter)),
    ...noteReferences(input, regulation),
    ...faqReferences(input, regulation),
  ];
}

function correctionReferences(input: CheckInput, regulation: Regulation): Reference[] {
  const { id, passport, clauses, editions } = regulation;
  return [
    ...namedIn(passport.corrections, placesIn(input, id, 'regulation'), clauses),
    ...editions.flatMap(({ corrections, page, placed }) =>
      namedIn(corrections, placesIn(input, page, 'edition'), placed),
    ),
  ];
}

function namedIn(
  corrections: readonly Correction[],
  at: PlaceMaker,
  clauses: readonly { id: string }[],
): Reference[] {
  const known = idsOf(clauses);
  return corrections.flatMap((correction, index) => {
    const named = (key: 'clause' | 'after', id: string): Reference => ({
      ...at('corrections', index, key),
      id,
      what: 'clause',
      known,
    });
    const moved = correction.kind === 'moved' ? [named('after', correction.after)] : [];
    return [named('clause', correction.clause), ...moved];
  });
}

/** Clauses that another one has applied, as they are or with changes. */
function appliedReferences(input: CheckInput, regulation: Regulation): Reference[] {
  const known = idsOf(regulation.clauses);
  return clausesOf(input, regulation).flatMap(({ applies, file, path }) =>
    applies.flatMap(({ clauses }, index) =>
      clauses.map((id, position) => ({
        file,
        path: [...path, 'applies', index, 'clauses', position],
        id,
        what: 'clause',
        known,
      })),
    ),
  );
}

/** What the questions that people ask name: their topics, and the things that answer them. */
function faqReferences(input: CheckInput, { faq, items }: Regulation): Reference[] {
  if (!faq) return [];
  const at = placesIn(input, faq.page, 'questions');
  const topics = idsOf(faq.topics);
  const things = items.filter(({ kind }) => kind !== 'faq').map(({ kind, id }) => `${kind}/${id}`);
  return faq.items.flatMap(({ topic, says }, index) => [
    { ...at('items', index, 'topic'), id: topic, what: 'topic', known: topics },
    ...says.map((id, position) => ({
      ...at('items', index, 'says', position),
      id,
      what: 'thing of this regulation',
      known: things,
    })),
  ]);
}

function noteReferences(input: CheckInput, regulation: Regulation): Reference[] {
  const { procedures, decisions, passport } = regulation;
  const contacts = idsOf(passport.contacts);
  const known = [
    ...procedures.flatMap(({ steps }) => steps.map(({ id }) => `step/${id}`)),
    ...decisions.flatMap(({ questions }) => questions.map(({ id }) => `question/${id}`)),
    ...decisions.flatMap(({ outcomes }) => outcomes.map(({ id }) => `outcome/${id}`)),
  ];
  return notesPages(input, regulation).flatMap(({ id: page, blocks }) => {
    const at = placesIn(input, page, 'notes');
    return (blocks.notes ?? []).flatMap(({ about, askAt }, index) => [
      ...about.map((id, position) => ({
        ...at(index, 'about', position),
        id,
        what: 'step, question or outcome',
        known,
      })),
      ...(askAt === undefined
        ? []
        : [{ ...at(index, 'askAt'), id: askAt, what: 'contact', known: contacts }]),
    ]);
  });
}

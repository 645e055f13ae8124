import type { Condition, Question } from '../../model/decision.ts';
import type { Decision, Regulation } from '../../model/library.ts';
import type { ContentPath } from '../diagnostic.ts';
import type { CheckInput } from '../input.ts';
import { placesIn } from '../place.ts';
import { idsOf, type Reference } from './reference.ts';

/** What a decision names: questions and options in conditions and examples, its outcomes, procedures to go on with. */
export function decisionReferences(
  input: CheckInput,
  regulation: Regulation,
  decision: Decision,
): Reference[] {
  const at = placesIn(input, decision.page, 'decision');
  const { questions, rules, outcomes, examples } = decision;
  const optionsOf = (id: string): string[] =>
    idsOf(questions.find((question) => question.id === id)?.options ?? []);

  const inCondition = (
    when: Condition,
    path: ContentPath,
    what: string,
    askable: readonly Question[],
  ): Reference[] =>
    Object.entries(when).flatMap(([question, options]) => [
      { ...at(...path, question), id: question, what, known: idsOf(askable) },
      ...(askable.some(({ id }) => id === question)
        ? options.map((id, index) => ({
            ...at(...path, question, index),
            id,
            what: `option of the question "${question}"`,
            known: optionsOf(question),
          }))
        : []),
    ]);
  const anOutcome = (id: string, ...path: ContentPath): Reference => ({
    ...at(...path),
    id,
    what: 'outcome of this decision',
    known: idsOf(outcomes),
  });

  return [
    ...questions.flatMap(({ when }, index) =>
      inCondition(when ?? {}, ['questions', index, 'when'], 'earlier question', questions.slice(0, index)),
    ),
    ...rules.flatMap(({ when, outcome }, index) => [
      ...inCondition(when, ['rules', index, 'when'], 'question of this decision', questions),
      anOutcome(outcome, 'rules', index, 'outcome'),
    ]),
    ...outcomes.flatMap(({ next }, index) =>
      next.map((id, position) => ({
        ...at('outcomes', index, 'next', position),
        id,
        what: 'procedure of this regulation',
        known: idsOf(regulation.procedures),
      })),
    ),
    ...examples.flatMap(({ answers, outcomes: given }, index) => [
      ...inCondition(
        asCondition(answers),
        ['examples', index, 'answers'],
        'question of this decision',
        questions,
      ),
      ...given.map((id, position) => anOutcome(id, 'examples', index, 'outcomes', position)),
    ]),
  ];
}

function asCondition(answers: Readonly<Record<string, string>>): Condition {
  return Object.fromEntries(Object.entries(answers).map(([question, option]) => [question, [option]]));
}

import type { Regulation } from '../model/library.ts';
import type { CheckInput } from './input.ts';
import { placesIn, type Place } from './place.ts';

/** What a thing says in our words, and the clauses on which it rests. */
export interface Statement {
  place: Place;
  text: string;
  clauses: readonly string[];
}

/** What steps, letters, outcomes and answers say in our words. */
export function statementsOf(
  input: CheckInput,
  { procedures, decisions, letters, faq, items }: Regulation,
): Statement[] {
  return [
    ...procedures.flatMap(({ page, steps }) => {
      const at = placesIn(input, page, 'procedure');
      return steps.flatMap(({ title, does, clauses }, index) => [
        { place: at('steps', index, 'title'), text: title, clauses },
        { place: at('steps', index, 'does'), text: does, clauses },
      ]);
    }),
    ...letters.flatMap(({ page, requirements }) => {
      const at = placesIn(input, page, 'letter');
      return requirements.map(({ text, clauses }, index) => ({
        place: at('requirements', index, 'text'),
        text,
        clauses,
      }));
    }),
    ...decisions.flatMap(({ page, outcomes }) => {
      const at = placesIn(input, page, 'decision');
      return outcomes.flatMap(({ title, meaning, actions, clauses }, index) => [
        { place: at('outcomes', index, 'title'), text: title, clauses },
        { place: at('outcomes', index, 'meaning'), text: meaning, clauses },
        ...actions.map((text, action) => ({
          place: at('outcomes', index, 'actions', action),
          text,
          clauses,
        })),
      ]);
    }),
    ...(faq?.items ?? []).map(({ answer, says }, index) => ({
      place: placesIn(input, faq?.page ?? '', 'questions')('items', index, 'answer'),
      text: answer,
      clauses: items
        .filter(({ kind, id }) => says.includes(`${kind}/${id}`))
        .flatMap(({ clauses }) => clauses),
    })),
  ];
}

/** The words of these clauses with those of the clauses around them: «необходимо:» stands above its items. */
export function wordsAround({ clauses }: Regulation, ids: readonly string[]): string {
  const wanted = new Set(ids);
  for (const { id, parent } of [...clauses].reverse()) {
    if (wanted.has(id) && parent !== undefined) wanted.add(parent);
  }
  return clauses
    .filter(({ id, parent }) => wanted.has(id) || (parent !== undefined && ids.includes(parent)))
    .map(({ text, tail = '' }) => `${text} ${tail}`)
    .join(' ');
}

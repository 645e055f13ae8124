import type { Regulation } from '../../model/library.ts';
import type { CheckInput } from '../input.ts';
import { placesIn } from '../place.ts';
import { defineRule, type Finding } from '../rule.ts';
import { statementsOf, wordsAround, type Statement } from '../statements.ts';

export const modality = defineRule(
  'modality',
  'What a step, an outcome, a letter or an answer says to be due, recommended or impossible is due, recommended or impossible in its clauses.',
  (input) => input.library.regulations.flatMap((regulation) => find(input, regulation)),
);

/** Words of ours that need words of the same force in a clause. */
const forces = [
  {
    name: 'a duty',
    ours: /(?<!\p{L})(?:обязан|(?:долж(?:ен|на|но|ны)|требу[ею]т(?:ся)?|необходимо)(?!\p{L}))/iu,
    // A «должностное лицо» is no duty.
    clause:
      /(?<!\p{L})(?:обязан|(?:долж(?:ен|на|но|ны)|необходимо|следует)(?!\p{L})|требу|подлеж|не допускается)/iu,
    hint: 'say it as the clause does («осуществляется», «рекомендуется»), or name the clause that makes it a duty',
  },
  {
    name: 'a recommendation',
    ours: /(?<!\p{L})рекоменд/iu,
    clause: /(?<!\p{L})рекоменд/iu,
    hint: 'say it as the clause does; what we advise ourselves is «наш совет»',
  },
] as const;

const prohibition = /(?<!\p{L})не (?:осуществляется|допускается)(?!\p{L})|(?<!\p{L})запрещ/iu;
const barred = /(?<!\p{L})(?:не|нет|нельзя|запрещ\p{L}*)(?!\p{L})/iu;

function find(input: CheckInput, regulation: Regulation): Finding[] {
  return [
    ...statementsOf(input, regulation).flatMap((statement) => beyondClauses(statement, regulation)),
    ...softened(input, regulation),
  ];
}

function beyondClauses({ place, text, clauses }: Statement, regulation: Regulation): Finding[] {
  const printed = wordsAround(regulation, clauses);
  return forces
    .filter(({ ours, clause }) => ours.test(text) && !clause.test(printed))
    .map(({ name, ours, hint }) => ({
      ...place,
      message: `«${ours.exec(text)?.[0] ?? ''}» makes this ${name}, but no clause that it rests on does (${clauses.join(', ')})`,
      hint,
    }));
}

/** Outcomes that ask to wait where the clause says that nothing is done meanwhile. */
function softened(input: CheckInput, regulation: Regulation): Finding[] {
  return regulation.decisions.flatMap(({ page, outcomes }) => {
    const at = placesIn(input, page, 'decision');
    return outcomes.flatMap(({ effect, title, clauses }, index) => {
      const forbids = effect === 'stop' || effect === 'wait-until';
      if (!forbids || barred.test(title) || !prohibition.test(wordsAround(regulation, clauses))) return [];
      return [
        {
          ...at('outcomes', index, 'title'),
          message: `the clause forbids (${clauses.join(', ')}), but «${title}» does not say so`,
          hint: 'say in the title what is not done: «Обмен не осуществляется, пока …»',
        },
      ];
    });
  });
}

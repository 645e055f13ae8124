import type { CheckInput } from '../input.ts';
import { clausesOf } from '../clauses.ts';
import { clauseReferences } from '../references/clauses.ts';
import { defineRule, type Finding } from '../rule.ts';
import type { Regulation } from '../../model/library.ts';

export const repealedClause = defineRule(
  'repealed-clause',
  'No step, question or outcome rests on a clause that is no longer in force.',
  (input) => input.library.regulations.flatMap((regulation) => find(input, regulation)),
);

function find(input: CheckInput, regulation: Regulation): Finding[] {
  const repealed = new Map(
    clausesOf(input, regulation).flatMap(({ id, repealed: end }) =>
      end ? [[id, end.from === undefined ? '' : ` from ${end.from}`] as const] : [],
    ),
  );
  return clauseReferences(input, regulation)
    .filter(({ byGuide, id }) => byGuide && repealed.has(id))
    .map(({ file, path, id }) => ({
      file,
      path,
      message: `rests on clause "${id}", which is repealed${repealed.get(id) ?? ''}`,
      hint: 'name the clause that says it now, or take the statement out of the guide',
    }));
}

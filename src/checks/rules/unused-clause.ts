import type { Regulation } from '../../model/library.ts';
import { clausesOf, onlyGroups } from '../clauses.ts';
import type { PlacedClause } from '../../model/walk.ts';
import type { CheckInput } from '../input.ts';
import { clauseReferences } from '../references/clauses.ts';
import { defineRule, type Finding } from '../rule.ts';

export const unusedClause = defineRule(
  'unused-clause',
  'A step, a question or an outcome rests on every clause of what is no draft, unless the clause says why nothing has to.',
  (input) => input.library.regulations.flatMap((regulation) => find(input, regulation)),
);

/** Footnotes, clauses that are no longer in force, and headings that only group what stands below them. */
function needsNobody(clause: PlacedClause): boolean {
  const { isFootnote, repealed, informational } = clause;
  return isFootnote || repealed !== undefined || (onlyGroups(clause) && !informational);
}

function find(input: CheckInput, regulation: Regulation): Finding[] {
  if (regulation.passport.draft) return [];
  const references = clauseReferences(input, regulation).filter(({ byGuide }) => byGuide);
  return clausesOf(input, regulation)
    .filter((clause) => !needsNobody(clause))
    .flatMap(({ id, informational, file, path }): Finding[] => {
      const user = references.find((reference) => reference.id === id);
      if (!user && informational === undefined) {
        return [
          {
            file,
            path: [...path, 'id'],
            message: `nothing rests on clause "${id}": no step, question or outcome names it`,
            hint: `name it in the "clauses" of what rests on it, or say in "informational" why nothing has to`,
          },
        ];
      }
      if (!user || informational === undefined) return [];
      return [
        {
          file,
          path: [...path, 'informational'],
          message: `clause "${id}" is called informational, yet ${user.file} rests on it (${user.path.join('.')})`,
          hint: 'remove "informational" from the clause',
        },
      ];
    });
}

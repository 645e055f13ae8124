import { coverageOf, type CoveredClause } from '../../links/coverage.ts';
import { clausesOf } from '../clauses.ts';
import type { Place } from '../place.ts';
import { defineRule, type Finding } from '../rule.ts';

export const unusedSentence = defineRule(
  'unused-sentence',
  'A step, a question or an outcome rests on every sentence of a clause that is used, unless the clause says why nothing has to.',
  (input) =>
    input.library.regulations.flatMap((regulation) => {
      const places = clausesOf(input, regulation);
      return coverageOf(regulation).clauses.flatMap((covered, index) => {
        const place = places[index];
        // A clause that nothing rests on is reported by unused-clause.
        const isUsed = covered.sentences.some(({ guide }) => guide.length > 0);
        return place && isUsed ? find(covered, place) : [];
      });
    }),
);

function find({ clause, sentences }: CoveredClause, { file, path }: Place): Finding[] {
  if (clause.informational !== undefined) return [];
  return sentences.flatMap(({ index, text, guide, informational }): Finding[] => {
    const [user] = guide;
    if (!user && informational === undefined) {
      return [
        {
          file,
          path: [...path, 'id'],
          message: `nothing rests on sentence ${String(index)} of clause "${clause.id}": «${text}»`,
          hint: 'name it in the "sentences" of what rests on it, or say in "informationalSentences" why nothing has to',
        },
      ];
    }
    if (!user || informational === undefined) return [];
    return [
      {
        file,
        path: [...path, 'informationalSentences'],
        message: `sentence ${String(index)} of clause "${clause.id}" is called informational, yet "${user.ref}" rests on it`,
        hint: 'remove it from "informationalSentences"',
      },
    ];
  });
}

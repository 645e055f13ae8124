import { placesIn } from '../place.ts';
import { defineRule } from '../rule.ts';
import { firstDifference } from '../source/compare.ts';

export const sourceIdentity = defineRule(
  'source-identity',
  'The clauses are source.txt word for word, once every listed correction is undone.',
  (input) =>
    input.library.regulations.flatMap(({ id, text, passport }) => {
      const source = input.sources.get(id);
      const difference =
        source === undefined ? undefined : firstDifference(text, passport.corrections, source);
      if (!difference) return [];
      const { clause, path, expected, found } = difference;
      return [
        {
          ...placesIn(input, text.page, 'text')(...path),
          message:
            `${clause === undefined ? 'the title' : `clause "${clause}"`} departs from source.txt:\n` +
            `  source.txt has «${expected}»\n` +
            `  the clauses have «${found}»`,
          hint: 'write the words of source.txt, or list the change in "corrections" of the passport with its reason',
        },
      ];
    }),
);

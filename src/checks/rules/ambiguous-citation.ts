import { clausesOf } from '../clauses.ts';
import { defineRule } from '../rule.ts';

export const ambiguousCitation = defineRule(
  'ambiguous-citation',
  'A citation means one clause: no two clauses of a regulation are cited alike.',
  (input) =>
    input.library.regulations.flatMap((regulation) => {
      const clauses = clausesOf(input, regulation);
      return clauses.flatMap(({ id, cite, file, path }, index) => {
        const first = clauses.findIndex((clause) => clause.cite === cite);
        if (first === index) return [];
        return [
          {
            file,
            path: [...path, 'cite'],
            message: `clause "${id}" is cited «${cite}», and so is clause "${clauses[first]?.id ?? ''}"`,
            hint: 'give at least one of them a "cite" of its own that tells them apart',
          },
        ];
      });
    }),
);

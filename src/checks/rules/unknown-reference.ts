import { isResolved } from '../references/reference.ts';
import { referencesOf } from '../references/all.ts';
import { defineRule } from '../rule.ts';
import { suggest } from '../suggest.ts';

export const unknownReference = defineRule(
  'unknown-reference',
  'Whatever is named by its id exists: clauses, parties, environments, steps, questions, options, outcomes, procedures.',
  (input) =>
    input.library.regulations.flatMap((regulation) =>
      referencesOf(input, regulation)
        .filter((reference) => !isResolved(reference))
        .map(({ file, path, id, what, known }) => ({
          file,
          path,
          message: `no ${what} has the id "${id}"`,
          hint: suggest(id, known),
        })),
    ),
);

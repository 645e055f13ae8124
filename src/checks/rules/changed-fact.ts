import { describeFacts, wrongFacts } from '../facts/describe.ts';
import { defineRule } from '../rule.ts';

export const changedFact = defineRule(
  'changed-fact',
  'A guide claims what facts.yaml beside it records as checked against the document, no more and no less.',
  ({ library, facts }) =>
    library.regulations.flatMap((regulation) => {
      const expected = facts.get(regulation.id);
      if (!expected) return [];
      const actual = describeFacts(regulation);
      return wrongFacts(actual, expected).map((name) => ({
        file: `${regulation.id}/facts.yaml`,
        path: expected[name] === undefined ? [] : [name],
        message: messageOf(name, expected[name], actual[name]),
        hint: `mend the guide; if it is right, compare it with the document and run "npm run facts -- ${regulation.id}"`,
      }));
    }),
);

function messageOf(name: string, expected: string | undefined, actual: string | undefined): string {
  if (actual === undefined) return `the guide has no more "${name}"`;
  if (expected === undefined) return `the guide has "${name}", which nobody has checked yet: ${actual}`;
  return `"${name}" is recorded as ${expected}, and the guide says ${actual}`;
}

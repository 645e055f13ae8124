import { join } from 'node:path';
import { expect, it } from 'vitest';
import { houseRules, rules } from '../../src/checks/rules.ts';
import { checkContent } from '../../src/content/check.ts';
import { report } from '../../src/content/report.ts';

/** The one test of what content says: content that `npm run check` accepts makes no test fail. */
const problems = checkContent(join(import.meta.dirname, '../../content'));

it.each(['yaml', 'schema', ...[...rules, ...houseRules].map(({ name }) => name)])(
  'the content keeps the rule %s',
  (name) => {
    const broken = problems.filter(({ rule }) => rule === name);
    expect(broken, report(broken)).toEqual([]);
  },
);

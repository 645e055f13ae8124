import { expect, it } from 'vitest';
import { proofOf } from '../../../src/decision/proof.ts';
import { readContent } from '../../../src/content/disk.ts';
import type { Decision } from '../../../src/model/library.ts';
import { fixture } from '../../fixtures/copy.ts';

const [choice] = readContent(fixture).input.library.regulations.flatMap(({ decisions }) => decisions);
if (!choice) throw new Error('the fixture has no decision');
const decision: Decision = choice;

it('lists every combination of answers with its outcomes and the clauses of both', () => {
  expect(proofOf(decision).rows).toEqual([
    { answers: { need: 'yes', way: 'mail' }, outcomes: ['apply'], clauses: ['1', '1.1', '1.2'] },
    { answers: { need: 'yes', way: 'portal' }, outcomes: ['apply'], clauses: ['1', '1.1', '1.2'] },
    { answers: { need: 'no' }, outcomes: ['nothing'], clauses: ['1'] },
  ]);
});

it('says what has been proved', () => {
  expect(proofOf(decision)).toMatchObject({ complete: true, unambiguous: true, reachable: true });
});

it('does not say what does not hold', () => {
  const [first, ...others] = decision.rules;
  if (!first) throw new Error('the decision has no rules');
  expect(proofOf({ ...decision, rules: others })).toMatchObject({ complete: false, reachable: false });
  expect(proofOf({ ...decision, rules: [...decision.rules, first] })).toMatchObject({ unambiguous: false });
});

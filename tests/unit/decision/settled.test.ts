import { expect, it } from 'vitest';
import { settled } from '../../../src/decision/settled.ts';
import type { Decision } from '../../../src/decision/types.ts';

const [yes, no] = [{ id: 'yes' }, { id: 'no' }];
const decision: Decision = {
  questions: [
    { id: 'acts', options: [yes, no] },
    { id: 'way', options: [{ id: 'receive' }, { id: 'send' }], when: { acts: ['yes'] } },
  ],
  rules: [
    { when: { acts: ['no'] }, outcome: 'nothing' },
    { when: { way: ['receive'] }, outcome: 'to-receive' },
    { when: { way: ['send'] }, outcome: 'to-send' },
  ],
  outcomes: [{ id: 'nothing' }, { id: 'to-receive' }, { id: 'to-send' }],
};
const [nothing, toReceive] = decision.outcomes;

it.each([
  ['nothing is answered', {}],
  ['a question is open', { acts: 'yes' }],
  ['an answer is of another version', { acts: 'yes', way: 'both' }],
])('says nothing while %s', (_, answers) => {
  expect(settled(decision, answers, ['to-receive'])).toBeUndefined();
});

it('tells a result that leads to a procedure from one that does not', () => {
  const answers = { acts: 'yes', way: 'receive' };
  expect(settled(decision, answers, ['to-receive'])).toEqual({ outcomes: [toReceive], leads: true });
  expect(settled(decision, answers, ['to-send'])).toEqual({ outcomes: [toReceive], leads: false });
  expect(settled(decision, { acts: 'no' }, ['to-send'])).toEqual({ outcomes: [nothing], leads: false });
});

it('lets every result of a decision lead to a procedure that names none of it', () => {
  expect(settled(decision, { acts: 'no' }, ['of-another-decision'])).toEqual({
    outcomes: [nothing],
    leads: true,
  });
});

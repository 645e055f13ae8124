import { expect, it } from 'vitest';
import { decisionSchema } from '../../../src/model/decision.ts';
import { conditionParts, describeCondition } from '../../../src/words/condition.ts';

const question = { text: 'Вопрос?', clauses: ['1'] };
const decision = decisionSchema.parse({
  questions: [
    {
      ...question,
      id: 'acts',
      short: 'Есть ли акты?',
      options: [
        { id: 'yes', text: 'Да' },
        { id: 'no', text: 'Нет' },
      ],
    },
    {
      ...question,
      id: 'way',
      options: [
        { id: 'mail', text: 'По обычной почте', short: 'Почта' },
        { id: 'portal', text: 'Через портал' },
        { id: 'visit', text: 'Лично' },
      ],
    },
  ],
  rules: [{ when: { acts: 'no' }, outcome: 'none' }],
  outcomes: [
    { id: 'none', effect: 'stop', title: 'Исход', meaning: 'Исход.', actions: ['Стоп.'], clauses: ['1'] },
  ],
  examples: [{ title: 'Пример', answers: { acts: 'no' }, outcomes: ['none'] }],
});

it('names questions and answers in their own order and in short where they have short words', () => {
  expect(conditionParts(decision, { way: ['portal', 'mail'], acts: ['yes'] })).toEqual([
    { question: '«Есть ли акты?»', answers: ['Да'] },
    { question: '«Вопрос?»', answers: ['Почта', 'Через портал'] },
  ]);
});

it('writes a condition as a sentence', () => {
  expect(describeCondition(decision, { acts: ['yes'], way: ['mail', 'visit'] })).toBe(
    '«Есть ли акты?» — Да; «Вопрос?» — Почта или Лично',
  );
});

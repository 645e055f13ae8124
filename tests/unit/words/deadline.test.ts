import { expect, it } from 'vitest';
import { procedureSchema, type Deadline } from '../../../src/model/procedure.ts';
import { deadlineHtml, deadlineWords } from '../../../src/words/deadline.ts';

function deadline(written: unknown): Deadline {
  const step = { id: 'a', title: 'А', does: 'А.', clauses: ['1'], deadline: written };
  const parsed = procedureSchema.parse({ goal: 'А', steps: [step] }).steps[0]?.deadline;
  if (!parsed) throw new Error('the step has no deadline');
  return parsed;
}

it.each([
  [1, 'working-days', '1 рабочий день'],
  [2, 'working-days', '2 рабочих дня'],
  [10, 'calendar-days', '10 календарных дней'],
  [24, 'hours', '24 часа'],
  [5, 'months', '5 месяцев'],
])('says %s %s as «%s»', (value, unit, words) => {
  expect(deadlineWords(deadline({ text: 'срок', value, unit }))).toBe(words);
});

it('shows the words of the document, and the figure where they hide it', () => {
  expect(deadlineHtml(deadline('в срок'))).toBe('в срок');
  const figures = { value: 5, unit: 'working-days', from: 'со дня подачи' };
  expect(deadlineHtml(deadline({ text: 'в пятидневный срок', ...figures }))).toBe(
    'в пятидневный срок (5 рабочих дней со дня подачи)',
  );
  expect(deadlineHtml(deadline({ text: '5 рабочих дней со дня её подачи', ...figures }))).toBe(
    '5 рабочих дней со дня её подачи',
  );
});

it('shows the unit of a cell that is a figure alone, and the event where it stands elsewhere', () => {
  const figures = { value: 5, unit: 'working-days' };
  expect(deadlineHtml(deadline({ text: '5', ...figures }))).toBe('5 (5 рабочих дней)');
  expect(deadlineHtml(deadline({ text: 'за 5 рабочих дней', ...figures, from: 'со дня подачи' }))).toBe(
    'за 5 рабочих дней (со дня подачи)',
  );
});

import { expect, test } from 'vitest';
import { Answered } from '../../../../src/features/reply/answered.ts';

const asking = (...questions: string[]): ReadonlySet<string> => new Set(questions);

test('a place is in the reply for all questions that it answers and that are still asked', () => {
  const answered = new Answered();
  answered.remember('a/faq/one', 'Куда?');
  answered.remember('a/faq/one', 'Когда?');
  expect(answered.questionFor('a/faq/one')).toBe('Куда? Когда?');
  answered.ask(asking('Когда?', 'Кто?'));
  expect(answered.questionFor('a/faq/one')).toBe('Когда?');
  expect(answered.earlier).toEqual([]);
});

test('what answers nothing that is asked is of an earlier inquiry, until it answers again', () => {
  const answered = new Answered();
  answered.remember('a/faq/one', 'Куда?');
  answered.ask(asking('Кто?'));
  expect(answered.questionFor('a/faq/one')).toBeUndefined();
  expect(answered.earlier).toEqual(['a/faq/one']);
  answered.remember('a/faq/one', 'Кто?');
  expect(answered.earlier).toEqual([]);
});

test('that nothing answers is said for the inquiry that it was said for', () => {
  const answered = new Answered();
  answered.ask(asking('Почём жираф?'));
  answered.rememberNone('Почём жираф?');
  answered.ask(asking('Почём жираф?', 'Кто?'));
  expect(answered.noneIsEarlier).toBe(false);
  answered.ask(asking('Кто?'));
  expect(answered.noneIsEarlier).toBe(true);
  answered.rememberNone('Кто?');
  expect(answered.noneIsEarlier).toBe(false);
});

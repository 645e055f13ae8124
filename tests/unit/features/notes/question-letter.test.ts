import { expect, it } from 'vitest';
import { addressOf, letterOf } from '../../../../src/features/notes/question-letter.ts';

it('gives one question as it is, and several as a numbered list under an opening', () => {
  expect(letterOf([], 'Просим ответить.')).toBe('');
  expect(letterOf(['Когда?'], 'Просим ответить.')).toBe('Когда?');
  expect(letterOf(['Когда?', 'Кто?'], 'Просим ответить.')).toBe('Просим ответить.\n\n1. Когда?\n\n2. Кто?');
});

it('names an address only where all questions go to the same one', () => {
  expect(addressOf([])).toBeUndefined();
  expect(addressOf(['a@example.org', 'a@example.org'])).toBe('a@example.org');
  expect(addressOf(['a@example.org', undefined])).toBeUndefined();
  expect(addressOf(['a@example.org', 'b@example.org'])).toBeUndefined();
});

import { expect, it } from 'vitest';
import { anchorIn, isItemAnchor } from '../../../src/browser/anchor.ts';

const none = (): boolean => false;

it.each([
  ['#clause-1.4.3)', 'clause-1.4.3'],
  ['#clause-1.4.3»', 'clause-1.4.3'],
  ['#clause-1.4.3%C2%BB.', 'clause-1.4.3'],
  ['#clause-1.4.', 'clause-1.4'],
  ['#step-letter,', 'step-letter'],
  ['#step-letter;', 'step-letter'],
  ['#step-letter', 'step-letter'],
  ['#вопросы', 'вопросы'],
  ['#<b>)', '<b>)'],
  ['#%', ''],
  ['', ''],
])('%s names «%s»', (hash, id) => {
  expect(anchorIn(hash, none)).toBe(id);
});

it('takes off signs until the page has such an id', () => {
  const known = (id: string): boolean => id === 'вопросы' || id === 'term-a.';
  expect(anchorIn('#вопросы).', known)).toBe('вопросы');
  expect(anchorIn('#term-a.', known)).toBe('term-a.');
});

it('knows the anchors of our things', () => {
  expect(['clause-1.4', 'note-a--b', 'term-x', 'faq-x', 'letter-x'].every(isItemAnchor)).toBe(true);
  expect(['clause-1.4.', 'clause-', 'page-1', 'term-A', `term-${'x'.repeat(100)}`].map(isItemAnchor)).toEqual(
    Array.from({ length: 5 }, () => false),
  );
});

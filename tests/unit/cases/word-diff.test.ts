import fc from 'fast-check';
import { expect, it } from 'vitest';
import { wordDiff } from '../../../src/cases/word-diff.ts';

const side = (parts: ReturnType<typeof wordDiff>, without: 'added' | 'removed'): string =>
  parts
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join('');

it('marks the words that were taken out and put in', () => {
  expect(wordDiff('Направить письмо Оператору', 'Направить анкету Оператору')).toEqual([
    { text: 'Направить ', kind: 'same' },
    { text: 'письмо ', kind: 'removed' },
    { text: 'анкету ', kind: 'added' },
    { text: 'Оператору', kind: 'same' },
  ]);
});

it('holds both texts whole', () => {
  const text = fc
    .array(fc.constantFrom('а', 'б', 'в', ' ', '\n', 'где'), { maxLength: 40 })
    .map((words) => words.join(''));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const parts = wordDiff(before, after);
      expect(side(parts, 'added')).toBe(before);
      expect(side(parts, 'removed')).toBe(after);
    }),
  );
});

it('does not compare books word by word', () => {
  const [before, after] = ['а '.repeat(5000), 'б '.repeat(5000)];
  expect(wordDiff(before, after).map(({ kind }) => kind)).toEqual(['removed', 'added']);
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffWords } from '../../../src/editions/words.ts';

const without = (kind: string, parts: ReturnType<typeof diffWords>): string =>
  parts
    .filter((part) => part.kind !== kind)
    .map(({ text }) => text)
    .join('');
const text = fc
  .array(fc.constantFrom('срок ', 'пять ', 'дней', ', ', 'заявка ', '10 ', '. '))
  .map((a) => a.join(''));

describe('diffWords', () => {
  it('gives back both wordings', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const parts = diffWords(before, after);
        expect(without('added', parts)).toBe(before);
        expect(without('removed', parts)).toBe(after);
      }),
    );
  });

  it('finds nothing between equal wordings', () => {
    fc.assert(
      fc.property(text, (same) => {
        expect(diffWords(same, same).filter(({ kind }) => kind !== 'same')).toEqual([]);
      }),
    );
  });

  it('marks the words that changed and no more', () => {
    expect(diffWords('в течение 10 рабочих дней, если', 'в течение 5 рабочих дней если')).toEqual([
      { kind: 'same', text: 'в течение ' },
      { kind: 'removed', text: '10 ' },
      { kind: 'added', text: '5 ' },
      { kind: 'same', text: 'рабочих ' },
      { kind: 'removed', text: 'дней, ' },
      { kind: 'added', text: 'дней ' },
      { kind: 'same', text: 'если' },
    ]);
  });

  it('replaces whole what is too long to weigh', () => {
    const long = (word: string): string =>
      Array.from({ length: 2500 }, (_, n) => `${word}${String(n)} `).join('');
    expect(diffWords(long('а'), long('б')).map(({ kind }) => kind)).toEqual(['removed', 'added']);
  });
});

import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { firstDifference } from '../../../src/checks/source/compare.ts';
import { readContent } from '../../../src/content/disk.ts';

const { library, sources } = readContent(join(import.meta.dirname, '../../fixtures/invented')).input;

describe.each(library.regulations)('the text of $id', ({ id, text, passport: { corrections } }) => {
  const source = sources.get(id) ?? '';

  it('is source.txt word for word', () => {
    expect(firstDifference(text, corrections, source)).toBeUndefined();
  });

  it('would not be, if any word of source.txt were lost', () => {
    const words = [...source.matchAll(/\p{L}+/gu)];
    expect(words.length).toBeGreaterThan(200);
    for (const { 0: word, index } of words) {
      const lost = source.slice(0, index) + source.slice(index + word.length);
      // Words of a link's address do not count: readers do not see them.
      const seen = !/\]\([^)]*$/u.test(source.slice(0, index));
      expect(firstDifference(text, corrections, lost) !== undefined, word).toBe(seen);
    }
  });
});

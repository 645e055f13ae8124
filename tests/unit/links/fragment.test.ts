import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodedFragment, fieldsOf, fitting } from '../../../src/links/fragment.ts';

const signs = fc
  .array(
    fc.constantFrom(')', '»', ',', ';', '.', '!', '?', '”', "'", ']', '>', ' ', '\u00A0', '\u200B', '…', ':'),
    {
      maxLength: 6,
    },
  )
  .map((list) => list.join(''));
const id = fc.stringMatching(/^[a-z0-9]{1,8}(?:[.-][a-z0-9]{1,8}){0,2}$/u);
const isId = (text: string): boolean => /^[a-z0-9]+(?:[.-][a-z0-9]+)*$/u.test(text);

describe('a fragment', () => {
  it.each([
    ['#clause-1.4.3', 'clause-1.4.3'],
    ['clause-1.4.3', 'clause-1.4.3'],
    ['#a%3Dacts%3Ayes', 'a=acts:yes'],
    ['#clause-1.4.3%C2%BB', 'clause-1.4.3»'],
    ['#%D0%B2%D0%BE%D0%BF%D1%80%D0%BE%D1%81', 'вопрос'],
    ['#clause-1%', ''],
    ['#%E0%A4%A', ''],
    ['', ''],
    ['#', ''],
    [`#${'x'.repeat(30_000)}`, ''],
  ])('%s holds «%s»', (hash, text) => {
    expect(decodedFragment(hash)).toBe(text);
  });

  it('never throws, and gives well-formed text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.webFragments()), (hash) => {
        expect(decodedFragment(hash).isWellFormed()).toBe(true);
        for (const [name, value] of fieldsOf(hash)) expect(typeof name + typeof value).toBe('stringstring');
      }),
    );
  });

  it('has fields, the first of two with one name', () => {
    expect([...fieldsOf('#r=a,b&g=hello&g=other&__proto__=x&=y&z')]).toEqual([
      ['r', 'a,b'],
      ['g', 'hello'],
      ['__proto__', 'x'],
    ]);
  });
});

describe('signs that follow a link in prose', () => {
  it('are taken off until what is left fits', () => {
    fc.assert(
      fc.property(id, signs, (text, after) => {
        expect(fitting(text + after, isId)).toBe(text);
        expect(fitting(decodedFragment(`#${encodeURIComponent(text + after)}`), isId)).toBe(text);
      }),
    );
  });

  it('stay where nothing fits, and where the whole does', () => {
    expect(fitting('<b>).', isId)).toBe('<b>).');
    expect(fitting('...', isId)).toBe('...');
    expect(fitting('letter.', () => true)).toBe('letter.');
    expect(fitting(`a${')'.repeat(1000)}`, isId)).toBe(`a${')'.repeat(1000)}`);
  });
});

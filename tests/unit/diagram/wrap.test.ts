import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { widthOf, wrap } from '../../../src/diagram/wrap.ts';

describe('wrap', () => {
  it('breaks between words, and a word only when it is too wide by itself', () => {
    expect(wrap('один два три', widthOf('один два', 15) + 1, 15)).toEqual(['один два', 'три']);
    expect(wrap('словослово', widthOf('слово', 15) + 1, 15)).toEqual(['слово', 'слово']);
    expect(wrap('1.\u00A0два', 1000, 15)).toEqual(['1.\u00A0два']);
    expect(wrap('', 100, 15)).toEqual([]);
  });

  it('ends no line with a preposition, begins none with a particle, unless the line has no room for both', () => {
    expect(wrap('доступ и пароль', widthOf('доступ и', 15) + 9, 15)).toEqual(['доступ', 'и пароль']);
    expect(wrap('все адреса ли', widthOf('все адреса', 15) + 1, 15)).toEqual(['все', 'адреса ли']);
    expect(wrap('есть ли порты', widthOf('есть ли', 15) + 1, 15)).toEqual(['есть ли', 'порты']);
    expect(wrap('на слове', widthOf('слове', 15) + 1, 15)).toEqual(['на', 'слове']);
  });

  it('loses no letter and makes no line too wide', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[а-яё]{1,20}$/u), { maxLength: 10 }), (list) => {
        const lines = wrap(list.join(' '), 100, 15);
        expect(lines.join('').replaceAll(' ', '')).toBe(list.join(''));
        for (const line of lines) expect(widthOf(line, 15)).toBeLessThanOrEqual(100);
      }),
    );
  });
});

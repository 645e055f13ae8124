import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markedPassage } from '../../../src/search/marks.ts';
import { numberWord, takeNumbers } from '../../../src/search/numbers.ts';
import { piecesOf } from '../../../src/search/query.ts';
import { nearest, slipsBetween } from '../../../src/search/typos.ts';

test.each([
  ['п. 1.4', '1.4'],
  ['пункт 1.4', '1.4'],
  ['п. 9(1)', '9(1)'],
  ['9¹', '9(1)'],
  ['подпункт 2 пункта 9(1)', '9(1).2'],
  ['пункта 1.4.', '1.4'],
  ['1.4.3', '1.4.3'],
  ['п.1.4 подп. 3', '1.4.3'],
  ['пп 3 п 1.4', '1.4.3'],
  ['подпункт 3 пункта 1.4', '1.4.3'],
  ['условия п. 3', '3'],
  ['статья 1.4', '1.4'],
  ['ст. 5', '5'],
])('«%s» asks for clause %s', (query, number) => {
  expect(takeNumbers(query).numbers).toEqual([number]);
});

test.each([
  'приказ 730',
  'порт 8080',
  'анкета',
  'пароль 2 раза',
  '12.03.2024',
  'п. 12.03.2024',
  '№ 730',
  'ГОСТ Р 34.10-2012',
])('«%s» asks for no clause', (query) => {
  expect(takeNumbers(query).numbers).toEqual([]);
});

test.each([`1${'¹'.repeat(198)}5`, `п${' '.repeat(198)}5`, 'п. 1'.repeat(50), `п.1${'.111'.repeat(49)}`])(
  'numbers are taken at once from a query made to take long: %j',
  (query) => {
    // Ways to match that multiply would take years.
    const start = performance.now();
    takeNumbers(query);
    expect(performance.now() - start).toBeLessThan(1000);
  },
);

test('a number of a clause is the beginning of those below it, and of no other', () => {
  expect(numberWord('1.4.3').startsWith(numberWord('1.4'))).toBe(true);
  expect(numberWord('1.5').startsWith(numberWord('1.4'))).toBe(false);
});

test('words that say nothing count only where there are no others', () => {
  expect(piecesOf('как получить доступ').flatMap(({ typed }) => typed)).toEqual(['получ', 'доступ']);
  expect(piecesOf('что это')).toHaveLength(2);
});

test('signs that nobody sees split neither a word nor a number', () => {
  expect(piecesOf('за\ufeffявка п. 1.\u200b4')).toEqual(piecesOf('заявка п. 1.4'));
});

test('a word may be read in the other layout, punctuation and all', () => {
  expect(piecesOf("cv'd")).toMatchObject([{ text: "cv'd", typed: ['cv', 'd'], switched: ['смэв'] }]);
});

test('any string is taken apart, into a few pieces', () => {
  const anything = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 500 }),
    fc.string({ unit: fc.constantFrom(...Array.from('пункт п.. 1.4 \ud800\udc00<>"')), maxLength: 500 }),
  );
  fc.assert(
    fc.property(anything, (query) => {
      expect(piecesOf(query).length).toBeLessThanOrEqual(12);
    }),
  );
});

test('what is too long to be typed is cut', () => {
  expect(piecesOf('письмо '.repeat(10_000)).length).toBeLessThanOrEqual(12);
  expect(piecesOf('1.4 '.repeat(10_000)).length).toBeLessThanOrEqual(12);
});

test.each([
  ['a letter missing', 'кординатор'],
  ['a letter doubled', 'кооординатор'],
  ['letters swapped', 'коодринатор'],
  ['a wrong letter', 'каординатор'],
])('%s', (_, word) => {
  expect(nearest(word, ['координатор', 'оператор', 'ординатор'])).toContain('координатор');
});

test('a short word stands for itself only', () => {
  expect(nearest('кип', ['кит', 'кип'])).toEqual(['кип']);
});

test('the number of slips is the same both ways, and none only between equals', () => {
  const word = fc.string({ unit: fc.constantFrom(...Array.from('абв')), maxLength: 8 });
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(slipsBetween(a, b, 9)).toBe(slipsBetween(b, a, 9));
      expect(slipsBetween(a, b, 9) === 0).toBe(a === b);
    }),
  );
});

test('a passage keeps its own spelling, and the words that were asked for are marked', () => {
  expect(markedPassage('использовать защищённую сеть;', ['защищен', 'сет'])).toEqual([
    { text: 'использовать ', marked: false },
    { text: 'защищённую', marked: true },
    { text: ' ', marked: false },
    { text: 'сеть', marked: true },
    { text: ';', marked: false },
  ]);
});

test.each([
  ['stress and a soft hyphen', 'за\u0301яв\u00adка'],
  ['signs that nobody sees', '\ufeffза\u200bяв\u2060ка\u202e\ufe0f'],
])('a word with %s is marked whole', (_, whole) => {
  expect(markedPassage(whole, ['заявк'])).toContainEqual({ text: whole, marked: true });
});

test('a long passage starts near the first word that was asked for', () => {
  const parts = markedPassage(`${'слово '.repeat(100)}анкета ${'слово '.repeat(100)}`, ['анкет']);
  expect(parts.map(({ text }) => text).join('').length).toBeLessThan(400);
  expect(parts.filter(({ marked }) => marked).map(({ text }) => text)).toEqual(['анкета']);
});

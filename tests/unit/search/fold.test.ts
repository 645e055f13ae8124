import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stemsOf, wordsOf } from '../../../src/search/fold.ts';
import { switchLayout } from '../../../src/search/layout.ts';
import { stem } from '../../../src/search/stem.ts';

/** Any string at all, lone surrogates included. */
const anything = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: fc.constantFrom(...Array.from('абвёйіАРІapiAPI1.4 @-\ud800')), maxLength: 40 }),
);

test.each([
  ['ё is е', 'Защищённая', 'защищенная'],
  ['Cyrillic look-alikes of a Latin word', 'АРІ', 'api'],
  ['a word of mixed letters, Latin', 'АРI', 'api'],
  ['a word of mixed letters, Cyrillic', 'CMЭB', 'смэв'],
  ['parts of an address', 'support@eski.gov.ru', 'support eski gov ru'],
  ['compounds', 'компакт-диск', 'компакт диск'],
  ['a Latin look-alike in a Russian word', 'aнкета нoмер aкт дoкyмeнт', 'анкета номер акт документ'],
  ['a Russian word in Latin letters alone', 'TOP', 'тор'],
  ['a Latin word with Cyrillic look-alikes', 'саptсhа dосs', 'сартсна docs'],
  ['combining marks', 'защище\u0308нная', 'защищенная'],
  ['stress', 'за\u0301явка и\u0306\u0301од ѝм ре\u0300естр', 'заявка йод им реестр'],
  ['soft hyphens', 'реги\u00adстра\u00adция', 'регистрация'],
  ['characters that nobody sees', '\ufeffза\u200bяв\u2060ка\u200d пись\u202eмо\ufe0f', 'заявка письмо'],
  ['accents of other letters', 'résumé', 'resume'],
])('%s', (_, text, words) => {
  expect(wordsOf(text)).toEqual(words.split(' '));
});

test.each([
  ['анкета анкетой анкету анкетах', 'анкет'],
  ['сведения сведениями сведений', 'сведен'],
  ['сценарий сценариев сценарии', 'сценар'],
  ['тестирование тестированием', 'тестирован'],
  ['направить направит', 'направ'],
  ['api', 'api'],
  ['взгр', 'взгр'],
])('the forms of one word have one stem: %s', (words, expected) => {
  expect(new Set(words.split(' ').map(stem))).toEqual(new Set([expected]));
});

test('folding never throws, and folds what is folded to itself', () => {
  fc.assert(
    fc.property(anything, (text) => {
      const words = wordsOf(text);
      expect(wordsOf(words.join(' '))).toEqual(words);
      expect(stemsOf(text)).toHaveLength(words.length);
    }),
  );
});

test('10 000 letters in one word are no word', () => {
  expect(wordsOf('я'.repeat(10_000))).toEqual([]);
});

test.each([
  ['фзш', 'api'],
  ["cv'd", 'смэв'],
  ['Fyrtnf', 'анкета'],
  ['п. 1.4', 'gю 1ю4'],
])('the other layout: %s', (typed, meant) => {
  expect(switchLayout(typed)).toBe(meant);
});

test('switching the layout of Russian letters twice gives them back', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...Array.from('абвгдеёжзийклмнопрстуфхцчшщъыьэюя')) }),
      (text) => {
        expect(switchLayout(switchLayout(text))).toBe(text);
      },
    ),
  );
});

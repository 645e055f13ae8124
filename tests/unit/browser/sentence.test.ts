import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fill, isolated } from '../../../src/browser/sentence.ts';

it.each(['', 'ВИС «Реестр», передача', 'OpenAPI 3.0 — №\u00A05', '😀'])('leaves «%s» as it is', (text) => {
  expect(isolated(text)).toBe(text);
});

it.each([
  ['a\u202Eb', '\u2068ab\u2069'],
  ['\u2069\u202Eb', '\u2068b\u2069'],
  ['שלום', '\u2068שלום\u2069'],
  ['дело\nвторая строка\u0000', 'дело вторая строка '],
])('sets %j apart, so that the words round it stay where they are', (text, set) => {
  expect(isolated(text)).toBe(set);
});

it('lets nothing through that turns what follows', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (name) => {
      const sentence = fill('Дело {name} изменено', { name: isolated(name.toWellFormed()) });
      const set = [sentence.split('\u2068').length, sentence.split('\u2069').length];
      expect([
        [1, 1],
        [2, 2],
      ]).toContainEqual(set);
      expect(sentence).not.toMatch(/[\u202A-\u202E\u2066\u2067\p{Cc}\u2028\u2029]/u);
    }),
  );
});

it.each([
  ['Добавлено: {title}. В ответе: {count}.', 'Куда писать?', 'Добавлено: Куда писать? В ответе: 2.'],
  ['Убрано: {title}.', 'Осторожно!', 'Убрано: Осторожно!'],
  ['Убрано: {title}.', 'Жду…', 'Убрано: Жду…'],
  ['Убрано: {title}.', 'Адрес и т. п.', 'Убрано: Адрес и т. п.'],
  ['Убрано: {title}.', 'Пункт 1.2', 'Убрано: Пункт 1.2.'],
  ['Нет ответа на «{title}».', 'Куда писать?', 'Нет ответа на «Куда писать?».'],
])('«%s» of «%s» ends once', (sentence, title, told) => {
  expect(fill(sentence, { title, count: 2 })).toBe(told);
});

it.each([
  ['Уже идёт в подключении «{name}».', 'Уже идёт в подключении «ВИС „Реестр“».'],
  ['Подключение изменено: {name}.', 'Подключение изменено: ВИС «Реестр».'],
  ['Раздел «Мои», подключение {name}', 'Раздел «Мои», подключение ВИС «Реестр»'],
])('quotes in «%s» are of two kinds', (sentence, told) => {
  expect(fill(sentence, { name: 'ВИС «Реестр»' })).toBe(told);
});

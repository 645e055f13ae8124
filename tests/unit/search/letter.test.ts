import fc from 'fast-check';
import { expect, test } from 'vitest';
import { questionsIn } from '../../../src/search/letter.ts';

test.each([
  ['Добрый день! Куда направить анкету? Спасибо.', ['Куда направить анкету?']],
  [
    'Сколько ждать ответа и куда писать, если его нет?',
    ['Сколько ждать ответа', 'куда писать, если его нет?'],
  ],
  [
    'Мы получили диск. Пароль не подходит.\n\nС уважением,\nИванов. Где он работает?',
    ['Пароль не подходит.'],
  ],
  ['Вышлите анкету', ['Вышлите анкету']],
  ['1. Где анкета?\n2. Кто подписывает протокол?', ['Где анкета?', 'Кто подписывает протокол?']],
  ['Мы получили диск. А что дальше?', ['Мы получили диск. А что дальше?']],
  ['Добрый день!', []],
  ['', []],
])('«%s»', (letter, questions) => {
  expect(questionsIn(letter)).toEqual(questions);
});

test('any string is read without harm', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (letter) => {
      expect(questionsIn(letter).length).toBeLessThanOrEqual(9);
    }),
  );
});

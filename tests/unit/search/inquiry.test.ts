import fc from 'fast-check';
import { expect, test } from 'vitest';
import { questionsIn } from '../../../src/search/inquiry.ts';

/** The questions as they are shown. */
const textsOf = (inquiry: string): string[] => questionsIn(inquiry).map(({ text }) => text);
/** What is searched for. */
const queriesOf = (inquiry: string): string[] => questionsIn(inquiry).map(({ query }) => query);

test.each([
  ['Добрый день! Куда направить анкету? Спасибо.', ['Куда направить анкету?']],
  [
    'Сколько ждать ответа и куда писать, если его нет?',
    ['Сколько ждать ответа?', 'Куда писать, если его нет?'],
  ],
  [
    'Мы получили диск. Пароль не подходит.\n\nС уважением,\nИванов. Где он работает?',
    ['Пароль не подходит.'],
  ],
  ['Вышлите анкету', ['Вышлите анкету']],
  ['1. Где анкета?\n2. Кто подписывает протокол?', ['Где анкета?', 'Кто подписывает протокол?']],
  ['Куда писать?Сколько ждать?', ['Куда писать?', 'Сколько ждать?']],
  [
    'Просим сообщить:\n1) нужно ли уведомлять другую сторону;\n2) в какой срок.\nМы готовы.',
    ['Нужно ли уведомлять другую сторону?', 'Нужно ли уведомлять другую сторону, в какой срок?'],
  ],
  ['Просим ответить:\n1) Где взять бланк?\n2) Где взять диск?', ['Где взять бланк?', 'Где взять диск?']],
  [
    'Можно ли обойтись без диска? Если нет, то какие бумаги готовить. Если надо, пришлём.',
    ['Можно ли обойтись без диска?', 'Если нет, то какие бумаги готовить?'],
  ],
  ['Добрый день, пароль не подходит', ['Пароль не подходит']],
  ['Пароль не подходит.\n\nС наилучшими пожеланиями,\nИванов. Где он работает?', ['Пароль не подходит.']],
  ['Добрый день!', []],
  ['', []],
])('the questions of «%s»', (inquiry, questions) => {
  expect(textsOf(inquiry)).toEqual(questions);
});

test.each([
  ['Хотелось бы понять, кто выдаёт пароль. Адрес прежний.', 'Кто выдаёт пароль?'],
  ['Здравствуйте, не могли бы вы подсказать, где взять анкету?', 'Где взять анкету?'],
  ['Прошу сообщить о том, когда придёт диск.', 'Когда придёт диск?'],
  ['Коллеги, подскажите пожалуйста, нужно ли уведомлять СТП?', 'Нужно ли уведомлять СТП?'],
  ['И ещё: нужно ли уведомлять СТП?', 'Нужно ли уведомлять СТП?'],
])('what leads to the question of «%s» is no part of it', (inquiry, question) => {
  expect(textsOf(inquiry)).toEqual([question]);
});

test('a question needs no question mark and no capital letter', () => {
  expect(textsOf('добрый день подскажите сколько ждать пароль и куда звонить если его нет')).toEqual([
    'Сколько ждать пароль?',
    'Куда звонить если его нет?',
  ]);
});

test('what begins like a question may be a statement', () => {
  expect(textsOf('Когда диск пришёл, пароль не подошёл. Что делать?')).toEqual(['Что делать?']);
});

test.each([
  'Мы из г. Москвы: куда отправлять письмо по п. 1.4 и др. пунктам?',
  'Что делать по ст. 5, т.е. по п. 2, если диск не пришёл?',
])('the points of abbreviations in «%s» end no sentence', (inquiry) => {
  expect(textsOf(inquiry)).toEqual([inquiry]);
});

test.each([
  ['it says little', 'Мы получили диск. А что дальше?', ['Что дальше? Мы получили диск.']],
  [
    'it points back',
    'Где взять бланк анкеты? Кто её подписывает?',
    ['Где взять бланк анкеты?', 'Кто её подписывает? Где взять бланк анкеты?'],
  ],
  [
    'it depends on the answer before',
    'Можно ли обойтись без диска? Если нет, то какие бумаги готовить?',
    ['Можно ли обойтись без диска?', 'Если нет, то какие бумаги готовить? Можно ли обойтись без диска?'],
  ],
  [
    'it asks whether something may be done under conditions',
    'НПА нет, но состав сведений определили. Можно ли начинать обмен?',
    ['Можно ли начинать обмен? НПА нет, но состав сведений определили.'],
  ],
])('a question is searched for with what stands before it where %s', (_why, inquiry, queries) => {
  expect(queriesOf(inquiry)).toEqual(queries);
});

test('any string is read without harm', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (inquiry) => {
      for (const { text, query } of questionsIn(inquiry)) expect(query.startsWith(text)).toBe(true);
    }),
  );
});

import { expect, test } from 'vitest';
import { makePhrasebook } from '../../../src/search/phrasebook.ts';
import { byWhatItIs, merge, rarity, type Asked } from '../../../src/search/rank.ts';
import type { Hit } from '../../../src/search/hit.ts';
import { vocabularyOf } from '../../../src/search/vocabulary.ts';

const same = (): number => 1;
const keys = (ranked: readonly { key: string }[]): string[] => ranked.map(({ key }) => key);

test('a record that holds all words comes before one that holds one of them well', () => {
  const words = [
    new Map([
      ['both', 1],
      ['one', 1.8],
    ]),
    new Map([['both', 1]]),
  ];
  expect(keys(merge(words, same))).toEqual(['both', 'one']);
});

test('a regulation that the query names comes first', () => {
  const words = [
    new Map([
      ['a/1', 1],
      ['b/1', 0.9],
    ]),
  ];
  expect(keys(merge(words, (key) => (key.startsWith('b/') ? 2 : 1)))).toEqual(['b/1', 'a/1']);
});

const asked = (said: readonly string[] = [], bare = false): Asked => ({ said: new Set(said), bare });

test('nothing to find gives nothing', () => {
  expect(merge([], same)).toEqual([]);
  expect(byWhatItIs([], asked())).toEqual([]);
});

const hit = (title: string, regulation = ''): Hit => ({
  href: '',
  kind: 'term',
  title,
  cite: '',
  regulation,
  passage: '',
});

const faq = (title: string, ...ways: string[][]): Hit => ({
  ...hit(title, 'ГИС ПЕРВАЯ'),
  kind: 'faq',
  ways,
});

test('a thing that is called what was asked for comes before one that mentions it', () => {
  const found = [
    { hit: hit('Спецификация API'), score: 1.05 },
    { hit: hit('API'), score: 1 },
  ];
  const ordered = byWhatItIs(found, asked(['api']));
  expect(ordered.map((one) => one.hit.title)).toEqual(['API', 'Спецификация API']);
});

test('a thing whose name is all that was typed comes before what is asked of it', () => {
  const question: Hit = { ...hit('Сколько стоит API?'), kind: 'faq', ways: [['сто', 'api'], ['api']] };
  const found = [
    { hit: question, score: 2 },
    { hit: hit('API'), score: 1 },
  ];
  const titles = (bare: boolean): string[] =>
    byWhatItIs(found, asked(['api'], bare)).map((one) => one.hit.title);
  expect(titles(true)).toEqual(['API', 'Сколько стоит API?']);
  expect(titles(false)).toEqual(['Сколько стоит API?', 'API']);
});

test('a question that is asked in these words comes before one that holds them among others', () => {
  const found = [
    {
      hit: faq('Что дальше?', ['парол', 'диск', 'архив', 'письм'], ['парол', 'логин', 'стенд']),
      score: 1.05,
    },
    { hit: faq('Где пароль?', ['стенд'], ['парол']), score: 1 },
  ];
  expect(byWhatItIs(found, asked(['парол'])).map((one) => one.hit.title)).toEqual([
    'Где пароль?',
    'Что дальше?',
  ]);
});

test('the name of its own regulation makes a way to ask no other', () => {
  const found = [
    { hit: faq('Через СМЭВ?', ['подключ', 'смэв']), score: 1.1 },
    { hit: faq('С чего начать?', ['подключ', 'гис', 'перв']), score: 1 },
  ];
  expect(byWhatItIs(found, asked(['подключ'])).map((one) => one.hit.title)).toEqual([
    'С чего начать?',
    'Через СМЭВ?',
  ]);
  const named = [{ hit: faq('Что это?', ['гис', 'перв']), score: 1 }, ...found];
  expect(byWhatItIs(named, asked(['гис', 'перв']))[0]?.hit.title).toBe('Что это?');
});

test('a rare word of the query weighs more than one that stands everywhere', () => {
  const everywhere = new Map(Array.from({ length: 50 }, (_, place) => [`common/${String(place)}`, 1]));
  const words = [everywhere, new Map([['rare', 1]]), new Map([...everywhere, ['rare', 0.9]])];
  expect(rarity(new Map([['rare', 1]]))).toBeGreaterThan(rarity(everywhere));
  expect(merge(words, same)[0]?.key).toBe('rare');
});

test('everyday words stand beside the official ones, phrases too', () => {
  const phrasebook = makePhrasebook({
    words: { 'компакт-диск': ['сидишка'] },
    families: [['менять', 'смена', 'изменение']],
    silences: [{ about: ['срок'], asked: ['сколько ждать'] }],
    letters: ['бланк'],
  });
  expect(phrasebook.everyday([], ['компакт', 'диск'])).toEqual(['сидишк']);
  expect(phrasebook.everyday([], ['диск', 'компакт'])).toEqual([]);
  // Each word of a family stands for the others.
  expect(phrasebook.everyday([], ['смен'])).toEqual(['меня', 'изменен']);
  expect(phrasebook.silences(['нет', 'срок'])).toEqual(['скольк', 'ждат']);
  expect(phrasebook.silences(['нет'])).toEqual([]);
  expect(phrasebook.letters).toEqual(['бланк']);
});

test('the vocabulary has one form of each word that is in the index', () => {
  expect(vocabularyOf(['анкета анкеты анкета', 'API п. 1.4', 'который'])).toEqual(['анкета']);
});

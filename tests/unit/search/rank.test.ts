import { expect, test } from 'vitest';
import { makePhrasebook } from '../../../src/search/phrasebook.ts';
import { byWhatItIs, merge } from '../../../src/search/rank.ts';
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

test('nothing to find gives nothing', () => {
  expect(merge([], same)).toEqual([]);
  expect(byWhatItIs([], new Set(), undefined)).toEqual([]);
});

const hit = (title: string, regulation = ''): Hit => ({
  href: '',
  kind: 'term',
  title,
  cite: '',
  regulation,
  passage: '',
});

test('a thing that is called what was asked for comes before one that mentions it', () => {
  const found = [
    { hit: hit('Спецификация API'), score: 1.05 },
    { hit: hit('API'), score: 1 },
  ];
  const ordered = byWhatItIs(found, new Set(['api']), undefined);
  expect(ordered.map((one) => one.hit.title)).toEqual(['API', 'Спецификация API']);
});

test('what is of the regulation that the reader is in comes before the same of another', () => {
  const found = [
    { hit: hit('Пароль', 'ФГИС КИ'), score: 1.05 },
    { hit: hit('Пароль', 'ГИС ТОР КНД'), score: 1 },
  ];
  const [first] = byWhatItIs(found, new Set(['парол']), 'ГИС ТОР КНД');
  expect(first?.hit.regulation).toBe('ГИС ТОР КНД');
});

test('everyday words stand beside the official ones, phrases too', () => {
  const phrasebook = makePhrasebook({
    words: { 'компакт-диск': ['сидишка'] },
    silences: [{ about: ['срок'], asked: ['сколько ждать'] }],
  });
  expect(phrasebook.everyday([], ['компакт', 'диск'])).toEqual(['сидишк']);
  expect(phrasebook.everyday([], ['диск', 'компакт'])).toEqual([]);
  expect(phrasebook.silences(['нет', 'срок'])).toEqual(['скольк', 'ждат']);
  expect(phrasebook.silences(['нет'])).toEqual([]);
});

test('the vocabulary has one form of each word that is in the index', () => {
  expect(vocabularyOf(['анкета анкеты анкета', 'API п. 1.4', 'который'])).toEqual(['анкета']);
});

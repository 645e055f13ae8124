import { expect, test } from 'vitest';
import { makePhrasebook } from '../../../src/search/phrasebook.ts';
import { byTitle, merge } from '../../../src/search/rank.ts';
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
  expect(keys(merge(words, [], same))).toEqual(['both', 'one']);
});

test('what the document does not say comes before what it says', () => {
  const words = [new Map([['clause', 3]]), new Map([['clause', 1]])];
  expect(keys(merge(words, [new Map([['note', 2]])], same))).toEqual(['note', 'clause']);
});

test('a regulation that the query names comes first', () => {
  const words = [
    new Map([
      ['a/1', 1],
      ['b/1', 0.9],
    ]),
  ];
  expect(keys(merge(words, [], (key) => (key.startsWith('b/') ? 2 : 1)))).toEqual(['b/1', 'a/1']);
});

test('nothing to find gives nothing', () => {
  expect(merge([], [], same)).toEqual([]);
  expect(byTitle([], new Set())).toEqual([]);
});

test('a thing that is called what was asked for comes before one that mentions it', () => {
  const hit = (title: string): Hit => ({
    href: '',
    kind: 'term',
    title,
    cite: '',
    regulation: '',
    passage: '',
  });
  const found = [
    { hit: hit('Спецификация API'), score: 1.05 },
    { hit: hit('API'), score: 1 },
  ];
  expect(byTitle(found, new Set(['api'])).map((one) => one.hit.title)).toEqual(['API', 'Спецификация API']);
});

test('everyday words stand beside the official ones, phrases too', () => {
  const phrasebook = makePhrasebook({
    words: { 'компакт-диск': ['сидишка'] },
    silences: [{ about: ['срок'], asked: ['сколько ждать'] }],
  });
  expect(phrasebook.everyday([], ['компакт', 'диск'])).toEqual(['сидишк']);
  expect(phrasebook.everyday([], ['диск', 'компакт'])).toEqual([]);
  expect(phrasebook.silences(['нет', 'срок'])).toEqual(['скольк', 'ждат'].map((stem) => `${stem}qq`));
  expect(phrasebook.silences(['нет'])).toEqual([]);
});

test('the vocabulary has one form of each word', () => {
  expect(vocabularyOf(['анкета анкеты анкета', 'API п. 1.4'])).toEqual(['анкета']);
});

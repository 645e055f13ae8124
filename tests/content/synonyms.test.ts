import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readContent } from '../../src/content/disk.ts';
import { stemsOf } from '../../src/search/fold.ts';
import { makePhrasebook } from '../../src/search/phrasebook.ts';
import { recordsOf, recordsOfSite } from '../../src/search/records.ts';

const root = join(import.meta.dirname, '../../content');
const { input, synonyms } = readContent(root);
const none = makePhrasebook({ words: {}, families: [], silences: [] });
const texts = [
  ...input.library.regulations.flatMap((regulation) => recordsOf(regulation, input.pages, none)),
  ...recordsOfSite(input.pages, input.library, none),
].map(({ written }) => ` ${stemsOf(written).join(' ')} `);

test.each(Object.keys(synonyms.words))('«%s» of synonyms.yaml stands somewhere on the site', (official) => {
  const phrase = ` ${stemsOf(official).join(' ')} `;
  expect(texts.some((text) => text.includes(phrase))).toBe(true);
});

test.each(synonyms.silences.map(({ about }) => about))('some note is silent about «%s»', (...about) => {
  const titles = input.library.regulations
    .flatMap(({ notes }) => notes.filter(({ kind }) => kind === 'silence'))
    .map(({ title }) => stemsOf(title));
  const book = makePhrasebook({ words: {}, families: [], silences: [{ about, asked: ['слово'] }] });
  expect(titles.some((title) => book.silences(title).length > 0)).toBe(true);
});

test('no word stands in two families', () => {
  const stems = synonyms.families.flatMap((members) => [
    ...new Set(members.map((member) => stemsOf(member).join(' '))),
  ]);
  expect(stems.filter((stem, place) => stems.indexOf(stem) !== place)).toEqual([]);
});

test('the file explains itself to whoever edits it', () => {
  expect(readFileSync(join(root, 'synonyms.yaml'), 'utf8')).toMatch(/^# .*\n[\s\S]*Как править/u);
});

import type { CheckInput } from '../input.ts';
import { defineRule, type Finding } from '../rule.ts';
import { stemsOf } from '../../search/fold.ts';
import { noSynonyms } from '../../model/synonyms.ts';
import { makePhrasebook } from '../../search/phrasebook.ts';
import { recordsOf, recordsOfSite } from '../../search/records.ts';

const file = 'synonyms.yaml';

export const unusedSynonym = defineRule(
  'unused-synonym',
  'Every official word of synonyms.yaml stands somewhere on the site, and every silence of it has a note.',
  (input) => {
    const { words, silences } = input.synonyms;
    // What a file says that cannot be read is not known.
    if (input.unread.size > 0 || Object.keys(words).length + silences.length === 0) return [];
    return [...unusedWords(input), ...unusedSilences(input)];
  },
);

function unusedWords({ library, pages, synonyms }: CheckInput): Finding[] {
  const none = makePhrasebook(noSynonyms);
  const texts = [
    ...library.regulations.flatMap((regulation) => recordsOf(regulation, pages, none)),
    ...recordsOfSite(pages, library, none),
  ].map(({ written }) => ` ${stemsOf(written).join(' ')} `);
  return Object.keys(synonyms.words)
    .filter((official) => !texts.some((text) => text.includes(` ${stemsOf(official).join(' ')} `)))
    .map((official) => ({
      file,
      path: ['words', official],
      message: `«${official}» stands nowhere on the site: its everyday words lead to nothing`,
      hint: 'write it as the site does, or remove the line',
    }));
}

function unusedSilences({ library, synonyms }: CheckInput): Finding[] {
  const titles = library.regulations
    .flatMap(({ notes }) => notes.filter(({ kind }) => kind === 'silence'))
    .map(({ title }) => stemsOf(title));
  return synonyms.silences.flatMap(({ about }, index) => {
    const book = makePhrasebook({ ...noSynonyms, silences: [{ about, asked: ['слово'] }] });
    if (titles.some((title) => book.silences(title).length > 0)) return [];
    return [
      {
        file,
        path: ['silences', index],
        message: `no note says that something is unsaid about ${about.map((word) => `«${word}»`).join(', ')}`,
        hint: 'use words of the title of a note of the kind "silence", or remove the line',
      },
    ];
  });
}

import { z } from 'astro/zod';
import { proseSchema } from './id.ts';

const phrasesSchema = z.array(proseSchema).min(1).describe('Some words, each a word or several in a row.');

export const synonymsSchema = z
  .strictObject({
    words: z
      .record(proseSchema, phrasesSchema)
      .default({})
      .describe('Words of the documents -> everyday words for them.'),
    families: z
      .array(phrasesSchema.min(2))
      .default([])
      .describe(
        'Words of one act or thing, each of which stands for the others: «менять», «изменение», «смена».',
      ),
    silences: z
      .array(
        z.strictObject({
          about: phrasesSchema.describe('Words in the title of the note.'),
          asked: phrasesSchema.describe('Words with which people ask for it.'),
        }),
      )
      .default([])
      .describe('What documents do not say: words in the titles of such notes -> words that ask for it.'),
    letters: phrasesSchema
      .default([])
      .describe('Words that ask for a letter to be filled in: «образец», «бланк».'),
  })
  .describe('How people call what the documents call otherwise, for the search.');

export type Synonyms = z.infer<typeof synonymsSchema>;

/** Of a folder without such a file. */
export const noSynonyms = synonymsSchema.parse({});

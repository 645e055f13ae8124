import { z } from 'astro/zod';
import { proseSchema } from './id.ts';

/** Some words, each a word or several in a row. */
const phrasesSchema = z.array(proseSchema).min(1);

/** content/synonyms.yaml: how people call what the documents call otherwise. */
export const synonymsSchema = z.strictObject({
  /** Words of the documents -> everyday words for them. */
  words: z.record(proseSchema, phrasesSchema).default({}),
  /** Words of one act or thing, each of which stands for the others: «менять», «изменение», «смена». */
  families: z.array(phrasesSchema.min(2)).default([]),
  /** What documents do not say: words in the titles of such notes -> words that ask for it. */
  silences: z.array(z.strictObject({ about: phrasesSchema, asked: phrasesSchema })).default([]),
});

export type Synonyms = z.infer<typeof synonymsSchema>;

import { z } from 'astro/zod';
import { idSchema, sentenceSchema } from './id.ts';

export const correctionSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('replaced').describe('Other words are shown.'),
      clause: idSchema.describe('The clause in which it stands.'),
      source: z.string().min(1).describe('What stands in source.txt.'),
      shown: z.string().min(1).describe('What the site shows instead.'),
      reason: sentenceSchema.describe('Why the shown text differs. Readers see it.'),
    }),
    z.strictObject({
      kind: z.literal('moved').describe('The clause is shown in another place.'),
      clause: idSchema.describe('The clause or footnote that stands elsewhere in source.txt …'),
      after: idSchema.describe('… right after this clause and everything inside it.'),
      inside: z
        .boolean()
        .default(false)
        .describe('Right after the own words of that clause: before its children and footnotes.'),
      reason: sentenceSchema.describe('Why the shown text differs. Readers see it.'),
    }),
  ])
  .describe(
    'A place where the shown text differs from source.txt, with the reason. The identity check undoes each of them.',
  );

export type Correction = z.infer<typeof correctionSchema>;

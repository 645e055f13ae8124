import { z } from 'astro/zod';
import { dateSchema, idSchema, proseSchema, sentenceSchema } from './id.ts';

const changeSchema = z
  .strictObject({
    id: idSchema.describe('Must not change: a feed reader shows an entry with another id as a new one.'),
    date: dateSchema.describe('The day of the change.'),
    title: proseSchema.describe('The change in one line.'),
    text: sentenceSchema.describe('What is different now, and for whom.'),
    page: z
      .string()
      .regex(/^\/(?:[a-z0-9-]+\/)*$/, 'write an address of this site, e.g. "/obrazets/"')
      .describe('Address of the page to read: `/obrazets/`.'),
  })
  .describe(
    'Something that readers of the site should hear of. Editions of documents are announced without an entry.',
  );

export const changesSchema = z
  .array(changeSchema)
  .superRefine((changes, context) => {
    changes.forEach(({ id }, index) => {
      if (changes.findIndex((other) => other.id === id) === index) return;
      context.addIssue({
        code: 'custom',
        path: [index, 'id'],
        message: `the id "${id}" is already that of another change`,
      });
    });
  })
  .describe('What readers of the site should hear of, for the feed of changes.');

export type Change = z.infer<typeof changeSchema>;

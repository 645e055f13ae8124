import { z } from 'astro/zod';
import { dateSchema, idSchema, proseSchema, sentenceSchema } from './id.ts';

/** Something that readers of the site should hear of. Editions of documents are told of by themselves. */
const changeSchema = z.strictObject({
  /** Stands in the feed for good: a feed reader shows an entry with a new id as a new one. */
  id: idSchema,
  date: dateSchema,
  title: proseSchema,
  text: sentenceSchema,
  /** Address of the page to read: `/tor-knd/`. */
  page: z.string().regex(/^\/(?:[a-z0-9-]+\/)*$/, 'write an address of this site, e.g. "/tor-knd/"'),
});

/** content/changes.yaml. */
export const changesSchema = z.array(changeSchema).superRefine((changes, context) => {
  changes.forEach(({ id }, index) => {
    if (changes.findIndex((other) => other.id === id) === index) return;
    context.addIssue({
      code: 'custom',
      path: [index, 'id'],
      message: `the id "${id}" is already that of another change`,
    });
  });
});

export type Change = z.infer<typeof changeSchema>;

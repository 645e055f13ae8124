import { z } from 'astro/zod';
import { dateSchema, idSchema, proseSchema, sentenceSchema } from './id.ts';

/** Something that readers of the site should hear of. Editions of documents are announced without an entry. */
const changeSchema = z.strictObject({
  /** Must not change: a feed reader shows an entry with another id as a new one. */
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

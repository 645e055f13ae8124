import { z } from 'astro/zod';
import { idSchema, sentenceSchema } from './id.ts';

/** One ready phrase. Its id stands in shared links and stored drafts, so it stays when the words change. */
const phraseSchema = z.strictObject({ id: idSchema, text: sentenceSchema });

const phrasesSchema = z
  .array(phraseSchema)
  .min(1)
  .superRefine((phrases, context) => {
    phrases.forEach(({ id }, index) => {
      if (phrases.findIndex((other) => other.id === id) === index) return;
      context.addIssue({
        code: 'custom',
        path: [index, 'id'],
        message: `the id "${id}" is already that of another phrase`,
      });
    });
  });

/** Phrases from which a support reply is put together. */
export const repliesSchema = z.strictObject({
  greetings: phrasesSchema,
  /** What the person who asked is invited to do next. */
  nextActions: phrasesSchema,
  /** The next action that says that the documents do not answer. */
  whenSilent: idSchema.optional(),
  /** Ends every reply; absent, a reply ends with the next action. */
  closing: sentenceSchema.optional(),
});

export type Replies = z.infer<typeof repliesSchema>;
export type Phrase = z.infer<typeof phraseSchema>;

import { z } from 'astro/zod';
import { idSchema, ownIdSchema, sentenceSchema } from './id.ts';

const phraseSchema = z
  .strictObject({ id: ownIdSchema, text: sentenceSchema.describe('The phrase.') })
  .describe(
    'One ready phrase. Its id stands in shared links and stored drafts, so it stays when the words change.',
  );

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

export const repliesSchema = z
  .strictObject({
    greetings: phrasesSchema.describe('With what a reply begins.'),
    nextActions: phrasesSchema.describe('What the person who asked is invited to do next.'),
    whenSilent: idSchema.optional().describe('The next action that says that the documents do not answer.'),
    closing: sentenceSchema
      .optional()
      .describe('Ends every reply; absent, a reply ends with the next action.'),
  })
  .describe('Phrases from which a support reply is put together.');

export type Replies = z.infer<typeof repliesSchema>;
export type Phrase = z.infer<typeof phraseSchema>;

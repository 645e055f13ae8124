import { z } from 'astro/zod';
import { idSchema, ownIdSchema, proseSchema, sentenceSchema } from './id.ts';
import { referrableKinds } from './ref.ts';

const saysSchema = z
  .string()
  .regex(
    new RegExp(`^(?:${referrableKinds.join('|')})/[a-z0-9]+(?:[.-][a-z0-9]+)*$`, 'u'),
    'write kind/id, e.g. "clause/1.4.3" or "step/letter"',
  )
  .describe('A thing of the same regulation: `clause/1.4.3`, `step/letter`.');

const faqSchema = z.strictObject({
  id: idSchema.describe('Permanent: it stands in links.'),
  topic: idSchema.describe('The group in which it stands.'),
  ask: z
    .array(proseSchema)
    .min(3, 'write at least three ways to ask')
    .max(16)
    .refine((ways) => new Set(ways.map((way) => way.toLowerCase())).size === ways.length, 'ask differently')
    .describe('Ways in which people ask; the first is the heading.'),
  answer: sentenceSchema.describe(
    'The answer in one to three plain sentences, no stronger than what it rests on.',
  ),
  says: z
    .array(saysSchema)
    .min(1, 'name at least one thing that says so, e.g. says: [step/letter]')
    .describe('Things in which the answer can be read.'),
  silent: sentenceSchema
    .optional()
    .describe('What the document does not say; of an excerpt, what the excerpt does not.'),
  next: sentenceSchema.optional().describe('What to do now.'),
});

export const questionsSchema = z
  .strictObject({
    topics: z
      .array(z.strictObject({ id: ownIdSchema, title: proseSchema.describe('Heading of the group.') }))
      .min(1)
      .describe('Groups of questions, in the order of the page.'),
    items: z.array(faqSchema).min(1).describe('The questions with their answers.'),
  })
  .describe('How people ask about a regulation, and the answers.');

export type Questions = z.infer<typeof questionsSchema>;
export type Faq = z.infer<typeof faqSchema>;

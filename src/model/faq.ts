import { z } from 'astro/zod';
import { idSchema, proseSchema, sentenceSchema } from './id.ts';
import { referrableKinds } from './ref.ts';

/** A thing of the same regulation: `clause/1.4.3`, `step/letter`. */
const saysSchema = z
  .string()
  .regex(
    new RegExp(`^(?:${referrableKinds.join('|')})/[a-z0-9]+(?:[.-][a-z0-9]+)*$`, 'u'),
    'write kind/id, e.g. "clause/1.4.3" or "step/letter"',
  );

const faqSchema = z.strictObject({
  /** Permanent: it stands in links. */
  id: idSchema,
  topic: idSchema,
  /** Ways in which people ask; the first is the heading. */
  ask: z
    .array(proseSchema)
    .min(3, 'write at least three ways to ask')
    .max(7)
    .refine((ways) => new Set(ways.map((way) => way.toLowerCase())).size === ways.length, 'ask differently'),
  /** The answer in one to three plain sentences, no stronger than what it rests on. */
  answer: sentenceSchema,
  /** Things in which the answer can be read. */
  says: z.array(saysSchema).min(1, 'name at least one thing that says so, e.g. says: [step/letter]'),
  /** What the document does not say; of an excerpt, what the excerpt does not. */
  silent: sentenceSchema.optional(),
  /** What to do now. */
  next: sentenceSchema.optional(),
});

/** How people ask about a regulation, and the answers. */
export const questionsSchema = z.strictObject({
  topics: z.array(z.strictObject({ id: idSchema, title: proseSchema })).min(1),
  items: z.array(faqSchema).min(1),
});

export type Questions = z.infer<typeof questionsSchema>;
export type Faq = z.infer<typeof faqSchema>;

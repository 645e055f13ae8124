import { z } from 'astro/zod';
import { clausesSchema, idSchema, proseSchema, sentenceSchema, sentencesSchema } from './id.ts';

const common = {
  id: idSchema,
  title: proseSchema,
  clauses: clausesSchema,
  sentences: sentencesSchema,
  /** Things of the guide beside which the note is shown too: `step/letter`, `question/acts`, `outcome/api`. */
  about: z
    .array(z.string().regex(/^(?:step|question|outcome)\/[a-z0-9.-]+$/, 'write kind/id, e.g. "step/letter"'))
    .default([]),
  /** What is wrong or unsaid in the document. */
  problem: sentenceSchema,
  /** What this site does about it. */
  response: sentenceSchema,
  /** The contact to send the question to. Only where the document names an address for such questions. */
  askAt: idSchema.optional(),
};

const noteSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('discrepancy'), ...common, question: sentenceSchema.optional() }),
  z.strictObject({ kind: z.literal('typo'), ...common }),
  /** A silence always comes with the question to put to the operator. */
  z.strictObject({ kind: z.literal('silence'), ...common, question: sentenceSchema }),
]);

/** Discrepancies, silences and typos of a document. */
export const notesSchema = z.array(noteSchema).min(1);

export type Note = z.infer<typeof noteSchema>;

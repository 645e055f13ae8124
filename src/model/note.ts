import { z } from 'astro/zod';
import { clausesSchema, idSchema, proseSchema, sentenceSchema, sentencesSchema } from './id.ts';

/** What a note costs a reader, dearest first: the order in which a page groups them. */
export const noteCosts = ['blocks', 'risks', 'know'] as const;

const common = {
  id: idSchema,
  title: proseSchema,
  /** What it costs a reader: it blocks the way, one may err for not knowing it, or it is only good to know. */
  cost: z.enum(noteCosts).default('know'),
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

/** The kinds of notes. A `typo` is told with the passport: it costs nobody anything. */
export const noteKinds = ['silence', 'discrepancy', 'imprecision', 'typo'] as const;

const noteSchema = z.discriminatedUnion('kind', [
  /** Two places of the document that cannot both hold. */
  z.strictObject({ kind: z.literal('discrepancy'), ...common, question: sentenceSchema.optional() }),
  /** Words that can be understood in two ways or that do not fit together, and yet contradict nothing. */
  z.strictObject({ kind: z.literal('imprecision'), ...common, question: sentenceSchema.optional() }),
  z.strictObject({ kind: z.literal('typo'), ...common }),
  /** A silence always comes with the question to put to the operator. */
  z.strictObject({ kind: z.literal('silence'), ...common, question: sentenceSchema }),
]);

/** Discrepancies, imprecise words, silences and typos of a document. */
export const notesSchema = z.array(noteSchema).min(1);

export type Note = z.infer<typeof noteSchema>;

/** Whether a note is on the setting of the document only. Such notes stand with the passport, not among what to ask. */
export function isMisprint({ kind }: Note): boolean {
  return kind === 'typo';
}

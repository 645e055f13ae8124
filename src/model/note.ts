import { z } from 'astro/zod';
import { withProposals } from './proposal.ts';
import { clausesSchema, idSchema, ownIdSchema, proseSchema, sentenceSchema, sentencesSchema } from './id.ts';

/** What a note costs a reader, dearest first: the order in which a page groups them. */
export const noteCosts = ['blocks', 'risks', 'know'] as const;

const common = {
  id: ownIdSchema,
  title: proseSchema.describe('The note in one line.'),
  cost: z
    .enum(noteCosts)
    .default('know')
    .describe(
      'What it costs a reader: it blocks the way, one may err for not knowing it, or it is only good to know.',
    ),
  clauses: clausesSchema,
  sentences: sentencesSchema,
  about: z
    .array(z.string().regex(/^(?:step|question|outcome)\/[a-z0-9.-]+$/, 'write kind/id, e.g. "step/letter"'))
    .default([])
    .describe(
      'Things of the guide beside which the note is shown too: `step/letter`, `question/acts`, `outcome/api`.',
    ),
  problem: sentenceSchema.describe('What is wrong or unsaid in the document.'),
  response: sentenceSchema.describe('What this site does about it.'),
  askAt: idSchema
    .optional()
    .describe(
      'The contact to send the question to. Only where the document names an address for such questions.',
    ),
};

/** The kinds of notes. A `typo` is told with the passport: it costs nobody anything. */
export const noteKinds = ['silence', 'discrepancy', 'imprecision', 'typo'] as const;

export const noteSchema = z.discriminatedUnion('kind', [
  z
    .strictObject({
      kind: z.literal('discrepancy').describe('Two places that cannot both hold.'),
      ...common,
      question: sentenceSchema.optional().describe('What to ask the operator.'),
    })
    .describe('Two places of the document that cannot both hold.'),
  z
    .strictObject({
      kind: z.literal('imprecision').describe('Words that can be understood in two ways.'),
      ...common,
      question: sentenceSchema.optional().describe('What to ask the operator.'),
    })
    .describe(
      'Words that can be understood in two ways or that do not fit together, and yet contradict nothing.',
    ),
  z.strictObject({
    kind: z.literal('typo').describe('A mistake of spelling or setting; told with the passport.'),
    ...common,
  }),
  z
    .strictObject({
      kind: z.literal('silence').describe('Something that is not said.'),
      ...common,
      question: sentenceSchema.describe('What to ask the operator.'),
    })
    .describe('A silence always comes with the question to put to the operator.'),
]);

export const notesSchema = withProposals(noteSchema, 1).describe(
  'Discrepancies, imprecise words, silences and typos of a document.',
);

export type Note = z.infer<typeof noteSchema>;

/** Whether a note is on the setting of the document only. Such notes stand with the passport, not among what to ask. */
export function isMisprint({ kind }: Note): boolean {
  return kind === 'typo';
}

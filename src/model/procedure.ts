import { z } from 'astro/zod';
import { clausesSchema, idSchema, proseSchema, sentenceSchema, sentencesSchema, shortSchema } from './id.ts';
import { withShorthand } from './shorthand.ts';

const deadlineUnits = ['working-days', 'calendar-days', 'hours', 'months'] as const;

/** Only a deadline that the document names: in its words, and taken apart where they leave no doubt. */
const deadlineSchema = withShorthand(
  z
    .strictObject({
      text: proseSchema,
      value: z.int().positive().optional(),
      unit: z.enum(deadlineUnits).optional(),
      /** The event that it is counted from, as it follows the number: «со дня регистрации заявки». */
      from: proseSchema.optional(),
    })
    .refine(({ value, unit }) => (value === undefined) === (unit === undefined), {
      path: ['unit'],
      message: 'write "value" and "unit" both or neither',
    }),
  (text) => ({ text }),
);

/** A way back: the step from which all goes on anew, and when. */
const returnSchema = z.strictObject({
  step: idSchema,
  /** «если анкету вернули», short enough for an arrow of the diagram. */
  when: proseSchema.max(40, 'an arrow has room for 40 characters'),
});

/** One action of one party, with what it needs and what comes out of it. */
export const stepSchema = z.strictObject({
  /** Unique among all steps of the regulation: a short link names no procedure. */
  id: idSchema,
  /** What is done, as a verb phrase: «Направить письмо Оператору». */
  title: proseSchema,
  short: shortSchema,
  /** The party that acts. Absent: the document names nobody and nobody can be inferred. */
  actor: idSchema.optional(),
  /** What exactly to do, in plain words (Markdown subset). */
  does: sentenceSchema,
  /** Artefacts that must be at hand. */
  needs: z.array(proseSchema).default([]),
  /** Artefacts that come out. */
  gives: z.array(proseSchema).default([]),
  /** The party that receives what comes out, where the document says who does. */
  to: idSchema.optional(),
  /** What passes to `to`, where that is not what comes out. */
  sends: proseSchema.optional(),
  /** By which channel it goes. Absent: the document names none. */
  channel: proseSchema.optional(),
  /** The environment that the step touches. */
  environment: idSchema.optional(),
  /** Steps that come first. */
  requires: z.array(idSchema).default([]),
  /** The party on whose action the applicant waits during this step. */
  waitsFor: idSchema.optional(),
  deadline: deadlineSchema.optional(),
  /** Earlier steps to which this one may send back. No part of `requires`: nobody waits for a way back. */
  returnsTo: z.array(returnSchema).default([]),
  /** A standing duty: it has no end and does not count in progress. */
  ongoing: z.boolean().default(false),
  /** What is worth having before the step begins, although the document does not ask for it: our advice. */
  prepare: z.array(proseSchema).default([]),
  /** What is worth writing down when the step is done, because a later one or a letter will need it: our advice. */
  record: z.array(proseSchema).default([]),
  clauses: clausesSchema,
  sentences: sentencesSchema,
  /** What in this step is our reading and not literally in the text. */
  inferred: z.array(sentenceSchema).default([]),
});

/** A procedure: steps that lead to one goal. */
export const procedureSchema = z.strictObject({
  /** Position among the procedures of the regulation; lower comes first. */
  order: z.int().default(0),
  /** What the reader has when it is done. */
  goal: proseSchema,
  /** Outcomes of decisions in this regulation that lead here. */
  appliesWhen: z.array(idSchema).default([]),
  steps: z.array(stepSchema).min(1),
});

export type ProcedureBlock = z.infer<typeof procedureSchema>;
export type Deadline = z.infer<typeof deadlineSchema>;
export type Step = z.infer<typeof stepSchema>;

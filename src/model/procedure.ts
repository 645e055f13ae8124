import { z } from 'astro/zod';
import { clausesSchema, idSchema, proseSchema, sentenceSchema, sentencesSchema, shortSchema } from './id.ts';

/** One action of one party, with what it needs and what comes out of it. */
const stepSchema = z.strictObject({
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
  /** Only a deadline that the document names. */
  deadline: proseSchema.optional(),
  /** A standing duty: it has no end and does not count in progress. */
  ongoing: z.boolean().default(false),
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
export type Step = z.infer<typeof stepSchema>;

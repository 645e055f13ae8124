import { z } from 'astro/zod';
import { clausesSchema, idSchema, proseSchema, sentenceSchema, sentencesSchema, shortSchema } from './id.ts';
import { withProposals } from './proposal.ts';
import { withShorthand } from './shorthand.ts';

const deadlineUnits = ['working-days', 'calendar-days', 'hours', 'months'] as const;

const deadlineSchema = withShorthand(
  z
    .strictObject({
      text: proseSchema.describe('The words of the document: «в течение 5 рабочих дней».'),
      value: z.int().positive().optional().describe('The number, with `unit`.'),
      unit: z.enum(deadlineUnits).optional().describe('What the number counts.'),
      from: proseSchema
        .optional()
        .describe(
          'The event that it is counted from, as it follows the number: «со дня регистрации заявки».',
        ),
    })
    .refine(({ value, unit }) => (value === undefined) === (unit === undefined), {
      path: ['unit'],
      message: 'write "value" and "unit" both or neither',
    }),
  (text) => ({ text }),
).describe(
  'Only a deadline that the document names: in its words, and taken apart where they leave no doubt.',
);

const returnSchema = z
  .strictObject({
    step: idSchema.describe('The step from which all goes on anew.'),
    when: proseSchema
      .max(40, 'an arrow has room for 40 characters')
      .describe('«если анкету вернули», short enough for an arrow of the diagram.'),
  })
  .describe('A way back: the step from which all goes on anew, and when.');

export const stepSchema = z
  .strictObject({
    id: idSchema.describe('Unique among all steps of the regulation: a short link names no procedure.'),
    title: proseSchema.describe('What is done, as a verb phrase: «Направить письмо Оператору».'),
    short: shortSchema,
    neededIf: proseSchema
      .max(60, 'an arrow has room for 60 characters')
      .optional()
      .describe(
        'For whom or when the step is needed, where it is not needed by all: «если анкету вернули». Absent: everybody takes it.',
      ),
    actor: idSchema
      .optional()
      .describe('The party that acts. Absent: the document names nobody and nobody can be inferred.'),
    does: sentenceSchema.describe('What exactly to do, in plain words (Markdown subset).'),
    needs: z.array(proseSchema).default([]).describe('Artefacts that must be at hand.'),
    gives: z.array(proseSchema).default([]).describe('Artefacts that come out.'),
    to: idSchema
      .optional()
      .describe('The party that receives what comes out, where the document says who does.'),
    sends: proseSchema.optional().describe('What passes to `to`, where that is not what comes out.'),
    channel: proseSchema.optional().describe('By which channel it goes. Absent: the document names none.'),
    environment: idSchema.optional().describe('The environment that the step touches.'),
    requires: z.array(idSchema).default([]).describe('Steps that come first.'),
    waitsFor: idSchema.optional().describe('The party on whose action the applicant waits during this step.'),
    deadline: deadlineSchema.optional(),
    returnsTo: z
      .array(returnSchema)
      .default([])
      .describe(
        'Earlier steps to which this one may send back. No part of `requires`: nobody waits for a way back.',
      ),
    ongoing: z
      .boolean()
      .default(false)
      .describe('A standing duty: it has no end and does not count in progress.'),
    prepare: z
      .array(proseSchema)
      .default([])
      .describe(
        'What is worth having before the step begins, although the document does not ask for it: our advice.',
      ),
    record: z
      .array(proseSchema)
      .default([])
      .describe(
        'What is worth writing down when the step is done, because a later one or a letter will need it: our advice.',
      ),
    clauses: clausesSchema,
    sentences: sentencesSchema,
    inferred: z
      .array(sentenceSchema)
      .default([])
      .describe('What in this step is our reading and not literally in the text.'),
  })
  .describe('One action of one party, with what it needs and what comes out of it.');

export const procedureSchema = z
  .strictObject({
    order: z.int().default(0).describe('Position among the procedures of the regulation; lower comes first.'),
    goal: proseSchema.describe('What the reader has when it is done.'),
    appliesWhen: z
      .array(idSchema)
      .default([])
      .describe('Outcomes of decisions in this regulation that lead here.'),
    steps: withProposals(stepSchema, 1).describe('In the order in which readers see them.'),
  })
  .describe('A procedure: steps that lead to one goal.');

export type ProcedureBlock = z.infer<typeof procedureSchema>;
export type Deadline = z.infer<typeof deadlineSchema>;
export type Step = z.infer<typeof stepSchema>;

import { z } from 'astro/zod';
import {
  clausesSchema,
  idSchema,
  ownIdSchema,
  proseSchema,
  sentenceSchema,
  sentencesSchema,
  shortSchema,
} from './id.ts';
import { withShorthand } from './shorthand.ts';

const conditionSchema = z
  .record(
    idSchema,
    withShorthand(z.array(idSchema).min(1), (option) => [option]),
  )
  .describe(
    'Question id -> the option or options that satisfy it; all entries must hold. Conditions are data, never functions: what is data can be drawn, proved complete and published.',
  );

const optionSchema = z.strictObject({
  id: ownIdSchema,
  text: proseSchema.describe('What the reader chooses.'),
  short: shortSchema,
  hint: proseSchema.optional().describe('What the option means.'),
});

const questionSchema = z.strictObject({
  id: ownIdSchema,
  text: proseSchema.describe('The question itself.'),
  short: shortSchema,
  hint: proseSchema.optional().describe('How to find the answer, in plain words.'),
  options: z.array(optionSchema).min(2).describe('The answers; one is chosen.'),
  when: conditionSchema
    .optional()
    .describe('Asked only while the earlier answers satisfy this. Absent: always asked.'),
  clauses: clausesSchema,
  sentences: sentencesSchema,
  inferred: sentenceSchema.optional().describe('What of it is our reading and not literally in the text.'),
});

const outcomeSchema = z.strictObject({
  id: ownIdSchema,
  effect: z
    .enum(['proceed', 'do-first', 'wait-until', 'stop'])
    .describe("What the outcome does to the reader's plan."),
  title: proseSchema.describe('What the reader is told, in one line.'),
  short: shortSchema,
  meaning: sentenceSchema.describe('What it means, in plain words (Markdown subset).'),
  actions: z.array(sentenceSchema).min(1).describe('What to do now, one action each.'),
  clauses: clausesSchema,
  sentences: sentencesSchema,
  inferred: sentenceSchema.optional().describe('What of it is our reading and not literally in the text.'),
  next: z.array(idSchema).default([]).describe('Procedures of this regulation to go on with.'),
});

const ruleSchema = z.strictObject({ when: conditionSchema, outcome: idSchema.describe('What follows.') });

const exampleSchema = z
  .strictObject({
    title: proseSchema.describe('Whose case it is.'),
    answers: z.record(idSchema, idSchema).describe('The answer to each question that is asked.'),
    outcomes: z.array(idSchema).min(1).describe('What the decision must say to these answers.'),
  })
  .describe('A worked example: shown to readers, run as a test.');

export const decisionSchema = z
  .strictObject({
    order: z.int().default(0).describe('Position among the decisions of the regulation; lower comes first.'),
    hitPolicy: z
      .enum(['unique', 'collect', 'priority'])
      .default('unique')
      .describe(
        'DMN hit policy. `unique`: exactly one rule holds. `collect`: one or more hold and all of them apply. `priority`: one or more hold, and the outcome that is listed first applies.',
      ),
    questions: z.array(questionSchema).min(1).describe('In the order in which they are asked.'),
    rules: z
      .array(ruleSchema)
      .min(1)
      .describe('Which answers lead to which outcome. Every combination of answers must lead to one.'),
    outcomes: z.array(outcomeSchema).min(1).describe('In the order in which several outcomes are shown.'),
    examples: z.array(exampleSchema).min(1),
  })
  .describe('A decision table in the sense of DMN.');

export type DecisionBlock = z.infer<typeof decisionSchema>;
export type Question = z.infer<typeof questionSchema>;
export type Outcome = z.infer<typeof outcomeSchema>;
export type Rule = z.infer<typeof ruleSchema>;
export type Example = z.infer<typeof exampleSchema>;
export type Condition = z.infer<typeof conditionSchema>;

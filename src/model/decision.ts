import { z } from 'astro/zod';
import { clausesSchema, idSchema, proseSchema, sentenceSchema, sentencesSchema, shortSchema } from './id.ts';
import { withShorthand } from './shorthand.ts';

/**
 * Question id -> the option or options that satisfy it; all entries must hold.
 * Conditions are data, never functions: what is data can be drawn, proved complete and published.
 */
const conditionSchema = z.record(
  idSchema,
  withShorthand(z.array(idSchema).min(1), (option) => [option]),
);

const optionSchema = z.strictObject({
  id: idSchema,
  text: proseSchema,
  short: shortSchema,
  hint: proseSchema.optional(),
});

const questionSchema = z.strictObject({
  id: idSchema,
  text: proseSchema,
  short: shortSchema,
  /** How to find the answer, in plain words. */
  hint: proseSchema.optional(),
  options: z.array(optionSchema).min(2),
  /** Asked only while the earlier answers satisfy this. Absent: always asked. */
  when: conditionSchema.optional(),
  clauses: clausesSchema,
  sentences: sentencesSchema,
  inferred: sentenceSchema.optional(),
});

const outcomeSchema = z.strictObject({
  id: idSchema,
  /** What the outcome does to the reader's plan. */
  effect: z.enum(['proceed', 'do-first', 'wait-until', 'stop']),
  title: proseSchema,
  short: shortSchema,
  /** What it means, in plain words (Markdown subset). */
  meaning: sentenceSchema,
  /** What to do now, one action each. */
  actions: z.array(sentenceSchema).min(1),
  clauses: clausesSchema,
  sentences: sentencesSchema,
  inferred: sentenceSchema.optional(),
  /** Procedures of this regulation to go on with. */
  next: z.array(idSchema).default([]),
});

const ruleSchema = z.strictObject({ when: conditionSchema, outcome: idSchema });

/** A worked example: shown to readers, run as a test. */
const exampleSchema = z.strictObject({
  title: proseSchema,
  answers: z.record(idSchema, idSchema),
  outcomes: z.array(idSchema).min(1),
});

/** A decision table in the sense of DMN. */
export const decisionSchema = z.strictObject({
  order: z.int().default(0),
  /**
   * DMN hit policy. `unique`: exactly one rule holds. `collect`: one or more hold and all of them apply. `priority`: one
   * or more hold, and the outcome that is listed first applies.
   */
  hitPolicy: z.enum(['unique', 'collect', 'priority']).default('unique'),
  questions: z.array(questionSchema).min(1),
  rules: z.array(ruleSchema).min(1),
  /** In the order in which several outcomes are shown. */
  outcomes: z.array(outcomeSchema).min(1),
  examples: z.array(exampleSchema).min(1),
});

export type DecisionBlock = z.infer<typeof decisionSchema>;
export type Question = z.infer<typeof questionSchema>;
export type Option = z.infer<typeof optionSchema>;
export type Outcome = z.infer<typeof outcomeSchema>;
export type Rule = z.infer<typeof ruleSchema>;
export type Example = z.infer<typeof exampleSchema>;
export type Condition = z.infer<typeof conditionSchema>;

import { z } from 'astro/zod';
import { idSchema, ownIdSchema, proseSchema, sentenceSchema } from './id.ts';

const optionSchema = z
  .strictObject({
    id: ownIdSchema,
    label: proseSchema.describe('What the form says.'),
    says: proseSchema.optional().describe('Absent: the letter says what the form says.'),
  })
  .describe('What is chosen: how the form names it, and the words that stand for it in the letter.');

const optionsSourceSchema = z
  .union([
    z
      .strictObject({ question: idSchema.describe('The question.') })
      .describe('The options of a question of a decision; its answer is chosen beforehand.'),
    z
      .strictObject({
        notes: z
          .array(z.enum(['silence', 'discrepancy', 'imprecision']))
          .min(1)
          .describe('The kinds of notes.'),
      })
      .describe('The questions that the notes put to the other side; with kinds, only those of these kinds.'),
  ])
  .describe('Where the options of a choice come from when they are not written down.');

export const fieldConditionSchema = z
  .record(idSchema, z.union([z.enum(['filled', 'empty']), z.array(idSchema).min(1)]))
  .describe(
    'Field -> what it must hold: options of a choice, or whether anything is filled in. All entries must hold. Conditions are data, never functions: what is data can be proved and published.',
  );

const common = {
  id: ownIdSchema,
  label: proseSchema.describe('What stands above the field in the form.'),
  hint: sentenceSchema.optional().describe('How to fill it in.'),
  example: proseSchema
    .optional()
    .describe('What it may look like when it is filled in. Never a real person, address or number.'),
  required: z.boolean().default(true).describe('Whether the letter lacks something without it.'),
};

const plainKinds = ['text', 'long', 'list', 'date', 'number', 'person', 'phone', 'email', 'address'] as const;
/** Numbers with a check digit: taxpayer (ИНН), state register of organisations (ОГРН). */
const checkedKinds = ['inn', 'ogrn', 'kpp'] as const;

/** Every kind of field. */
export const fieldKinds = [...plainKinds, ...checkedKinds, 'choice', 'several', 'table'] as const;

const plainFieldSchema = z.strictObject({
  kind: z
    .enum([...plainKinds, ...checkedKinds])
    .describe('What is filled in. `inn`, `ogrn` and `kpp` are proved by their digits.'),
  ...common,
});

const ofLetters = {
  when: fieldConditionSchema.optional(),
  repeats: z
    .boolean()
    .default(false)
    .describe(
      'It says the same in each letter of a connection that has a field of this id: what is entered in one stands in the others.',
    ),
};

export const letterFieldSchema = z
  .discriminatedUnion('kind', [
    plainFieldSchema.extend(ofLetters),
    z.strictObject({
      kind: z.enum(['choice', 'several']).describe('One of the options, or any number of them.'),
      ...common,
      ...ofLetters,
      options: z
        .union([z.array(optionSchema).min(2), optionsSourceSchema])
        .describe('What can be chosen, or where that is taken from.'),
    }),
    z.strictObject({
      kind: z.literal('table').describe('Rows that the reader adds.'),
      ...common,
      ...ofLetters,
      columns: z
        .array(
          z.strictObject({
            title: proseSchema.describe('Heading of the column.'),
            example: proseSchema.optional().describe('What may stand in it.'),
          }),
        )
        .min(2)
        .describe('The columns, from left to right.'),
    }),
  ])
  .describe('A field of a letter.');

/** A field of the organisation, shared by all letters. */
export const organisationFieldSchema = plainFieldSchema;

export type LetterField = z.infer<typeof letterFieldSchema>;
export type FieldCondition = z.infer<typeof fieldConditionSchema>;

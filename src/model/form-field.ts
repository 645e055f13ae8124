import { z } from 'astro/zod';
import { idSchema, proseSchema, sentenceSchema } from './id.ts';

/** What is chosen: how the form names it, and the words that stand for it in the letter. */
const optionSchema = z.strictObject({
  id: idSchema,
  label: proseSchema,
  /** Absent: the letter says what the form says. */
  says: proseSchema.optional(),
});

/** Where the options of a choice come from when they are not written down. */
const optionsSourceSchema = z.union([
  /** The options of a question of a decision; its answer is chosen beforehand. */
  z.strictObject({ question: idSchema }),
  /** The questions that the notes put to the other side; with kinds, only those of these kinds. */
  z.strictObject({ notes: z.array(z.enum(['silence', 'discrepancy', 'imprecision'])).min(1) }),
]);

/**
 * Field -> what it must hold: options of a choice, or whether anything is filled in. All entries must hold. Conditions are
 * data, never functions: what is data can be proved and published.
 */
export const fieldConditionSchema = z.record(
  idSchema,
  z.union([z.enum(['filled', 'empty']), z.array(idSchema).min(1)]),
);

const common = {
  id: idSchema,
  label: proseSchema,
  /** How to fill it in. */
  hint: sentenceSchema.optional(),
  /** What it may look like when it is filled in. Never a real person, address or number. */
  example: proseSchema.optional(),
  required: z.boolean().default(true),
};

const plainKinds = ['text', 'long', 'list', 'date', 'number', 'person', 'phone', 'email', 'address'] as const;
/** Numbers with a check digit: taxpayer (ИНН), state register of organisations (ОГРН). */
const checkedKinds = ['inn', 'ogrn', 'kpp'] as const;

/** Every kind of field. */
export const fieldKinds = [...plainKinds, ...checkedKinds, 'choice', 'several', 'table'] as const;

const plainFieldSchema = z.strictObject({ kind: z.enum([...plainKinds, ...checkedKinds]), ...common });

const ofLetters = {
  when: fieldConditionSchema.optional(),
  /** It says the same in each letter of a connection that has a field of this id: what is entered in one stands in the others. */
  repeats: z.boolean().default(false),
};

/** A field of a letter. */
export const letterFieldSchema = z.discriminatedUnion('kind', [
  plainFieldSchema.extend(ofLetters),
  z.strictObject({
    kind: z.enum(['choice', 'several']),
    ...common,
    ...ofLetters,
    options: z.union([z.array(optionSchema).min(2), optionsSourceSchema]),
  }),
  z.strictObject({
    kind: z.literal('table'),
    ...common,
    ...ofLetters,
    columns: z.array(z.strictObject({ title: proseSchema, example: proseSchema.optional() })).min(2),
  }),
]);

/** A field of the organisation, shared by all letters. */
export const organisationFieldSchema = plainFieldSchema;

export type LetterField = z.infer<typeof letterFieldSchema>;
export type OrganisationField = z.infer<typeof organisationFieldSchema>;
export type FieldCondition = z.infer<typeof fieldConditionSchema>;
export type FieldKind = LetterField['kind'];
export type LetterOption = z.infer<typeof optionSchema>;

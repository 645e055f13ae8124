import { z } from 'astro/zod';
import { organisationFieldSchema } from './form-field.ts';
import { proseSchema } from './id.ts';

/** A line of words with fields in braces. It is left out where none of its fields is filled in. */
const linesSchema = z.array(proseSchema).min(1);

/**
 * «Реквизиты организации»: the fields that all letters share, and the requisites that are made of them. Fields stand in braces
 * without `org.` here; in a letter they are `{org.<id>}`.
 */
export const organisationSchema = z.strictObject({
  fields: z
    .array(organisationFieldSchema)
    .min(1)
    .superRefine((fields, context) => {
      fields.forEach(({ id }, index) => {
        if (fields.findIndex((other) => other.id === id) === index) return;
        context.addIssue({
          code: 'custom',
          path: [index, 'id'],
          message: `the id "${id}" is already that of another field`,
        });
      });
    }),
  /** Name of the organisation and how to reach it, above an official letter. */
  letterhead: linesSchema,
  /** Position and name of who signs. */
  signature: z.strictObject({ position: proseSchema, name: proseSchema }),
  /** Who prepared the letter. */
  executor: linesSchema,
  /** What ends an e-mail. */
  mailSignature: linesSchema,
});

export type OrganisationBlock = z.infer<typeof organisationSchema>;

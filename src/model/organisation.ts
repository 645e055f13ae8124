import { z } from 'astro/zod';
import { organisationFieldSchema } from './form-field.ts';
import { proseSchema } from './id.ts';

const linesSchema = z
  .array(proseSchema)
  .min(1)
  .describe('A line of words with fields in braces. It is left out where none of its fields is filled in.');

export const organisationSchema = z
  .strictObject({
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
      })
      .describe('The fields that all letters share.'),
    letterhead: linesSchema.describe(
      'Name of the organisation and how to reach it, above an official letter.',
    ),
    signature: z
      .strictObject({
        position: proseSchema.describe('The line of the position, with fields in braces.'),
        name: proseSchema.describe('The line of the name, with fields in braces.'),
      })
      .describe('Position and name of who signs.'),
    executor: linesSchema.describe('Who prepared the letter.'),
    mailSignature: linesSchema.describe('What ends an e-mail.'),
  })
  .describe(
    '«Реквизиты организации»: the fields that all letters share, and the requisites that are made of them. Fields stand in braces without `org.` here; in a letter they are `{org.<id>}`.',
  );

export type OrganisationBlock = z.infer<typeof organisationSchema>;

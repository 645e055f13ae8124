import { z } from 'astro/zod';
import { fieldConditionSchema, letterFieldSchema } from './form-field.ts';
import { clausesSchema, idSchema, ownIdSchema, proseSchema, sentenceSchema, sentencesSchema } from './id.ts';

/** What a document is, and so how it is laid out. */
export const letterKinds = ['official', 'email', 'request', 'notice', 'form', 'protocol'] as const;

const requirementSchema = z
  .strictObject({
    id: ownIdSchema,
    text: sentenceSchema.describe('What is asked.'),
    clauses: clausesSchema,
    sentences: sentencesSchema,
    by: z
      .enum(['addressee', 'letterhead', 'sender'])
      .optional()
      .describe(
        'What meets it, where no part of the text does: a requisite of every letter of this kind, or the sender when the letter is sent. Absent: a part or an attachment that names the requirement in `meets`.',
      ),
  })
  .describe('Something that the clauses ask of the letter.');

const when = fieldConditionSchema.optional();
const meets = z.array(idSchema).default([]).describe('The requirements that it meets.');

const wordsSchema = proseSchema.describe(
  'Words with fields in braces: «Просим предоставить доступ {system}». A field of the organisation is `{org.inn}`.',
);

const partSchema = z
  .union([
    z.strictObject({ text: wordsSchema, when, meets }),
    z.strictObject({ heading: proseSchema.describe('A heading inside the letter.'), when }),
    z
      .strictObject({ items: z.array(wordsSchema).min(1).describe('Items of a list.'), when, meets })
      .describe('Items that are always there.'),
    z
      .strictObject({ list: idSchema.describe('The field.'), when, meets })
      .describe('What a field of kind `list` or `several` holds, numbered.'),
    z
      .strictObject({ table: idSchema.describe('The field.'), when, meets })
      .describe('What a field of kind `table` holds.'),
    z
      .strictObject({
        form: z
          .array(z.strictObject({ label: proseSchema.describe('What is asked.'), value: wordsSchema }))
          .min(1)
          .describe('The rows.'),
        head: z
          .tuple([proseSchema, proseSchema])
          .optional()
          .describe('Headings of the two columns, where the document prints them.'),
        when,
        meets,
      })
      .describe('A form of two columns: what is asked, and the words that answer.'),
    z
      .strictObject({
        signatures: z.array(wordsSchema).min(1).describe('What stands under each line.'),
        when,
        meets,
      })
      .describe('Lines on which people sign, with what stands under each.'),
  ])
  .describe('A part of the letter.');

export const letterSchema = z
  .strictObject({
    order: z.int().default(0).describe('Position among the letters of the regulation; lower comes first.'),
    kind: z.enum(letterKinds).describe('What the document is, and so how it is laid out.'),
    steps: z
      .array(idSchema)
      .default([])
      .describe(
        'The steps that the letter serves; the first is the one that it marks. None: it can be written at any time.',
      ),
    from: idSchema.optional().describe('Party that sends it.'),
    to: idSchema.optional().describe('Party that receives it.'),
    addressee: z
      .array(wordsSchema)
      .default([])
      .describe(
        'The addressee as the letter names it, in the dative: «Оператору ГИС «Образец»». One line each.',
      ),
    sendTo: idSchema
      .optional()
      .describe('The contact to send it to. Only where the document names an address for such letters.'),
    subject: wordsSchema.describe(
      'What the letter is about, as its heading: «О получении доступа к API». Of a form, its title.',
    ),
    clauses: clausesSchema,
    sentences: sentencesSchema,
    requirements: z.array(requirementSchema).default([]),
    fields: z.array(letterFieldSchema).default([]),
    parts: z.array(partSchema).min(1),
    attachments: z
      .array(z.strictObject({ text: wordsSchema, when, meets }))
      .default([])
      .describe('What is sent with it, as the list below the text names it.'),
    inferred: z
      .array(sentenceSchema)
      .default([])
      .describe("What in the letter is ours and not the document's. Shown in the form, never in the letter."),
  })
  .describe('A document that the reader makes, filled in and ready to sign.');

export type LetterBlock = z.infer<typeof letterSchema>;
export type LetterKind = LetterBlock['kind'];
export type LetterPart = LetterBlock['parts'][number];
export type Attachment = LetterBlock['attachments'][number];

import { z } from 'astro/zod';
import { fieldConditionSchema, letterFieldSchema } from './form-field.ts';
import { clausesSchema, idSchema, proseSchema, sentenceSchema, sentencesSchema } from './id.ts';

/** What a document is, and so how it is laid out. */
export const letterKinds = ['official', 'email', 'request', 'notice', 'form', 'protocol'] as const;

/** Something that the clauses ask of the letter. */
const requirementSchema = z.strictObject({
  id: idSchema,
  text: sentenceSchema,
  clauses: clausesSchema,
  sentences: sentencesSchema,
  /**
   * What meets it, where no part of the text does: a requisite of every letter of this kind, or the sender when the letter is
   * sent. Absent: a part or an attachment that names the requirement in `meets`.
   */
  by: z.enum(['addressee', 'letterhead', 'sender']).optional(),
});

const when = fieldConditionSchema.optional();
/** Ids of the requirements that a part meets. */
const meets = z.array(idSchema).default([]);

/** Words with fields in braces: «Просим предоставить доступ {system}». A field of the organisation is `{org.inn}`. */
const wordsSchema = proseSchema;

/** A part of the letter. */
const partSchema = z.union([
  z.strictObject({ text: wordsSchema, when, meets }),
  z.strictObject({ heading: proseSchema, when }),
  /** Items that are always there. */
  z.strictObject({ items: z.array(wordsSchema).min(1), when, meets }),
  /** What a field of kind `list` or `several` holds, numbered. */
  z.strictObject({ list: idSchema, when, meets }),
  /** What a field of kind `table` holds. */
  z.strictObject({ table: idSchema, when, meets }),
  /** A form of two columns: what is asked, and the words that answer. */
  z.strictObject({
    form: z.array(z.strictObject({ label: proseSchema, value: wordsSchema })).min(1),
    /** Headings of the two columns, where the document prints them. */
    head: z.tuple([proseSchema, proseSchema]).optional(),
    when,
    meets,
  }),
  /** Lines on which people sign, with what stands under each. */
  z.strictObject({ signatures: z.array(wordsSchema).min(1), when, meets }),
]);

/** A document that the reader makes, filled in and ready to sign. */
export const letterSchema = z.strictObject({
  /** Position among the letters of the regulation; lower comes first. */
  order: z.int().default(0),
  kind: z.enum(letterKinds),
  /** The steps that the letter serves; the first is the one that it marks. None: it can be written at any time. */
  steps: z.array(idSchema).default([]),
  /** Party that sends it. */
  from: idSchema.optional(),
  /** Party that receives it. */
  to: idSchema.optional(),
  /** The addressee as the letter names it, in the dative: «Оператору ГИС ТОР КНД». One line each. */
  addressee: z.array(wordsSchema).default([]),
  /** The contact to send it to. Only where the document names an address for such letters. */
  sendTo: idSchema.optional(),
  /** What the letter is about, as its heading: «О получении доступа к API». Of a form, its title. */
  subject: wordsSchema,
  clauses: clausesSchema,
  sentences: sentencesSchema,
  requirements: z.array(requirementSchema).default([]),
  fields: z.array(letterFieldSchema).default([]),
  parts: z.array(partSchema).min(1),
  attachments: z.array(z.strictObject({ text: wordsSchema, when, meets })).default([]),
  /** What in the letter is ours and not the document's. Shown in the form, never in the letter. */
  inferred: z.array(sentenceSchema).default([]),
});

export type LetterBlock = z.infer<typeof letterSchema>;
export type LetterKind = LetterBlock['kind'];
export type LetterPart = LetterBlock['parts'][number];
export type Requirement = LetterBlock['requirements'][number];
export type Attachment = LetterBlock['attachments'][number];

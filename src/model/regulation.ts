import { z } from 'astro/zod';
import { clausesSchema, dateSchema, idSchema, proseSchema, sentenceSchema } from './id.ts';

/** Someone who acts in a regulation. Parties belong to one regulation and are never merged across regulations. */
const partySchema = z.strictObject({
  id: idSchema,
  /** Name as the reader meets it: «Оператор ГИС ТОР КНД». */
  name: proseSchema,
  /** Whose side the party acts on: the side that connects its system, the side that is connected to, or either. */
  side: z.enum(['applicant', 'host', 'either']),
  /** What the party does in the procedures, in plain words. */
  role: sentenceSchema,
  clauses: clausesSchema,
  /** What about this party is our reading and not literally in the text. */
  inferred: sentenceSchema.optional(),
});

/** A way to reach somebody that the document names. Shown as written, even where two of them contradict each other. */
const contactSchema = z.strictObject({
  id: idSchema,
  /** `address` is a place: a postal address or a room; `hours` is when somebody can be reached. */
  kind: z.enum(['email', 'website', 'phone', 'address', 'hours']),
  /** The address, number or time as the document prints it. */
  value: proseSchema,
  /** What to use it for. */
  purpose: sentenceSchema,
  clauses: clausesSchema,
});

/** A word or an abbreviation as this regulation uses it; the next regulation may mean something else by it. */
const termSchema = z.strictObject({
  id: idSchema,
  term: proseSchema,
  /** How the document itself defines or expands the term. Absent: the document uses it without a definition. */
  definition: proseSchema.optional(),
  /** What the reader should understand by it, in our words. */
  explanation: sentenceSchema,
  clauses: clausesSchema,
});

/** A stand or contour of the system that the procedures speak of. */
const environmentSchema = z.strictObject({
  id: idSchema,
  name: proseSchema,
  kind: z.enum(['test', 'production']),
  clauses: clausesSchema,
});

/** A place where the shown text differs from source.txt, with the reason. The identity check undoes each of them. */
const correctionSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('replaced'),
    clause: idSchema,
    /** What stands in source.txt. */
    source: z.string().min(1),
    /** What the site shows instead. */
    shown: z.string().min(1),
    reason: sentenceSchema,
  }),
  z.strictObject({
    kind: z.literal('moved'),
    /** The clause or footnote that stands elsewhere in source.txt … */
    clause: idSchema,
    /** … right after this clause and everything inside it. */
    after: idSchema,
    /** Right after the own words of that clause: before its children and footnotes. */
    inside: z.boolean().default(false),
    reason: sentenceSchema,
  }),
]);

/** The passport of a regulation: what the document is, who takes part, where to write. */
export const regulationSchema = z.strictObject({
  /** Only begun: the text is there, the guide is not. Nothing has to rest on the clauses yet. */
  draft: z.boolean().default(false),
  /** Position in lists of regulations; lower comes first. */
  order: z.int(),
  /** The document's own title. */
  fullTitle: proseSchema,
  /** The system by the name everyone calls it: «ГИС ТОР КНД». */
  shortTitle: proseSchema,
  /** What the reader connects to, in the nominative: «API ГИС ТОР КНД». */
  subject: proseSchema,
  /** Name of the document inside a citation: «Правила пользования ГИС ТОР КНД». */
  citedAs: proseSchema,
  /** Who issued the document. Absent: the document does not say. */
  issuer: proseSchema.optional(),
  /** The act that the document belongs to; `kind` is what it is called: «приказ». Absent: the document does not say. */
  act: z
    .strictObject({ kind: proseSchema.optional(), title: proseSchema, number: proseSchema, date: dateSchema })
    .optional(),
  /**
   * Whether the text is all of the document. Of an excerpt it says what it is an excerpt of, as it follows a comma: «положение
   * из приказа …». What an excerpt leaves unsaid may stand elsewhere in the document, so that nobody may say that the document
   * is silent.
   */
  extent: z.union([z.literal('whole'), z.strictObject({ excerpt: proseSchema })]).default('whole'),
  /** What is known of the edition and its date, in words. */
  edition: proseSchema,
  /** Empty only in a draft. */
  parties: z.array(partySchema).default([]),
  contacts: z.array(contactSchema).default([]),
  terms: z.array(termSchema).default([]),
  environments: z.array(environmentSchema).default([]),
  corrections: z.array(correctionSchema).default([]),
});

export type RegulationBlock = z.infer<typeof regulationSchema>;
/** Whether a regulation is shown in full or in part: words of the interface differ by it. */
export function extentOf({ extent }: Pick<RegulationBlock, 'extent'>): 'whole' | 'excerpt' {
  return extent === 'whole' ? 'whole' : 'excerpt';
}

export type Party = z.infer<typeof partySchema>;
export type Contact = z.infer<typeof contactSchema>;
export type Term = z.infer<typeof termSchema>;
export type Correction = z.infer<typeof correctionSchema>;

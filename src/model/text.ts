import { z } from 'astro/zod';
import { dateSchema, idSchema, proseSchema, sentenceSchema } from './id.ts';

const footnoteSchema = z.strictObject({
  id: idSchema,
  /** The mark as printed: «¹». */
  mark: proseSchema,
  text: proseSchema,
  /** How to cite the footnote: «сноска 1». */
  cite: proseSchema,
});

export const clauseKinds = ['clause', 'section', 'article', 'heading', 'appendix', 'form'] as const;
/**
 * What a unit of the document is. A section («I. Общие положения») and an unnumbered heading only group clauses, whose
 * numbers run on through them; an article of a law and an appendix have numbering of their own; a form is to be filled in.
 */
export type ClauseKind = (typeof clauseKinds)[number];

/** «Пункты 4–6 применяются с особенностями»: a clause that has others applied, and in what way they apply then. */
const appliedSchema = z.strictObject({
  clauses: z.array(idSchema).min(1),
  /** What is special. Absent: the others apply as they are. */
  special: sentenceSchema.optional(),
});

/** One numbered or unnumbered unit of the document; children nest to any depth. */
const clauseSchema = z.strictObject({
  /** An inserted number keeps its parts: «9(1)» is `9-1`. */
  id: idSchema,
  kind: z.enum(clauseKinds).default('clause'),
  /** The number exactly as printed («1.4.», «3)», «а.», «9(1).», «Приложение № 1»). Absent: printed without one. */
  number: proseSchema.optional(),
  /** The heading that the document itself prints. Word for word. */
  title: proseSchema.optional(),
  /** A short title of our own, for headings and lists. Shown as editorial. */
  heading: proseSchema.optional(),
  /** How to cite the clause where the printed number alone is missing or ambiguous: «условие 1, подп. «а»». */
  cite: proseSchema.optional(),
  /** Word for word. Markdown subset: emphasis, links, tables. Absent where only a heading is printed. */
  text: z.string().trim().default(''),
  get children() {
    return z.array(clauseSchema).default([]);
  },
  /** Text of this clause that is printed after its children. */
  tail: proseSchema.optional(),
  footnotes: z.array(footnoteSchema).default([]),
  applies: z.array(appliedSchema).default([]),
  /** In force only from this date. Absent: as long as the edition that prints it. */
  since: dateSchema.optional(),
  /** No longer in force: from when, and by which act, in words. */
  repealed: z.strictObject({ from: dateSchema, by: proseSchema.optional() }).optional(),
  /** No longer in force, where the document does not say from when. */
  repealedUndated: z.strictObject({ by: proseSchema.optional() }).optional(),
  /** Why nothing has to rest on this clause. Absent: some step, question or outcome must. */
  informational: proseSchema.optional(),
  /** The same for single sentences of a clause that something rests on. */
  informationalSentences: z
    .array(
      z.strictObject({
        /** How the sentence begins. */
        begins: proseSchema,
        reason: proseSchema,
      }),
    )
    .default([]),
});

/** Which edition of the document a text is. */
const editionSchema = z.strictObject({
  /** In force from this date. */
  from: dateSchema,
  /** The act that made the edition, in words: «приказ Ведомства от 01.02.2025 № 12». Absent: the first edition. */
  by: proseSchema.optional(),
});

const wording = {
  /** The lines printed above the first clause. */
  title: z.array(proseSchema).min(1),
  /** Footnotes whose mark stands in the title. */
  footnotes: z.array(footnoteSchema).default([]),
  clauses: z.array(clauseSchema).min(1),
};

/** The document word for word, in the edition that the guide rests on. */
export const textSchema = z.strictObject({ edition: editionSchema.optional(), ...wording });

/** Another edition of the same document, earlier or to come. A clause keeps its id through all of them. */
export const otherEditionSchema = z.strictObject({ edition: editionSchema, ...wording });

export type OtherEdition = z.infer<typeof otherEditionSchema>;
/** What an edition says, without its date. */
export type Wording = Omit<OtherEdition, 'edition'>;
export type Applied = z.infer<typeof appliedSchema>;
export type TextBlock = z.infer<typeof textSchema>;
export type Clause = z.infer<typeof clauseSchema>;
export type Footnote = z.infer<typeof footnoteSchema>;

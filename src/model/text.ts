import { z } from 'astro/zod';
import { idSchema, proseSchema } from './id.ts';

const footnoteSchema = z.strictObject({
  id: idSchema,
  /** The mark as printed: «¹». */
  mark: proseSchema,
  text: proseSchema,
  /** How to cite the footnote: «сноска 1». */
  cite: proseSchema,
});

/** One numbered or unnumbered unit of the document; children nest to any depth. */
const clauseSchema = z.strictObject({
  id: idSchema,
  /** The number exactly as printed («1.4.», «3)», «а.»). Absent: printed without one. */
  number: proseSchema.optional(),
  /** A short title of our own, for headings and lists. Shown as editorial. */
  heading: proseSchema.optional(),
  /** How to cite the clause where the printed number alone is missing or ambiguous: «условие 1, подп. «а»». */
  cite: proseSchema.optional(),
  /** Word for word. Markdown subset: emphasis, links, tables. */
  text: proseSchema,
  get children() {
    return z.array(clauseSchema).default([]);
  },
  /** Text of this clause that is printed after its children. */
  tail: proseSchema.optional(),
  footnotes: z.array(footnoteSchema).default([]),
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

/** The document word for word. */
export const textSchema = z.strictObject({
  /** The lines printed above the first clause. */
  title: z.array(proseSchema).min(1),
  /** Footnotes whose mark stands in the title. */
  footnotes: z.array(footnoteSchema).default([]),
  clauses: z.array(clauseSchema).min(1),
});

export type TextBlock = z.infer<typeof textSchema>;
export type Clause = z.infer<typeof clauseSchema>;
export type Footnote = z.infer<typeof footnoteSchema>;

import { z } from 'astro/zod';
import { correctionSchema } from './correction.ts';
import { dateSchema, idSchema, ownIdSchema, proseSchema, sentenceSchema } from './id.ts';

const footnoteSchema = z.strictObject({
  id: ownIdSchema,
  mark: proseSchema.describe('The mark as printed: «¹».'),
  text: proseSchema.describe('Word for word.'),
  cite: proseSchema.describe('How to cite the footnote: «сноска 1».'),
});

const clauseKinds = ['clause', 'section', 'article', 'heading', 'appendix', 'form'] as const;
/**
 * What a unit of the document is. A section («I. Общие положения») and an unnumbered heading only group clauses, whose
 * numbers run on through them; an article of a law and an appendix have numbering of their own; a form is to be filled in.
 */
export type ClauseKind = (typeof clauseKinds)[number];

const appliedSchema = z
  .strictObject({
    clauses: z.array(idSchema).min(1).describe('The clauses that it has applied.'),
    special: sentenceSchema.optional().describe('What is special. Absent: the others apply as they are.'),
  })
  .describe(
    '«Пункты 4–6 применяются с особенностями»: a clause that has others applied, and in what way they apply then.',
  );

const clauseSchema = z
  .strictObject({
    id: idSchema.describe('An inserted number keeps its parts: «9(1)» is `9-1`.'),
    kind: z
      .enum(clauseKinds)
      .default('clause')
      .describe(
        'What a unit of the document is. A section («I. Общие положения») and an unnumbered heading only group clauses, whose numbers run on through them; an article of a law and an appendix have numbering of their own; a form is to be filled in.',
      ),
    number: proseSchema
      .optional()
      .describe(
        'The number exactly as printed («1.4.», «3)», «а.», «9(1).», «Приложение № 1»). Absent: printed without one.',
      ),
    title: proseSchema.optional().describe('The heading that the document itself prints. Word for word.'),
    heading: proseSchema
      .optional()
      .describe('A short title of our own, for headings and lists. Shown as editorial.'),
    cite: proseSchema
      .optional()
      .describe(
        'How to cite the clause where the printed number alone is missing or ambiguous: «условие 1, подп. «а»».',
      ),
    text: z
      .string()
      .trim()
      .default('')
      .describe(
        'Word for word. Markdown subset: emphasis, links, tables. Absent where only a heading is printed.',
      ),
    get children() {
      return z.array(clauseSchema).default([]);
    },
    tail: proseSchema.optional().describe('Text of this clause that is printed after its children.'),
    footnotes: z.array(footnoteSchema).default([]).describe('Footnotes whose mark stands in this clause.'),
    applies: z.array(appliedSchema).default([]),
    since: dateSchema
      .optional()
      .describe('In force only from this date. Absent: as long as the edition that prints it.'),
    repealed: z
      .strictObject({
        from: dateSchema.describe('The first day on which it is not in force.'),
        by: proseSchema.optional().describe('The act, in words: «приказ Ведомства от 20.05.2025 № 17».'),
      })
      .optional()
      .describe('No longer in force: from when, and by which act, in words.'),
    repealedUndated: z
      .strictObject({ by: proseSchema.optional().describe('The act, in words.') })
      .optional()
      .describe('No longer in force, where the document does not say from when.'),
    informational: proseSchema
      .optional()
      .describe('Why nothing has to rest on this clause. Absent: some step, question or outcome must.'),
    informationalSentences: z
      .array(
        z.strictObject({
          begins: proseSchema.describe('How the sentence begins.'),
          reason: proseSchema.describe('Why nothing has to rest on it.'),
        }),
      )
      .default([])
      .describe('The same for single sentences of a clause that something rests on.'),
  })
  .describe('One numbered or unnumbered unit of the document; children nest to any depth.');

const editionSchema = z
  .strictObject({
    from: dateSchema.describe('In force from this date.'),
    by: proseSchema
      .optional()
      .describe(
        'The act that made the edition, in words: «приказ Ведомства от 01.02.2025 № 12». Absent: the first edition.',
      ),
  })
  .describe('Which edition of the document a text is.');

const wording = {
  title: z.array(proseSchema).min(1).describe('The lines printed above the first clause.'),
  footnotes: z.array(footnoteSchema).default([]).describe('Footnotes whose mark stands in the title.'),
  clauses: z.array(clauseSchema).min(1),
};

export const textSchema = z
  .strictObject({ edition: editionSchema.optional(), ...wording })
  .describe('The document word for word, in the edition that the guide rests on.');

export const otherEditionSchema = z
  .strictObject({
    edition: editionSchema,
    ...wording,
    corrections: z
      .array(correctionSchema)
      .default([])
      .describe(
        'Where this edition is shown in other words than its .txt has. Those of the text stand in the passport.',
      ),
  })
  .describe(
    'Another edition of the same document, earlier or to come. A clause keeps its id through all of them.',
  );

export type OtherEdition = z.infer<typeof otherEditionSchema>;
/** What an edition says, without its date. */
export type Wording = Omit<OtherEdition, 'edition' | 'corrections'>;
export type Applied = z.infer<typeof appliedSchema>;
export type TextBlock = z.infer<typeof textSchema>;
export type Clause = z.infer<typeof clauseSchema>;
export type Footnote = z.infer<typeof footnoteSchema>;

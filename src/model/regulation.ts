import { z } from 'astro/zod';
import { correctionSchema } from './correction.ts';
import { clausesSchema, dateSchema, ownIdSchema, proseSchema, sentenceSchema } from './id.ts';
import { withProposals } from './proposal.ts';

const partySchema = z
  .strictObject({
    id: ownIdSchema,
    name: proseSchema.describe('Name as the reader meets it: «Оператор ГИС «Образец»».'),
    side: z
      .enum(['applicant', 'host', 'either'])
      .describe(
        'Whose side the party acts on: the side that connects its system, the side that is connected to, or either.',
      ),
    role: sentenceSchema.describe('What the party does in the procedures, in plain words.'),
    clauses: clausesSchema,
    inferred: sentenceSchema
      .optional()
      .describe('What about this party is our reading and not literally in the text.'),
  })
  .describe(
    'Someone who acts in a regulation. Parties belong to one regulation and are never merged across regulations.',
  );

const contactSchema = z
  .strictObject({
    id: ownIdSchema,
    kind: z
      .enum(['email', 'website', 'phone', 'address', 'hours'])
      .describe('`address` is a place: a postal address or a room; `hours` is when somebody can be reached.'),
    value: proseSchema.describe('The address, number or time as the document prints it.'),
    purpose: sentenceSchema.describe('What to use it for.'),
    clauses: clausesSchema,
  })
  .describe(
    'A way to reach somebody that the document names. Shown as written, even where two of them contradict each other.',
  );

const termSchema = z
  .strictObject({
    id: ownIdSchema,
    term: proseSchema.describe('The word or the abbreviation itself.'),
    definition: proseSchema
      .optional()
      .describe(
        'How the document itself defines or expands the term. Absent: the document uses it without a definition.',
      ),
    explanation: sentenceSchema.describe('What the reader should understand by it, in our words.'),
    clauses: clausesSchema,
  })
  .describe(
    'A word or an abbreviation as this regulation uses it; the next regulation may mean something else by it.',
  );

const environmentSchema = z
  .strictObject({
    id: ownIdSchema,
    name: proseSchema.describe('What the document calls it.'),
    kind: z.enum(['test', 'production']).describe('Whether it is for trying or for real data.'),
    clauses: clausesSchema,
  })
  .describe('A stand or contour of the system that the procedures speak of.');

export const regulationSchema = z
  .strictObject({
    draft: z
      .boolean()
      .default(false)
      .describe('Only begun: the text is there, the guide is not. Nothing has to rest on the clauses yet.'),
    order: z.int().describe('Position in lists of regulations; lower comes first.'),
    fullTitle: proseSchema.describe("The document's own title."),
    shortTitle: proseSchema.describe('The system by the name everyone calls it: «ГИС «Образец»».'),
    subject: proseSchema.describe('What the reader connects to, in the nominative: «API ГИС «Образец»».'),
    citedAs: proseSchema.describe(
      'Name of the document inside a citation: «Правила пользования ГИС «Образец»».',
    ),
    issuer: proseSchema.optional().describe('Who issued the document. Absent: the document does not say.'),
    act: z
      .strictObject({
        kind: proseSchema.optional().describe('What the act is called: «приказ».'),
        of: proseSchema
          .optional()
          .describe(
            'Whose act it is, in the genitive, as a citation goes on: «приказ Минцифры России». Absent: a citation does not name the body.',
          ),
        title: proseSchema.describe('The name of the act.'),
        number: proseSchema.describe('The number of the act without «№»; in quotes.'),
        date: dateSchema.describe('The day of the act.'),
      })
      .optional()
      .describe(
        'The act that the document belongs to; `kind` is what it is called: «приказ». Absent: the document does not say.',
      ),
    extent: z
      .union([
        z.literal('whole'),
        z.strictObject({
          excerpt: proseSchema.describe(
            'What it is an excerpt of, as it follows a comma: «положение из приказа …».',
          ),
        }),
      ])
      .default('whole')
      .describe(
        'Whether the text is all of the document. Of an excerpt it says what it is an excerpt of, as it follows a comma: «положение из приказа …». What an excerpt leaves unsaid may stand elsewhere in the document, so that nobody may say that the document is silent.',
      ),
    edition: proseSchema.describe('What is known of the edition and its date, in words.'),
    parties: withProposals(partySchema).default([]).describe('Empty only in a draft.'),
    contacts: withProposals(contactSchema)
      .default([])
      .describe('Every way to reach somebody that the document names.'),
    terms: withProposals(termSchema)
      .default([])
      .describe('Words and abbreviations as this document uses them.'),
    environments: z.array(environmentSchema).default([]),
    corrections: z.array(correctionSchema).default([]),
  })
  .describe('The passport of a regulation: what the document is, who takes part, where to write.');

export type RegulationBlock = z.infer<typeof regulationSchema>;
/** Whether a regulation is shown in full or in part: words of the interface differ by it. */
export function extentOf({ extent }: Pick<RegulationBlock, 'extent'>): 'whole' | 'excerpt' {
  return extent === 'whole' ? 'whole' : 'excerpt';
}

export type Party = z.infer<typeof partySchema>;
export type Contact = z.infer<typeof contactSchema>;

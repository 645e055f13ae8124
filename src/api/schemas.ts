import { z } from 'astro/zod';
import { decisionSchema } from '../model/decision.ts';
import { fieldConditionSchema, fieldKinds } from '../model/form-field.ts';
import { sentencesSchema } from '../model/id.ts';
import { noteCosts, noteKinds, noteSchema } from '../model/note.ts';
import { letterKinds, letterSchema } from '../model/letter.ts';
import { procedureSchema, stepSchema } from '../model/procedure.ts';
import { refKinds } from '../model/ref.ts';
import { regulationSchema } from '../model/regulation.ts';
import { otherEditionSchema, textSchema } from '../model/text.ts';

/**
 * What /api/v1/ publishes. The schemas are those of the content, with what a program needs beside it: refs and addresses.
 * Addresses start at the root of the site. docs/api.md says what may change.
 */

const refSchema = z.string().meta({ description: 'regulation/kind/id; it lasts when an address changes' });
const hrefSchema = z.string().meta({ description: 'address from the root of the site' });
/** How one links to a thing: the ref, its page and anchor, the short link. */
const linkSchema = z.strictObject({ ref: refSchema, href: hrefSchema, short: hrefSchema });
const documentSchema = z.string().meta({ description: 'address of the JSON Schema that the document keeps' });

const titled = {
  id: z.string(),
  title: z.string(),
  description: z.string().optional(),
  href: hrefSchema,
};

const placedProcedure = z.strictObject({ ...titled, ...procedureSchema.shape });
const placedDecision = z.strictObject({ ...titled, ...decisionSchema.shape });

const regulationDocument = z.strictObject({
  $schema: documentSchema,
  ...titled,
  passport: regulationSchema,
  text: z.strictObject({ href: hrefSchema, ...textSchema.shape }),
  /** Editions other than that of the text. */
  editions: z.array(z.strictObject({ href: hrefSchema, ...otherEditionSchema.shape })),
  decisions: z.array(placedDecision),
  procedures: z.array(placedProcedure),
  notes: z.array(noteSchema),
});

const procedureDocument = z.strictObject({
  $schema: documentSchema,
  regulation: z.string(),
  ...titled,
  ...procedureSchema.shape,
  steps: z.array(z.strictObject({ link: linkSchema, ...stepSchema.shape })),
});

const notesDocument = z.strictObject({
  $schema: documentSchema,
  regulation: z.string(),
  notes: z.array(
    z.strictObject({
      link: linkSchema,
      id: z.string(),
      kind: z.enum(noteKinds),
      cost: z.enum(noteCosts),
      title: z.string(),
      clauses: z.array(refSchema),
      about: z.array(refSchema),
      sentences: sentencesSchema,
      problem: z.string(),
      response: z.string(),
      question: z.string().optional(),
    }),
  ),
});

const questionsDocument = z.strictObject({
  $schema: documentSchema,
  regulation: z.string(),
  topics: z.array(z.strictObject({ id: z.string(), title: z.string() })),
  questions: z.array(
    z.strictObject({
      link: linkSchema,
      id: z.string(),
      topic: z.string(),
      ask: z.array(z.string()),
      answer: z.string(),
      says: z.array(refSchema),
      silent: z.string().optional(),
      next: z.string().optional(),
    }),
  ),
});

const linksDocument = z.array(
  z.strictObject({
    ref: refSchema,
    kind: z.enum(refKinds),
    title: z.string(),
    href: hrefSchema,
    short: hrefSchema,
    clauses: z.array(refSchema),
  }),
);

const excerptsDocument = z.strictObject({
  title: z.string(),
  places: z.array(
    z.strictObject({
      ref: refSchema,
      kind: z.enum(refKinds),
      title: z.string(),
      citation: z.string(),
      quote: z.string(),
      verbatim: z.boolean(),
      answer: z
        .string()
        .optional()
        .meta({ description: 'our answer to a question; the quote is of the document' }),
      letters: z
        .array(refSchema)
        .optional()
        .meta({ description: 'letters that a step, or the clause of a step, asks for' }),
      href: hrefSchema,
      short: hrefSchema,
    }),
  ),
  retired: z.array(z.strictObject({ ref: refSchema, title: z.string(), to: z.array(refSchema) })),
});

const indexDocument = z.strictObject({
  $schema: documentSchema,
  version: z.literal(1),
  title: z.string(),
  regulations: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string(),
      shortTitle: z.string(),
      href: hrefSchema,
      document: hrefSchema,
      text: hrefSchema,
      editions: z.array(z.strictObject({ from: z.iso.date(), text: hrefSchema })),
      decisions: z.array(hrefSchema),
      procedures: z.array(hrefSchema),
      letters: z.array(hrefSchema),
      coverage: hrefSchema,
      notes: hrefSchema.optional(),
      questions: hrefSchema.optional(),
      excerpts: hrefSchema,
    }),
  ),
  links: hrefSchema,
  changes: hrefSchema,
  schemas: z.array(hrefSchema),
});

const formerSchema = z.strictObject({ ref: refSchema, title: z.string() });

/** What the tracker of a reader's cases works with. */
const trackerDocument = z.strictObject({
  id: z.string(),
  title: z.string(),
  shortTitle: z.string(),
  document: z.string(),
  procedures: z.array(
    z.strictObject({
      page: z.string(),
      title: z.string(),
      steps: z.array(
        z.strictObject({
          id: z.string(),
          ref: refSchema,
          title: z.string(),
          requires: z.array(z.string()),
          ongoing: z.boolean(),
          neededIf: z.string().optional(),
          waitsFor: z.string().optional(),
          fingerprint: z
            .string()
            .meta({ description: 'changes when the words of the step or of its clauses do' }),
          formerly: z.array(formerSchema),
          cites: z.string(),
          short: hrefSchema,
          wording: z.strictObject({ title: z.string(), guide: z.string(), clauses: z.string() }),
        }),
      ),
    }),
  ),
  letters: z.array(z.strictObject({ ref: refSchema, page: z.string(), title: z.string() })),
  gone: z.array(formerSchema),
});

const trackerIndexDocument = z.array(
  z.strictObject({
    id: z.string(),
    title: z.string(),
    procedures: z.array(z.strictObject({ page: z.string(), title: z.string() })),
  }),
);

/** A decision with every combination of answers, and what has been proved of it. */
const decisionDocument = z.strictObject({
  regulation: z.string(),
  decision: z.string(),
  title: z.string(),
  hitPolicy: z.enum(['unique', 'collect', 'priority']),
  questions: z.array(
    z.strictObject({
      id: z.string(),
      ref: refSchema,
      href: hrefSchema,
      text: z.string(),
      options: z.array(z.strictObject({ id: z.string(), text: z.string() })),
      when: z.record(z.string(), z.array(z.string())).optional(),
      clauses: z.array(refSchema),
      inferred: z.string().optional(),
    }),
  ),
  outcomes: z.array(
    z.strictObject({
      id: z.string(),
      ref: refSchema,
      href: hrefSchema,
      effect: z.enum(['proceed', 'do-first', 'wait-until', 'stop']),
      title: z.string(),
      clauses: z.array(refSchema),
      inferred: z.string().optional(),
    }),
  ),
  proved: z.strictObject({
    combinations: z.int(),
    complete: z.boolean(),
    unambiguous: z.boolean(),
    reachable: z.boolean(),
  }),
  rows: z.array(
    z.strictObject({
      answers: z.record(z.string(), z.string()),
      outcomes: z.array(z.string()),
      clauses: z.array(refSchema),
    }),
  ),
});

/** What rests on each sentence of a document, and on what each statement of the guide rests. */
const coverageDocument = z.strictObject({
  regulation: z.string(),
  figures: z.record(z.string(), z.int()),
  clauses: z.array(
    z.strictObject({
      ref: refSchema,
      cite: z.string(),
      sentences: z.array(
        z.strictObject({
          index: z.int(),
          text: z.string(),
          informational: z.string().optional(),
          guide: z.array(refSchema),
          notes: z.array(refSchema),
        }),
      ),
    }),
  ),
  statements: z.array(
    z.strictObject({
      ref: refSchema,
      title: z.string(),
      href: hrefSchema,
      grounds: z.array(z.strictObject({ ref: refSchema, sentences: z.array(z.int()).optional() })),
      inferred: z.array(z.string()),
    }),
  ),
});

const placeSchema = z.strictObject({ ref: refSchema, title: z.string(), href: hrefSchema });

/** A letter with everything looked up that it names: what is needed to fill it in. */
const letterDocument = z.strictObject({
  $schema: documentSchema,
  ref: refSchema,
  id: z.string(),
  regulation: z.string(),
  kind: z.enum(letterKinds),
  title: z.string(),
  description: z.string().optional(),
  href: hrefSchema,
  short: hrefSchema,
  addressee: z.array(z.string()),
  sendTo: z.string().optional(),
  subject: z.string().meta({ description: 'words in braces are ids of fields: {system}, {org.name}' }),
  step: z
    .strictObject({ ...placeSchema.shape, ongoing: z.boolean(), requires: z.array(placeSchema) })
    .optional(),
  requirements: z.array(
    z.strictObject({
      id: z.string(),
      text: z.string(),
      by: z.enum(['addressee', 'letterhead', 'sender']).optional(),
      grounds: z.array(z.strictObject({ cite: z.string(), href: hrefSchema })),
    }),
  ),
  fields: z.array(
    z.strictObject({
      id: z.string(),
      kind: z.enum(fieldKinds),
      label: z.string(),
      hint: z.string().optional(),
      example: z.string().optional(),
      required: z.boolean(),
      when: fieldConditionSchema.optional(),
      repeats: z.boolean().optional(),
      options: z.array(z.strictObject({ id: z.string(), label: z.string(), says: z.string() })).optional(),
      preset: z.strictObject({ decision: z.string(), question: z.string() }).optional(),
      columns: z.array(z.strictObject({ title: z.string(), example: z.string().optional() })).optional(),
    }),
  ),
  parts: letterSchema.shape.parts,
  attachments: letterSchema.shape.attachments,
  inferred: z.array(z.string()),
  addresses: z.array(z.string()),
});

/** Name of a published schema -> the schema. The name is a part of its address. */
export const publishedSchemas = {
  index: indexDocument,
  regulation: regulationDocument,
  procedure: procedureDocument,
  notes: notesDocument,
  questions: questionsDocument,
  links: linksDocument,
  excerpts: excerptsDocument,
  decision: decisionDocument,
  coverage: coverageDocument,
  letter: letterDocument,
  tracker: trackerDocument,
  'tracker-index': trackerIndexDocument,
} as const;

export type SchemaName = keyof typeof publishedSchemas;
export const schemaNames = Object.keys(publishedSchemas) as SchemaName[];

/** Address of a published schema. */
export function schemaHref(name: SchemaName): string {
  return `/api/v1/schemas/${name}.json`;
}

/**
 * A published schema as JSON Schema (draft 2020-12). It allows fields that it does not name, for we promise that programs
 * may keep the schema of today when fields are added.
 */
export function jsonSchemaOf(name: SchemaName): object {
  const schema = z.toJSONSchema(publishedSchemas[name], {
    io: 'output',
    override: ({ jsonSchema }) => {
      if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
    },
  });
  return { $id: schemaHref(name), ...schema };
}

export type RegulationDocument = z.infer<typeof regulationDocument>;
export type ProcedureDocument = z.infer<typeof procedureDocument>;
export type NotesDocument = z.infer<typeof notesDocument>;
export type QuestionsDocument = z.infer<typeof questionsDocument>;
export type IndexDocument = z.infer<typeof indexDocument>;
export type LinksDocument = z.infer<typeof linksDocument>;
export type ExcerptsDocument = z.infer<typeof excerptsDocument>;
export type DecisionDocument = z.infer<typeof decisionDocument>;
export type CoverageDocument = z.infer<typeof coverageDocument>;
export type LetterDocument = z.infer<typeof letterDocument>;
export type TrackerIndexDocument = z.infer<typeof trackerIndexDocument>;

import { z } from 'astro/zod';
import { decisionSchema } from '../model/decision.ts';
import { notesSchema } from '../model/note.ts';
import { procedureSchema, stepSchema } from '../model/procedure.ts';
import { refKinds } from '../model/ref.ts';
import { regulationSchema } from '../model/regulation.ts';
import { otherEditionSchema, textSchema } from '../model/text.ts';

/**
 * What /api/v1/ publishes. The schemas are those of the content, with what a program needs beside it: refs and addresses.
 * Addresses start at the root of the site. What may change is said in docs/api.md.
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

export const regulationDocument = z.strictObject({
  $schema: documentSchema,
  ...titled,
  passport: regulationSchema,
  text: z.strictObject({ href: hrefSchema, ...textSchema.shape }),
  /** Editions other than that of the text. */
  editions: z.array(z.strictObject({ href: hrefSchema, ...otherEditionSchema.shape })),
  decisions: z.array(placedDecision),
  procedures: z.array(placedProcedure),
  notes: z.array(notesSchema.element),
});

export const procedureDocument = z.strictObject({
  $schema: documentSchema,
  regulation: z.string(),
  ...titled,
  ...procedureSchema.shape,
  steps: z.array(z.strictObject({ link: linkSchema, ...stepSchema.shape })),
});

export const notesDocument = z.strictObject({
  $schema: documentSchema,
  regulation: z.string(),
  notes: z.array(
    z.strictObject({
      link: linkSchema,
      id: z.string(),
      kind: z.enum(['discrepancy', 'silence', 'typo']),
      title: z.string(),
      clauses: z.array(refSchema),
      about: z.array(refSchema),
      problem: z.string(),
      response: z.string(),
      question: z.string().optional(),
    }),
  ),
});

export const linksDocument = z.array(
  z.strictObject({
    ref: refSchema,
    kind: z.enum(refKinds),
    title: z.string(),
    href: hrefSchema,
    short: hrefSchema,
    clauses: z.array(refSchema),
  }),
);

export const excerptsDocument = z.strictObject({
  places: z.array(
    z.strictObject({
      ref: refSchema,
      kind: z.enum(refKinds),
      title: z.string(),
      citation: z.string(),
      quote: z.string(),
      verbatim: z.boolean(),
      href: hrefSchema,
      short: hrefSchema,
    }),
  ),
  retired: z.array(z.strictObject({ ref: refSchema, title: z.string(), to: z.array(refSchema) })),
});

export const indexDocument = z.strictObject({
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
      procedures: z.array(hrefSchema),
      notes: hrefSchema.optional(),
      excerpts: hrefSchema,
    }),
  ),
  links: hrefSchema,
  changes: hrefSchema,
  schemas: z.array(hrefSchema),
});

const formerSchema = z.strictObject({ ref: refSchema, title: z.string() });

/** What the tracker of a reader's cases works with. */
export const trackerDocument = z.strictObject({
  id: z.string(),
  title: z.string(),
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
  gone: z.array(formerSchema),
});

export const trackerIndexDocument = z.array(
  z.strictObject({
    id: z.string(),
    title: z.string(),
    procedures: z.array(z.strictObject({ page: z.string(), title: z.string() })),
  }),
);

/** Name of a published schema -> the schema. The name is a part of its address. */
export const publishedSchemas = {
  index: indexDocument,
  regulation: regulationDocument,
  procedure: procedureDocument,
  notes: notesDocument,
  links: linksDocument,
  excerpts: excerptsDocument,
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
export type IndexDocument = z.infer<typeof indexDocument>;

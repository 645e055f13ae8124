import { z } from 'astro/zod';

/**
 * An id inside a regulation: part of a public address, so ASCII only, and never derived from a title, a position or a
 * hash of text. Dots separate levels of printed numbering (`1.4.3`), hyphens separate words (`check-1a`).
 */
export const idSchema = z
  .string()
  .regex(
    /^[a-z0-9]+(?:[.-][a-z0-9]+)*$/,
    'an id is made of a–z, 0–9, single hyphens and dots, e.g. "letter" or "1.4.3"',
  )
  .meta({ title: 'id' });

/** The id of a thing, where the thing is described. */
export const ownIdSchema = idSchema.describe(
  'Its name in addresses and in other files. It never changes once it is published.',
);

/** A sentence or more that a reader sees. Never empty. */
export const proseSchema = z.string().trim().min(1, 'must not be empty').meta({ title: 'text' });

/**
 * One or more whole sentences. A sentence that lost its end was most likely cut by YAML: a comma in `[a, b]` starts a new
 * item, and `: ` starts a new key.
 */
export const sentenceSchema = proseSchema
  .regex(
    /[.!?…»]$/u,
    'must be a whole sentence with a full stop; put a sentence that holds a comma or a colon in quotes',
  )
  .meta({ title: 'sentences' });

export const clausesSchema = z
  .array(idSchema)
  .min(1, 'name at least one clause that this rests on, e.g. clauses: ["1.4.3"]')
  .describe('The clauses that this rests on. At least one: a guide without a source is not a guide.');

/** Words, not numbers: they still hold when a new edition puts a sentence in between. */
export const sentencesSchema = z
  .record(idSchema, z.array(proseSchema).min(1))
  .optional()
  .describe(
    'Clause -> how each sentence begins that this rests on, where it rests on a part of the clause only. A clause that is not named here counts whole.',
  );

export const shortSchema = z
  .string()
  .trim()
  .min(1)
  .max(32, 'a diagram has room for 32 characters')
  .optional()
  .meta({
    title: 'text',
    description: 'A name short enough for a node or an arrow of a diagram. Absent: the full title is drawn.',
  });

/** A day as `2025-09-01`. Astro's reader of YAML makes an object of one that stands without quotes; it means the same. */
export const dateSchema = z
  .preprocess(
    (written) => (written instanceof Date ? written.toISOString().slice(0, 10) : written),
    z.iso.date('write a day as year-month-day, e.g. 2025-09-01'),
  )
  .meta({ title: 'date', type: 'string', format: 'date' });

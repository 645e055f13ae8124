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
  );

/** A sentence or more that a reader sees. Never empty. */
export const proseSchema = z.string().trim().min(1, 'must not be empty');

/**
 * One or more whole sentences. A sentence that lost its end was most likely cut by YAML: a comma in `[a, b]` starts a new
 * item, and `: ` starts a new key.
 */
export const sentenceSchema = proseSchema.regex(
  /[.!?…»]$/u,
  'must be a whole sentence with a full stop; put a sentence that holds a comma or a colon in quotes',
);

/** Ids of the clauses that a statement rests on. At least one: a guide without a source is not a guide. */
export const clausesSchema = z
  .array(idSchema)
  .min(1, 'name at least one clause that this rests on, e.g. clauses: ["1.4.3"]');

/**
 * Clause id -> how each sentence begins that a statement rests on, where it rests on a part of the clause only. A clause
 * that is not named here counts whole. Words, not numbers: they still hold when a new edition puts a sentence in between.
 */
export const sentencesSchema = z.record(idSchema, z.array(proseSchema).min(1)).optional();

/** A name short enough for a node or an arrow of a diagram. Absent: the full title is drawn. */
export const shortSchema = z
  .string()
  .trim()
  .min(1)
  .max(32, 'a diagram has room for 32 characters')
  .optional();

/** A day as `2025-09-01`. Astro's reader of YAML makes an object of one that stands without quotes; it means the same. */
export const dateSchema = z.preprocess(
  (written) => (written instanceof Date ? written.toISOString().slice(0, 10) : written),
  z.iso.date(),
);

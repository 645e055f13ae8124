import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'astro/zod';

/** `<regulation>/<clause id>`. */
const clauseSchema = z.string().regex(/^[a-z0-9-]+\/[a-z0-9.-]+$/u);

/** A question as somebody would type it, with what answers it; tests/search/ has files of them. */
const askedSchema = z.strictObject({
  q: z.string().min(1),
  /** The document asked about: one, several, or none. */
  document: z.union([z.string(), z.array(z.string()).min(1)]),
  /** Any of these clauses answers; where there is none, nothing does. */
  right: z.array(clauseSchema),
  /** The document concerns this, but leaves it unsaid. */
  silent: z.boolean().default(false),
  /** The nearest clauses to what is left unsaid. */
  near: z.array(clauseSchema).default([]),
  kind: z.string(),
});

export type Asked = z.infer<typeof askedSchema>;

/** Reads a file of questions. Throws where it is not one. */
export function readAsked(file: string): Asked[] {
  return z.array(askedSchema).parse(parse(readFileSync(file, 'utf8')));
}

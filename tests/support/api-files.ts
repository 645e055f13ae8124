import { Ajv2020 } from 'ajv/dist/2020.js';
import type { SchemaName } from '../../src/api/schemas.ts';

/** What every file of /api/v1/ must keep, by its path. Files of schemas and of XML are no such documents. */
const kinds: [pattern: RegExp, schema: SchemaName][] = [
  [/^api\/v1\/index\.json$/u, 'index'],
  [/^api\/v1\/links\.json$/u, 'links'],
  [/^api\/v1\/regulations\/[^/]+\.json$/u, 'regulation'],
  [/^api\/v1\/procedures\/[^/]+\/[^/]+\.json$/u, 'procedure'],
  [/^api\/v1\/notes\/[^/]+\.json$/u, 'notes'],
  [/^api\/v1\/questions\/[^/]+\.json$/u, 'questions'],
  [/^api\/v1\/tracker\/(?!index)[^/]+\.json$/u, 'tracker'],
  [/^api\/v1\/tracker\/index\.json$/u, 'tracker-index'],
  [/^api\/v1\/decisions\/[^/]+\/[^/]+\.json$/u, 'decision'],
  [/^api\/v1\/letters\/[^/]+\/[^/]+\.json$/u, 'letter'],
  [/^api\/v1\/coverage\/[^/]+\.json$/u, 'coverage'],
  [/^api\/v1\/excerpts\/[^/]+\.json$/u, 'excerpts'],
];

/** Name of the schema that a published file keeps; undefined where none is known for it. */
export function schemaOf(file: string): SchemaName | undefined {
  return kinds.find(([pattern]) => pattern.test(file))?.[1];
}

/** What ajv finds wrong with a document by a published schema; empty when it keeps it. */
export function flawsOf(schema: object, document: unknown): string[] {
  // The only format that the schemas name; what is no date is told by its pattern.
  const ajv = new Ajv2020({ allErrors: true, strictTypes: false, formats: { date: /^\d{4}-\d\d-\d\d$/u } });
  const validate = ajv.compile(schema);
  validate(document);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
}

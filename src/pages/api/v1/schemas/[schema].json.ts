import type { APIRoute, GetStaticPaths } from 'astro';
import { jsonSchemaOf, schemaNames, type SchemaName } from '../../../../api/schemas.ts';

export const getStaticPaths = (() =>
  schemaNames.map((schema) => ({ params: { schema } }))) satisfies GetStaticPaths;

/** The JSON Schema of what /api/v1/ publishes. */
export const GET: APIRoute<Record<string, never>, { schema: SchemaName }> = ({ params: { schema } }) =>
  Response.json(jsonSchemaOf(schema));

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { breakingChanges, type Schema } from '../../../scripts/lib/breaking-changes.ts';
import { jsonSchemaOf, schemaNames, type SchemaName } from '../../../src/api/schemas.ts';

const promised = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../fixtures/api/v1.json'), 'utf8'),
) as Record<string, Schema>;

describe('what /api/v1/ promises', () => {
  it.each(Object.keys(promised))('is kept by the schema %s', (name) => {
    expect(schemaNames).toContain(name);
    expect(breakingChanges(promised[name] ?? {}, jsonSchemaOf(name as SchemaName) as Schema)).toEqual([]);
  });

  it.each(schemaNames)('is listed whole for %s; if not, run: npm run api:snapshot', (name) => {
    expect(promised[name]).toEqual(JSON.parse(JSON.stringify(jsonSchemaOf(name))));
  });
});

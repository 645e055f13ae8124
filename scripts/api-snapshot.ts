/** Lists what /api/v1/ promises now in tests/fixtures/api/v1.json: `npm run api:snapshot`. Refuses to break what it lists. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { jsonSchemaOf, schemaNames } from '../src/api/schemas.ts';
import { breakingChanges, type Schema } from './lib/breaking-changes.ts';
import { readOptions } from './lib/options.mjs';

readOptions('Usage: npm run api:snapshot', { options: {} });

const file = join(import.meta.dirname, '../tests/fixtures/api/v1.json');
const promised = (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}) as Record<string, Schema>;
const current = Object.fromEntries(schemaNames.map((name) => [name, jsonSchemaOf(name) as Schema]));
const broken = Object.entries(promised).flatMap(([name, schema]) => {
  const now = current[name];
  return now ? breakingChanges(schema, now).map((change) => `${name}${change}`) : [`${name}: is gone`];
});
if (broken.length > 0) {
  console.error(`This would break what /api/v1/ promises:\n${broken.map((line) => `  ${line}`).join('\n')}`);
  process.exitCode = 1;
} else {
  writeFileSync(file, `${JSON.stringify(current, null, 2)}\n`);
  console.log(`${String(schemaNames.length)} schemas listed.`);
}

/**
 * Records what the guide to a regulation claims, once it has been checked against the document: `npm run facts -- <id> [--content
 * <folder>]`. Says what is recorded anew; docs/recipes/fact-check-a-regulation.md says what to compare before.
 */
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describeFacts, wrongFacts } from '../src/checks/facts/describe.ts';
import { readContent } from '../src/content/disk.ts';
import { writeFacts } from './lib/facts-file.ts';
import { existingFolder, misused, readOptions } from './lib/options.mjs';

const usage = 'Usage: npm run facts -- <id> [--content <folder>]';
const {
  values: { content = join(import.meta.dirname, '../content') },
  positionals: [id],
} = readOptions(usage, { options: { content: { type: 'string' } }, allowPositionals: true });
if (id === undefined) misused(usage, 'Say the id of the regulation.');
const root = existingFolder(usage, resolve(content));
const { library, facts } = readContent(root).input;
const regulation = library.byId.get(id);
if (!regulation) {
  misused(usage, `There is no regulation "${id}"; there are: ${[...library.byId.keys()].join(', ')}.`);
}

const before = facts.get(id) ?? {};
const now = describeFacts(regulation);
writeFileSync(join(root, id, 'facts.yaml'), writeFacts(now));
for (const name of wrongFacts(now, before)) {
  console.log(`${name}\n  was  ${before[name] ?? '(nothing)'}\n  is   ${now[name] ?? '(gone)'}`);
}
console.log(`${join(id, 'facts.yaml')} records ${String(Object.keys(now).length)} facts.`);

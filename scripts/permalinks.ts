/**
 * Adds every new link to content/permalinks.lock: `npm run permalinks [-- <content folder>]`. Links that are there stay there; those
 * of drafts are not added.
 */
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readContent } from '../src/content/disk.ts';
import { lastingPermalinks, unlisted, writePermalinks } from '../src/links/permalinks.ts';
import { existingFolder, readOptions } from './lib/options.mjs';

const usage = 'Usage: npm run permalinks [-- <content folder>]';
const {
  positionals: [folder = join(import.meta.dirname, '../content')],
} = readOptions(usage, { options: {}, allowPositionals: true });
const root = existingFolder(usage, resolve(folder));
const { input, diagnostics } = readContent(root);
if (diagnostics.length > 0) {
  console.error('The content has mistakes: run "npm run check" first.');
  process.exit(1);
}
const added = unlisted(input.permalinks, lastingPermalinks(input.library));
if (added.length > 0)
  writeFileSync(join(root, 'permalinks.lock'), writePermalinks([...input.permalinks, ...added]));
for (const { ref, address } of added) console.log(`added ${ref} ${address}`);
console.log(`${String(added.length)} added, ${String(input.permalinks.length + added.length)} in all.`);

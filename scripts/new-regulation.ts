/**
 * Begins a regulation from its text: `npm run new-regulation <id> <source file> [-- --content <folder>]`. Clauses are split
 * as far as the source tells; what could be meant otherwise is marked with «ПРОВЕРЬТЕ» for the author.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { splitSource } from '../src/authoring/split.ts';
import { walkDraft } from '../src/authoring/draft.ts';
import { draftFiles } from './lib/draft-files.ts';
import { existingFolder, misused, readOptions } from './lib/options.mjs';

const usage = `Usage: npm run new-regulation <id> <source file> [-- --content <folder>]

  --content <folder>  where the regulation is put; content/ unless given`;

function stop(reason: string): never {
  console.error(reason);
  process.exit(1);
}

const {
  values: { content = join(import.meta.dirname, '../content') },
  positionals: [id, source],
} = readOptions(usage, { options: { content: { type: 'string' } }, allowPositionals: true });
if (id === undefined || source === undefined) misused(usage, 'Say the id and the file.');
existingFolder(usage, resolve(content));
if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(id)) {
  stop(`"${id}" cannot be an address: use a–z, 0–9 and single hyphens, e.g. "gis-example".`);
}
const path = resolve(source);
if (!existsSync(path)) stop(`There is no file ${path}.`);
const folder = join(resolve(content), id);
if (existsSync(folder)) stop(`${folder} is there already. Choose another id, or remove the folder.`);

const text = readFileSync(path, 'utf8');
if (text.includes('\uFFFD') || text.trim() === '')
  stop(`${path} is empty or no UTF-8 text: save it as UTF-8 and try again.`);
const draft = splitSource(text);
if (draft.clauses.length === 0) stop(`No clause was found in ${path}: is it the text of a document?`);
mkdirSync(folder, { recursive: true });
for (const [name, words] of Object.entries(draftFiles(draft, text))) writeFileSync(join(folder, name), words);

const clauses = walkDraft(draft.clauses).map(({ clause }) => clause);
const doubtful = clauses.filter(({ doubts }) => doubts.length > 0).length;
console.log(
  `${folder}: ${String(clauses.length)} clauses, ${String(doubtful)} of them to look at («ПРОВЕРЬТЕ» in text.mdx).`,
);
console.log('Next: npm run permalinks, npm run dev, then docs/recipes/add-a-regulation.md from step 2 on.');

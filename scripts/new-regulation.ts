/**
 * Begins a regulation from a file: `npm run new-regulation <id> <file> [-- --content <folder>]`. Clauses are split as far as the
 * file tells; what could be meant otherwise is marked with «ПРОВЕРЬТЕ» for the author. The file itself is kept.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { walkDraft } from '../src/authoring/draft.ts';
import { draftFiles } from './lib/draft/files.ts';
import { findIn } from './lib/draft/found.ts';
import { receive } from './lib/draft/receive.ts';
import { existingFolder, misused, readOptions, stop } from './lib/options.mjs';
import { Unreadable } from './lib/received/received.ts';

const usage = `Usage: npm run new-regulation <id> <file> [-- --content <folder>]

  <file>              .docx, .odt, .pdf with a text layer, .html, .txt; with LibreOffice also .doc and .rtf
  --content <folder>  where the regulation is put; content/ unless given`;

const {
  values: { content = join(import.meta.dirname, '../content') },
  positionals: [id, file, ...more],
} = readOptions(usage, { options: { content: { type: 'string' } }, allowPositionals: true });
if (id === undefined || file === undefined) misused(usage, 'Say the id and the file.');
existingFolder(usage, resolve(content));
if (more.length > 0) misused(usage, 'More than an id and a file: put a path with spaces in quotes.');
if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(id)) {
  const swapped = existsSync(resolve(id)) ? ' The id comes first, then the file.' : '';
  stop(`"${id}" cannot be an address: use a–z, 0–9 and single hyphens, e.g. "gis-example".${swapped}`);
}
const folder = join(resolve(content), id);
if (existsSync(folder)) {
  stop(
    `${folder} is there already. For a new edition of it: npm run new-edition. Else choose another id, or remove the folder.`,
  );
}

const received = await receive(file).catch((error: unknown) =>
  error instanceof Unreadable ? stop(error.message) : Promise.reject(error as Error),
);
const found = findIn(received.draft);
mkdirSync(join(folder, 'received'), { recursive: true });
writeFileSync(join(folder, 'received', received.name), received.bytes);
for (const [written, words] of Object.entries(draftFiles(found, received.text, received))) {
  writeFileSync(join(folder, written), words);
}

const clauses = walkDraft(found.draft.clauses).map(({ clause }) => clause);
const doubtful = clauses.filter(({ doubts }) => doubts.length > 0).length;
console.log(
  `${folder}: ${String(clauses.length)} clauses, ${String(doubtful)} of them to look at («ПРОВЕРЬТЕ» in text.mdx).`,
);
if (received.told.length > 0)
  console.log(`Not taken from the file:\n${received.told.map((line) => `  ${line}`).join('\n')}`);
console.log(`What was found, how sure that is and where it stands: ${join(folder, 'received.md')}`);
console.log('Next: npm run dev, then docs/recipes/add-a-regulation.md from step 2 on.');

/**
 * Begins a regulation from a file: `npm run new-regulation <id> <file> [-- --content <folder>]`. Clauses are split as far as the
 * file tells; what could be meant otherwise is marked with «ПРОВЕРЬТЕ» for the author. The file itself is kept.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { walkDraft } from '../src/authoring/draft.ts';
import { partsOfText } from '../src/authoring/lines.ts';
import { writeSource } from '../src/authoring/source.ts';
import { splitParts } from '../src/authoring/split.ts';
import { draftFiles } from './lib/draft/files.ts';
import { findIn } from './lib/draft/found.ts';
import { existingFolder, misused, readOptions } from './lib/options.mjs';
import { withNotes } from './lib/received/notes.ts';
import { readReceived, type ReceivedFile } from './lib/received/read.ts';
import { Unreadable } from './lib/received/received.ts';

const usage = `Usage: npm run new-regulation <id> <file> [-- --content <folder>]

  <file>              .docx, .odt, .pdf with a text layer, .html, .txt; with LibreOffice also .doc and .rtf
  --content <folder>  where the regulation is put; content/ unless given`;

function stop(reason: string): never {
  console.error(reason);
  process.exit(1);
}

async function read(name: string, bytes: Uint8Array): Promise<ReceivedFile> {
  try {
    return await readReceived(bytes);
  } catch (error) {
    if (error instanceof Unreadable) stop(`${name}: ${error.message}`);
    throw error;
  }
}

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
const path = resolve(file);
if (!existsSync(path)) stop(`There is no file ${path}.`);
if (!statSync(path).isFile()) stop(`${path} is a folder: name the file in it.`);
const folder = join(resolve(content), id);
if (existsSync(folder)) stop(`${folder} is there already. Choose another id, or remove the folder.`);

const name = basename(path);
const bytes = readFileSync(path);
const received = await read(name, bytes);
const { text, parts } =
  'text' in received
    ? { text: received.text, parts: partsOfText(received.text) }
    : writeSource(withNotes(received.parts));
const draft = splitParts(parts);
if (draft.clauses.length === 0) stop(`No clause was found in ${path}: is it the text of a document?`);

const found = findIn(draft);
const sha256 = createHash('sha256').update(bytes).digest('hex');
mkdirSync(join(folder, 'received'), { recursive: true });
writeFileSync(join(folder, 'received', name), bytes);
for (const [written, words] of Object.entries(draftFiles(found, text, { ...received, name, sha256 }))) {
  writeFileSync(join(folder, written), words);
}

const clauses = walkDraft(draft.clauses).map(({ clause }) => clause);
const doubtful = clauses.filter(({ doubts }) => doubts.length > 0).length;
console.log(
  `${folder}: ${String(clauses.length)} clauses, ${String(doubtful)} of them to look at («ПРОВЕРЬТЕ» in text.mdx).`,
);
if (received.told.length > 0)
  console.log(`Not taken from the file:\n${received.told.map((line) => `  ${line}`).join('\n')}`);
console.log(`What was found, how sure that is and where it stands: ${join(folder, 'received.md')}`);
console.log('Next: npm run dev, then docs/recipes/add-a-regulation.md from step 2 on.');

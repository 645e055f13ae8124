/** Rewrites content of an older form into today's: `npm run migrate-content [-- [--dry-run] [folder…]]`. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { checkContent } from '../src/content/check.ts';
import { oldForms, unsaid } from '../src/content/forms/forms.ts';
import { ask, rewrite } from '../src/content/forms/migrate.ts';
import { readFiles } from '../src/content/forms/on-disk.ts';
import { parseFrontmatter } from '../src/content/frontmatter.ts';
import { report } from '../src/content/report.ts';
import { existingFolder, readOptions } from './lib/options.mjs';

const usage = `Usage: npm run migrate-content [-- [--dry-run] [folder…]]

  --dry-run  says what would be rewritten, and writes nothing
  folder     a content folder, or the folder of one regulation in it; content/ unless given`;
const {
  values: { 'dry-run': dry = false },
  positionals,
} = readOptions(usage, { options: { 'dry-run': { type: 'boolean' } }, allowPositionals: true });
const folders = positionals.length > 0 ? positionals : [join(import.meta.dirname, '../content')];
for (const folder of folders.map((name) => existingFolder(usage, resolve(name)))) migrate(folder);

function migrate(folder: string): void {
  const { root, only } = placeOf(folder);
  const before = readFiles(root);
  const { files: after, rewritten } = rewrite(before, oldForms);
  const own = ({ file }: { file: string }): boolean => file.startsWith(only);
  const changed = [...after].filter(([file, text]) => own({ file }) && text !== before.get(file));
  if (!dry) for (const [file, text] of changed) writeFileSync(join(root, file), text);

  console.log(`${folder}: ${sumOf(changed.length)}`);
  list(rewritten.filter(own), ({ file, lines, form }) => [
    file,
    lines.join(', '),
    form.id,
    form.from,
    form.to,
  ]);
  list(ask(dry ? before : after, unsaid).filter(own), ({ file, line, of, what, cure }) => [
    file,
    String(line),
    of.id,
    what,
    `to decide: ${cure}`,
  ]);
  if (dry || changed.length === 0) return;
  const left = checkContent(root).filter(own);
  if (left.length > 0) console.log(`\nWhat is left, as npm run check says it.\n${report(left)}`);
}

/** A content folder as it is; of a regulation, the folder in which it stands. @returns `only`: how its files begin */
function placeOf(folder: string): { root: string; only: string } {
  const passport = join(folder, 'index.mdx');
  const { data } = parseFrontmatter(existsSync(passport) ? readFileSync(passport, 'utf8') : '');
  const isRegulation = typeof data === 'object' && data !== null && 'regulation' in data;
  return isRegulation ? { root: dirname(folder), only: `${basename(folder)}/` } : { root: folder, only: '' };
}

function sumOf(changed: number): string {
  if (changed === 0) return 'everything is written in the form of today; nothing is rewritten.';
  const files = changed === 1 ? '1 file' : `${String(changed)} files`;
  return dry ? `${files} would be rewritten.` : `${files} rewritten.`;
}

/** Prints a paragraph for each: where, what stands there, and what is to stand there. */
function list<Item>(
  items: readonly Item[],
  partsOf: (item: Item) => [string, string, string, string, string],
): void {
  for (const item of items) {
    const [file, line, id, what, then] = partsOf(item);
    console.log(`\n${file}:${line}  [${id}]\n  ${what}\n  → ${then}`);
  }
}

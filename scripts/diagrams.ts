/** Renders every stale diagram with the real Mermaid in Chromium: `npm run diagrams [-- <content folder>] [--all]`. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { allDiagrams } from '../src/diagram/all.ts';
import { readContent } from '../src/content/disk.ts';
import { existingFolder, readOptions } from './lib/options.mjs';
import { renderDiagrams } from './lib/render-diagrams.ts';

const usage = `Usage: npm run diagrams [-- [<content folder>] [--all]]

  --all  every diagram, not only those that are older than what they draw`;
const {
  values: { all },
  positionals: [folder = join(import.meta.dirname, '../content')],
} = readOptions(usage, { options: { all: { type: 'boolean', default: false } }, allowPositionals: true });
const root = existingFolder(usage, resolve(folder));
const { input, diagnostics } = readContent(root);
if (diagnostics.length > 0) {
  console.error('The content has mistakes: run "npm run check" first.');
  process.exit(1);
}
const diagrams = allDiagrams(input.library);
const stale = diagrams.filter(({ file, fingerprint }) => all || input.diagrams.get(file) !== fingerprint);
const orphans = [...input.diagrams.keys()].filter(
  (file) => !diagrams.some((diagram) => diagram.file === file),
);

for (const file of orphans) {
  rmSync(join(root, file));
  console.log(`removed  ${file}: no page draws it any more`);
}
for (const { file, svg } of await renderDiagrams(stale)) {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), svg);
  console.log(`rendered ${file}: ${String(Buffer.byteLength(svg))} bytes`);
}
console.log(`${String(stale.length)} of ${String(diagrams.length)} diagrams rendered.`);

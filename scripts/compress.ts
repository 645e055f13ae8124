/**
 * Compresses what was built, once and as well as it can be done, so that a web server only has to send it:
 * `npm run compress` after `npm run build`. Beside each file that gains by it stand `.br`, `.zst` and `.gz`.
 */
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { encodings, isCompressible } from './lib/compressed.ts';
import { readOptions } from './lib/options.mjs';

readOptions('Usage: npm run compress', { options: {} });

const root = path.resolve(import.meta.dirname, '../dist');
/** At a time: each takes a thread of the pool. */
const TOGETHER = 8;

const names = await readdir(root, { recursive: true }).catch(() => {
  console.error('dist/ is not there: run npm run build first.');
  process.exit(1);
});
const files: string[] = [];
for (const name of names) {
  const file = path.join(root, name);
  if (isCompressible(name, (await stat(file)).size)) files.push(file);
}

const sums: Record<string, number> = { plain: 0 };
const add = (form: string, bytes: Buffer): void => {
  sums[form] = (sums[form] ?? 0) + bytes.length;
};
const compress = async (file: string): Promise<void> => {
  const plain = await readFile(file);
  add('plain', plain);
  for (const [ending, { encode }] of Object.entries(encodings)) {
    const bytes = await encode(plain);
    add(ending, bytes);
    await writeFile(file + ending, bytes);
  }
};
for (let start = 0; start < files.length; start += TOGETHER)
  await Promise.all(files.slice(start, start + TOGETHER).map(compress));

const sizes = Object.entries(sums).map(([form, bytes]) => `${form} ${(bytes / 1024).toFixed(0)} KB`);
console.log(`${String(files.length)} files: ${sizes.join(', ')}`);

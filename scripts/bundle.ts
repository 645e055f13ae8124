/**
 * Makes a zip of the built site for a network without any other: `npm run bundle` after `npm run build`. It is unpacked on
 * any static host, under any path, or opened from a folder. The same build gives the same zip, byte for byte.
 *
 *   node scripts/bundle.ts [--folder <path>]    also writes the files themselves there
 */
import { zipSync, type Zippable } from 'fflate';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { bundleOf } from './lib/bundle/bundle.ts';
import { readOptions } from './lib/options.mjs';

const root = path.resolve(import.meta.dirname, '..');
const dist = path.join(root, 'dist');
const usage = `Usage: npm run bundle [-- --folder <path>]

  --folder <path>  also writes the files themselves there; what is there is removed`;
const { values } = readOptions(usage, { options: { folder: { type: 'string' } } });
if (!existsSync(path.join(dist, 'index.html'))) {
  console.error('dist/ is not there: run npm run build first.');
  process.exit(1);
}

const { name, version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
  name: string;
  version: string;
};
const files = await bundleOf(dist);
files.set('ПРОЧТИТЕ.txt', readFileSync(path.join(import.meta.dirname, 'lib/bundle/read-me.txt')));

// A zip has local time without a zone, so the same local time gives the same bytes everywhere. It begins in 1980.
const mtime = new Date(1980, 0, 1);
const entries: Zippable = {};
for (const [file, content] of files) entries[`${name}/${file}`] = [content, { mtime, level: 9 }];
const zip = zipSync(entries);
const target = path.join(root, 'release', `${name}-${version}.zip`);
mkdirSync(path.dirname(target), { recursive: true });
writeFileSync(target, zip);

if (values.folder !== undefined) {
  rmSync(values.folder, { recursive: true, force: true });
  for (const [file, content] of files) {
    const place = path.join(values.folder, file);
    mkdirSync(path.dirname(place), { recursive: true });
    writeFileSync(place, content);
  }
}
console.log(
  `${path.relative(root, target)}: ${String(files.size)} files, ${String(Math.ceil(zip.length / 1024))} KB`,
);

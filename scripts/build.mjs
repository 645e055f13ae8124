/**
 * `npm run build`: Astro's build without its telemetry, which would also need a home folder to write to. One at a time:
 * two would write the same dist/.
 */
import path from 'node:path';
import { run } from './lib/npm.mjs';
import { readOptions } from './lib/options.mjs';
import { claim } from './lib/turn.mjs';

const usage = 'Usage: npm run build\n\nWrites the site into dist/.';
readOptions(usage, { options: {} });
const root = path.resolve(import.meta.dirname, '..');
const astro = path.join(root, 'node_modules/astro/bin/astro.mjs');

/** @param {string} sentence */
function refuse(sentence) {
  console.error(sentence);
  process.exit(1);
}

if (root.includes('#')) refuse(`Vite cannot build in a folder with a "#" in its path: ${root}`);
const other = claim(path.join(root, 'node_modules/.building'));
if (other !== undefined)
  refuse(`Another build is at work here (process ${String(other)}). Wait until it has ended.`);

process.exit(await run(process.execPath, [astro, 'build', '--force'], { cwd: root }));

/**
 * `npm run build`: Astro's build without its telemetry, which would also need a home folder to write to. One at a time:
 * two would write the same dist/. Options go to Astro.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { run } from './lib/npm.mjs';
import { claim } from './lib/turn.mjs';

const root = path.resolve(import.meta.dirname, '..');
const packageFile = createRequire(import.meta.url).resolve('astro/package.json');
const { bin } = /** @type {{ bin: { astro: string } }} */ (JSON.parse(readFileSync(packageFile, 'utf8')));

/** @param {string} sentence */
function refuse(sentence) {
  console.error(sentence);
  process.exit(1);
}

if (root.includes('#')) refuse(`Vite cannot build in a folder with a "#" in its path: ${root}`);
const other = claim(path.join(root, 'node_modules/.building'));
if (other !== undefined)
  refuse(`Another build is at work here (process ${String(other)}). Wait until it has ended.`);

const astro = path.join(path.dirname(packageFile), bin.astro);
process.exit(
  await run(process.execPath, [astro, 'build', '--force', ...process.argv.slice(2)], { cwd: root }),
);

/**
 * Puts the built site where a web server sends it from: `npm run publish -- <folder>` after `npm run build`. Compressed files
 * come with it. It can be run again at any time, also after it was broken off.
 */
import { mkdirSync, rmdirSync } from 'node:fs';
import path from 'node:path';
import { misused, readOptions } from './lib/options.mjs';
import { publish, PublishError } from './lib/publish.ts';

const usage = `Usage: npm run publish -- <folder>

  <folder>  what the web server sends, such as /var/www/connection-navigator`;
const { positionals } = readOptions(usage, { options: {}, allowPositionals: true });
const [folder] = positionals;
if (folder === undefined || positionals.length > 1) misused(usage, 'Name one folder.');

const dist = path.resolve(import.meta.dirname, '../dist');
const target = path.resolve(folder);
const lock = `${target}.publishing`;
mkdirSync(path.dirname(target), { recursive: true });
try {
  mkdirSync(lock);
} catch {
  console.error(
    `Somebody is publishing there now. If nobody is, a run was broken off: delete ${lock} and try again.`,
  );
  process.exit(1);
}
try {
  const { written, unchanged, removed, leaving } = await publish(dist, target, new Date());
  console.log(
    `${String(written.length)} files written, ${String(unchanged)} unchanged, ${String(removed.length)} old ones removed.`,
  );
  if (leaving.length > 0)
    console.log(
      `${String(leaving.length)} files of the last version stay for open pages. Publish again in a day to remove them.`,
    );
} catch (error) {
  if (!(error instanceof PublishError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
} finally {
  rmdirSync(lock);
}

/**
 * Measures how often the search has a right answer first and among the first three, beside Pagefind with its default
 * settings on the same pages: `npm run search:eval`, after `npm run build`. Add `-- --missed` to list what was missed.
 */
import path from 'node:path';
import { readContent } from '../src/content/disk.ts';
import { hrefOf } from '../src/links/address.ts';
import { heldOut } from '../tests/fixtures/search/held-out.ts';
import { tuning } from '../tests/fixtures/search/tuning.ts';
import { readOptions } from './lib/options.mjs';
import { oursFromDisk } from './lib/ours-from-disk.ts';
import { pagefindDefault } from './lib/pagefind-default.ts';
import { score } from './lib/search-score.ts';

const usage = `Usage: npm run search:eval [-- --missed]

  --missed  lists the questions whose answer was not among the first three`;
const { values } = readOptions(usage, { options: { missed: { type: 'boolean', default: false } } });
const root = path.resolve(import.meta.dirname, '..');
const { byRef } = readContent(path.join(root, 'content')).input.library;
const dist = path.join(root, 'dist');
const ours = await oursFromDisk(dist);
const theirs = await pagefindDefault(dist);
const engines = {
  ours: async (query: string) => (await ours.search(query)).hits.map(({ href }) => href),
  'Pagefind, default': theirs.search,
};

const percent = (part: number, all: number): string =>
  `${String(part).padStart(3)} (${((100 * part) / all).toFixed(0)} %)`;
console.log('set        engine              queries  first       in the first three');
for (const [set, queries] of Object.entries({ tuning, 'held-out': heldOut })) {
  for (const [engine, search] of Object.entries(engines)) {
    const { first, three, all, missed } = await score(queries, search, (ref) => {
      const item = byRef.get(ref);
      return item && hrefOf(item);
    });
    console.log(
      `${set.padEnd(10)} ${engine.padEnd(19)} ${String(all).padStart(7)}  ${percent(first, all)}   ${percent(three, all)}`,
    );
    if (values.missed && engine === 'ours') {
      for (const { query, found } of missed) console.log(`  «${query}»: ${found.join(', ') || 'nothing'}`);
    }
  }
}
await theirs.dispose();

/**
 * Builds the site with more and more regulations, and plain Starlight with as many pages, and writes what that takes into
 * docs/performance.md: `npm run bench:growth [-- 2 30 300]`.
 */
import { rmSync } from 'node:fs';
import path from 'node:path';
import { misused, readOptions } from '../../scripts/lib/options.mjs';
import { launch } from '../browser.ts';
import { environment } from '../environment.ts';
import { firstSearch } from '../parts/search.ts';
import { writePlainSite } from '../plain-site.ts';
import { kilobytes, table, writePart } from '../report.ts';
import { serve } from '../server.ts';
import { measureBuild, projectWith, weightOf } from './build.ts';

const usage = `Usage: npm run bench:growth [-- <numbers of regulations>]

  <numbers of regulations>  2 30 300 unless given`;
const { positionals } = readOptions(usage, { options: {}, allowPositionals: true });
const counts = positionals.length > 0 ? positionals.map(Number) : [2, 30, 300];
if (counts.some((count) => !Number.isInteger(count) || count < 2))
  misused(usage, 'There are at least the two regulations that are real.');
const reports = path.resolve(import.meta.dirname, '../../.reports');

const rows: (string | number)[][] = [];
const where = environment();
const browser = await launch();
for (const count of counts) {
  const ours = path.join(reports, `growth-${count}`);
  const plain = `${ours}-plain`;
  projectWith(count, ours);
  await measure(count, 'ours', ours);
  writePlainSite(ours, plain, true);
  await measure(count, 'plain', plain);
  for (const folder of [ours, plain]) rmSync(folder, { recursive: true, force: true });
}
await browser.close();
writePart(
  'growth',
  `Measured ${where}.\n\n${table([
    [
      ...['regulations', 'site', 'pages', 'files', 'output MB', 'build s', 'processor s', 'memory MB'],
      ...['home KB', 'procedure KB', 'first search KB'],
    ],
    ...rows,
  ])}`,
);

async function measure(count: number, name: string, folder: string): Promise<void> {
  const { pages, files, size, seconds, cpu, memory } = measureBuild(folder);
  const dist = path.join(folder, 'dist');
  const site = await serve(dist);
  const { bytes } = await firstSearch(browser, site);
  site.close();
  const row = [
    ...[count, name, pages, files, size.toFixed(1), seconds.toFixed(0), cpu.toFixed(0), memory.toFixed(0)],
    ...[weightOf(dist, ''), weightOf(dist, 'tor-knd/api-access'), bytes].map(kilobytes),
  ];
  console.log(row.join(' '));
  rows.push(row);
}

/**
 * Builds the site with more and more regulations, and plain Starlight with the same pages, and writes what that takes into
 * docs/performance.md: `npm run bench:growth [-- 2 100]`. The plain site is built up to as many as `--plain` says.
 */
import { rmSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { environment } from '../environment.ts';
import { writePlainSite } from '../plain-site.ts';
import { kilobytes, table, writePart } from '../report.ts';
import { measureBuild, projectWith, type Built } from './build.ts';
import { searchBytes, weightOf } from './weigh.ts';

const { values, positionals } = parseArgs({
  options: { plain: { type: 'string', default: '100' } },
  allowPositionals: true,
});
const counts = positionals.length > 0 ? positionals.map(Number) : [2, 100, 1000];
const reports = path.resolve(import.meta.dirname, '../../.reports');
/** An everyday word of both real regulations and of the invented ones. */
const QUERY = 'заявка';

const rows: (string | number)[][] = [];
for (const count of counts) {
  const folder = path.join(reports, `growth-${count}`);
  const dist = path.join(folder, 'dist');
  projectWith(count, folder);
  const before = environment();
  const built = measureBuild(folder);
  const weights = ['', 'tor-knd/api-access', 'glossary', 'contacts', 'support'].map((page) =>
    kilobytes(weightOf(dist, page)),
  );
  const bytes = await searchBytes(dist, '/tor-knd/', QUERY);
  rows.push([count, 'ours', ...cellsOf(built), ...weights, kilobytes(bytes)]);
  console.log(rows.at(-1)?.join(' '), before);
  if (count <= Number(values.plain)) {
    const plain = `${folder}-plain`;
    const pages = writePlainSite(folder, plain);
    const plainBuilt = measureBuild(plain);
    const plainDist = path.join(plain, 'dist');
    rows.push([
      '',
      `plain, ${pages} pages`,
      ...cellsOf(plainBuilt),
      ...['', 'tor-knd/api-access', 'glossary', 'contacts'].map((page) =>
        kilobytes(weightOf(plainDist, page)),
      ),
      '–',
      '–',
    ]);
    console.log(rows.at(-1)?.join(' '));
    rmSync(plain, { recursive: true });
  }
  rmSync(folder, { recursive: true });
}

writePart(
  'growth',
  [
    `Measured ${environment()}.`,
    table([
      [
        ...['regulations', 'site', 'build s', 'processor s', 'memory MB', 'output MB', 'files'],
        ...['home KB', 'procedure KB', 'glossary KB', 'contacts KB', 'support KB', 'one search KB'],
      ],
      ...rows,
    ]),
  ].join('\n\n'),
);

function cellsOf({ seconds, cpu, memory, size, files }: Built): (string | number)[] {
  return [seconds.toFixed(0), cpu.toFixed(0), memory.toFixed(0), size.toFixed(1), files];
}

/**
 * Builds the site with more and more regulations, and plain Starlight with the same pages, and writes what that takes into
 * docs/performance.md: `npm run bench:growth [-- --times=3 2 100]`. The plain sites are built up to as many as `--plain` says.
 */
import { rmSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { environment } from '../environment.ts';
import { writePlainSite } from '../plain-site.ts';
import { kilobytes, table, writePart } from '../report.ts';
import { measureBuild, middle, projectWith, type Built } from './build.ts';
import { searchBytes, weightOf } from './weigh.ts';

const { values, positionals } = parseArgs({
  options: { plain: { type: 'string', default: '100' }, times: { type: 'string', default: '3' } },
  allowPositionals: true,
});
const counts = positionals.length > 0 ? positionals.map(Number) : [2, 100, 1000];
const reports = path.resolve(import.meta.dirname, '../../.reports');
/** An everyday word of both real regulations and of the invented ones. */
const QUERY = 'заявка';
/** A plain site with more pages is built once: it takes minutes. */
const MANY = 2000;
const SHORT = { PLAIN_SIDEBAR: 'short' };

/** What is built and compared. */
interface Site {
  name: string;
  folder: string;
  env?: Record<string, string>;
  /** How often it is built. */
  times: number;
}

const builds: (string | number)[][] = [];
const weights: (string | number)[][] = [];
for (const count of counts) {
  const folder = path.join(reports, `growth-${count}`);
  const dist = path.join(folder, 'dist');
  projectWith(count, folder);
  const compared = count <= Number(values.plain);
  const times = compared ? Number(values.times) : 1;
  const ours: Site = { name: 'ours', folder, times };
  // The plain sites are written from what this has made.
  const first = measureBuild(folder);
  const sites = [ours, ...(compared ? plainSites(folder, times) : [])];
  const measured = new Map<Site, Built[]>(sites.map((site) => [site, site === ours ? [first] : []]));
  // In turns, so that what else the machine does falls on all.
  for (let round = 0; round < times; round++)
    for (const [site, built] of measured)
      if (built.length < site.times) built.push(measureBuild(site.folder, site.env));
  const own = middle(measured.get(ours) ?? []);
  for (const [site, built] of measured) {
    builds.push([site === ours ? count : '', site.name, ...cellsOf(middle(built), own), built.length]);
    console.log(builds.at(-1)?.join(' '), built.map(({ cpu }) => cpu.toFixed(1)).join(' '));
  }
  weights.push([
    count,
    ...['', 'tor-knd/api-access', 'glossary', 'contacts', 'support', 'my'].map((page) =>
      kilobytes(weightOf(dist, page)),
    ),
    kilobytes(await searchBytes(dist, '/tor-knd/', QUERY)),
  ]);
  console.log(weights.at(-1)?.join(' '), environment());
  for (const site of sites) rmSync(site.folder, { recursive: true, force: true });
}

writePart(
  'growth',
  [
    `Measured ${environment()}; of several builds the one in the middle.`,
    table([
      [
        ...['regulations', 'site', 'pages', 'files', 'output MB', 'build s', 'processor s'],
        ...['ours to it', 'memory MB', 'builds'],
      ],
      ...builds,
    ]),
    table([
      [
        ...['regulations', 'home KB', 'procedure KB', 'glossary KB', 'contacts KB', 'support KB', 'my KB'],
        'one search KB',
      ],
      ...weights,
    ]),
  ].join('\n\n'),
);

/** Plain Starlight with the same written pages as it comes, with a short sidebar, and with a page for each of ours. */
function plainSites(folder: string, times: number): Site[] {
  const plain = `${folder}-plain`;
  const full = `${folder}-full`;
  writePlainSite(folder, plain);
  const pages = writePlainSite(folder, full, true);
  return [
    { name: 'plain Starlight', folder: plain, times },
    { name: 'plain, short sidebar', folder: plain, env: SHORT, times },
    { name: 'plain, as many pages', folder: full, env: SHORT, times: pages > MANY ? 1 : times },
  ];
}

function cellsOf({ pages, files, size, seconds, cpu, memory }: Built, own: Built): (string | number)[] {
  return [
    ...[pages, files, size.toFixed(1), seconds.toFixed(0), cpu.toFixed(0)],
    (own.cpu / cpu).toFixed(2),
    memory.toFixed(0),
  ];
}

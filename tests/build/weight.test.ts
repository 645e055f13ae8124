import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { oursFromDisk } from '../../scripts/lib/ours-from-disk.ts';
import { builtPages, readBuilt } from '../support/built-site.ts';
import { describeWeight, pageWeight, totalOf } from '../support/page-weight.ts';

const root = resolve(import.meta.dirname, '../..');
const record = join(root, 'tests/build/weights.json');
/** How much more than the recorded figure is a change to look at. */
const GROWTH = 1.1;

interface Weights {
  /** Bytes of each page by its address, compressed; a diagram is a part of the HTML. */
  pages: Record<string, Record<'html' | 'css' | 'js' | 'diagram', number>>;
  /** The index of the first search, without the scripts of the search and headers. */
  search: number;
}
const kinds = ['html', 'css', 'js', 'diagram'] as const;
const recorded = JSON.parse(readFileSync(record, 'utf8')) as Weights;
const measured: Weights = { pages: {}, search: 0 };

afterAll(() => {
  if (process.env['RECORD_WEIGHTS'] === undefined) return;
  writeFileSync(record, `${JSON.stringify(measured, null, 2)}\n`);
});

const isWithin = (bytes: number, known: number | undefined): boolean =>
  process.env['RECORD_WEIGHTS'] !== undefined || bytes <= (known ?? 0) * GROWTH;
const advice = 'If it is wanted: RECORD_WEIGHTS=1 npm run test:build -- weight';

describe.each(builtPages.map(({ address }) => address))('%s', (address) => {
  const weight = pageWeight(address);
  measured.pages[address] = {
    html: totalOf(weight.html),
    css: totalOf(weight.css),
    js: totalOf(weight.js),
    diagram: totalOf(weight.diagram),
  };

  it.each(kinds)('has not grown by a tenth in %s', (kind) => {
    const parts = weight[kind];
    if (kind !== 'diagram') expect(parts, 'something was weighed').not.toEqual([]);
    const known = recorded.pages[address]?.[kind];
    expect(
      isWithin(totalOf(parts), known),
      `${describeWeight(parts)}, recorded ${String(known)} bytes. ${advice}`,
    ).toBe(true);
  });
});

it('loads the tracker where there are steps, and not elsewhere', () => {
  const has = (address: string): boolean =>
    pageWeight(address).js.some(
      ({ name }) => name.startsWith('/') && readBuilt(name).includes('procedure-tracker'),
    );
  expect(has('/tor-knd/api-access/')).toBe(true);
  expect(has('/tor-knd/text/')).toBe(false);
});

it('has not grown by a tenth in the first search', async () => {
  const { search, read } = await oursFromDisk(root);
  expect((await search('заявка')).hits.length).toBeGreaterThan(0);
  const parts = Array.from(read.keys(), (name) => ({
    name,
    bytes: brotliCompressSync(readFileSync(join(root, 'dist/search', name))).length,
  }));
  measured.search = totalOf(parts);
  expect(
    isWithin(totalOf(parts), recorded.search),
    `${describeWeight(parts)}, recorded ${String(recorded.search)} bytes. ${advice}`,
  ).toBe(true);
});

import { describe, expect, it } from 'vitest';
import { pageHref } from '../../src/links/address.ts';
import { builtPages, readBuilt } from '../support/built-site.ts';
import { describeWeight, pageWeight, totalOf, type Part } from '../support/page-weight.ts';
import { walked } from '../support/library.ts';
import { FIRST_SEARCH, firstSearch, knownWeight, recordedWeights, roomFor } from '../support/weights.ts';

const recorded = recordedWeights();

/** Fails when the parts weigh a tenth more than was recorded. */
function expectNotGrown(parts: readonly Part[], known: number | undefined): void {
  const advice = `${describeWeight(parts)}, recorded ${String(known)} bytes. If it is wanted: npm run weights`;
  expect(totalOf(parts), advice).toBeLessThanOrEqual(roomFor(known ?? 0));
}

describe.each(builtPages.map(({ address }) => address))('%s', (address) => {
  const weight = pageWeight(address);

  it.each(['html', 'css', 'js', 'diagram'] as const)('has not grown by a tenth in %s', (kind) => {
    const parts = weight[kind];
    if (kind !== 'diagram') expect(parts, 'something was weighed').not.toEqual([]);
    expectNotGrown(parts, knownWeight(recorded, address, kind));
  });
});

it('lets a page that was just added have words of its own, and no more code than others', () => {
  const weighed = { '/a/': { html: 10, js: 20 }, '/b/': { html: 10, js: 5 } };
  expect(knownWeight(weighed, '/a/', 'html')).toBe(10);
  expect(knownWeight(weighed, '/new/', 'html')).toBe(Infinity);
  expect(knownWeight(weighed, '/new/', 'js')).toBe(20);
});

it('loads the tracker where there are steps, and not elsewhere', () => {
  const has = (address: string): boolean =>
    pageWeight(address).js.some(
      ({ name }) => name.startsWith('/') && readBuilt(name).includes('procedure-tracker'),
    );
  expect(has(pageHref(walked.procedure.page))).toBe(true);
  expect(has(walked.text)).toBe(false);
});

it('has not grown by a tenth in the first search', async () => {
  expectNotGrown(await firstSearch(), recorded[FIRST_SEARCH]?.['all']);
});

import { describe, expect, it } from 'vitest';
import { builtPages, readBuilt } from '../support/built-site.ts';
import { attribute, withTag } from '../support/html.ts';
import { describeWeight, pageWeight, totalOf } from '../support/page-weight.ts';
import { FIRST_SEARCH, firstSearch, recordedWeights, roomFor } from '../support/weights.ts';

/** A page that nobody has weighed has no room: `npm run weights` weighs it. */
const recorded = recordedWeights();

describe.each(builtPages.map(({ address }) => address))('%s', (address) => {
  const weight = pageWeight(address);

  it.each(['html', 'css', 'js', 'diagram'] as const)('has not grown by a tenth in %s', (kind) => {
    const parts = weight[kind];
    if (kind !== 'diagram') expect(parts, 'something was weighed').not.toEqual([]);
    expect(totalOf(parts), describeWeight(parts)).toBeLessThanOrEqual(
      roomFor(recorded[address]?.[kind] ?? 0),
    );
  });
});

describe('what each kind of page gets', () => {
  const scripts = (address: string): string[] => pageWeight(address).js.map(({ name }) => name);
  const styles = (address: string): string =>
    pageWeight(address)
      .css.map(({ name }) => readBuilt(name))
      .join('\n');

  it('is one script of its own with what that imports, which are asked for at once', () => {
    for (const { address, elements } of builtPages) {
      const own = withTag(elements, 'script').flatMap((script) => attribute(script, 'src') ?? []);
      expect(own, address).toHaveLength(1);
      const preloaded = withTag(elements, 'link')
        .filter((link) => attribute(link, 'rel') === 'modulepreload')
        .flatMap((link) => attribute(link, 'href') ?? []);
      const files = scripts(address).filter((name) => name.startsWith('/'));
      expect(new Set(files), address).toEqual(new Set([...own, ...preloaded]));
    }
  });

  it('has the tracker where there are steps, and not elsewhere', () => {
    const has = (address: string): boolean =>
      scripts(address).some((name) => name.startsWith('/') && readBuilt(name).includes('procedure-tracker'));
    expect(has('/tor-knd/api-access/')).toBe(true);
    expect(has('/tor-knd/text/')).toBe(false);
  });

  it('has the styles of its elements, those that a script adds, and no others', () => {
    expect(styles('/tor-knd/api-access/')).toContain('procedure-tracker:where');
    expect(styles('/tor-knd/text/')).not.toContain('procedure-tracker:where');
    expect(styles('/tor-knd/text/')).toContain('.search-kind');
    expect(styles('/tor-knd/text/')).not.toContain('.starlight-aside');
  });
});

it('has a first search that has not grown by a tenth', async () => {
  const parts = await firstSearch();
  const before = recorded[FIRST_SEARCH]?.['all'] ?? 0;
  expect(totalOf(parts), describeWeight(parts)).toBeLessThanOrEqual(roomFor(before));
});

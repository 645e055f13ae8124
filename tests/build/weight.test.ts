import { describe, expect, it } from 'vitest';
import { builtPages, readBuilt } from '../support/built-site.ts';
import { attribute, withTag } from '../support/html.ts';
import { describeWeight, pageWeight, totalOf } from '../support/page-weight.ts';

const kilobyte = 1024;
/** In kilobytes, compressed, for every page; a diagram is a part of the HTML. Why not less: docs/performance.md. */
const budgets = { html: 15.5, css: 6.5, js: 15, diagram: 3, beforePaint: 20, all: 31.5 };
/** The page for engineers shows every component at once. */
const allComponents = { ...budgets, html: 17.5, css: 8.2, beforePaint: 25.5 };

describe.each(builtPages.map(({ address }) => address))('%s', (address) => {
  const weight = pageWeight(address);
  const limits = address === '/visual-language/' ? allComponents : budgets;

  it.each(['html', 'css', 'js', 'diagram'] as const)('keeps the budget of %s', (kind) => {
    const parts = weight[kind];
    if (kind !== 'diagram') expect(parts, 'something was weighed').not.toEqual([]);
    expect(totalOf(parts), describeWeight(parts)).toBeLessThanOrEqual(limits[kind] * kilobyte);
  });

  it('keeps the budgets of what holds up the first paint and of all together', () => {
    const { html, css, js } = weight;
    expect(totalOf([...html, ...css])).toBeLessThanOrEqual(limits.beforePaint * kilobyte);
    expect(totalOf([...html, ...css, ...js])).toBeLessThanOrEqual(limits.all * kilobyte);
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

import { describe, expect, it } from 'vitest';
import { describeWeight, pageWeight, totalOf, type PageWeight } from '../support/page-weight.ts';

const kilobyte = 1024;
/** In kilobytes, compressed. The largest page is the longest procedure. */
const budgets: Record<keyof PageWeight, number> = { html: 25, css: 15, js: 15, diagram: 8 };

describe('/tor-knd/api-access/', () => {
  const weight = pageWeight('/tor-knd/api-access/');

  it.each(['html', 'css', 'js', 'diagram'] as const)('keeps the budget of %s', (kind) => {
    const parts = weight[kind];
    expect(parts, 'something was weighed').not.toEqual([]);
    expect(totalOf(parts), describeWeight(parts)).toBeLessThanOrEqual(budgets[kind] * kilobyte);
  });

  it('weighs what scripts import along with them', () => {
    const names = weight.js.map(({ name }) => name);
    expect(names).toContainEqual(expect.stringMatching(/ProcedureView/u));
    expect(names).toContainEqual(expect.stringMatching(/\/dom\./u));
    expect(names).toContainEqual(expect.stringMatching(/inline script/u));
  });
});

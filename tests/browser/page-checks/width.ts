import type { PageCheck } from './page-check.ts';

/** No page is wider than its window (WCAG 1.4.10). */
export const fitsTheWindow: PageCheck = async (page) => {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  const window = page.viewportSize()?.width ?? 0;
  return wide === window ? [] : [`it is ${String(wide)} px wide in a window of ${String(window)}`];
};

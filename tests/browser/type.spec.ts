import type { Page } from '@playwright/test';
import { pageHref } from '../../src/links/address.ts';
import { walked } from '../support/library.ts';
import { expect, test } from '../support/test.ts';

/** The typefaces that the browser has really set an element in. */
async function typefacesOf(page: Page, selector: string): Promise<string[]> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('DOM.enable');
  await devtools.send('CSS.enable');
  const { root } = await devtools.send('DOM.getDocument');
  const { nodeId } = await devtools.send('DOM.querySelector', { nodeId: root.nodeId, selector });
  const { fonts } = await devtools.send('CSS.getPlatformFontsForNode', { nodeId });
  await devtools.detach();
  return fonts.map(({ familyName }) => familyName);
}

/** Two frames later: what was to be laid out is laid out. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next))));
}

test('once its typefaces are there, a page is set in them', async ({ page }) => {
  await page.goto(walked.text);
  // A slow machine shows the first page in the fallback, as a slow network would.
  await expect(async () => {
    await page.reload();
    expect(await typefacesOf(page, 'h1')).toEqual(['Golos Text SemiBold']);
  }).toPass();
  expect(await typefacesOf(page, '.lead')).toEqual(['Golos Text']);
  expect(await typefacesOf(page, 'main .verbatim')).toEqual(['Noto Serif']);
});

for (const address of ['/', walked.text, pageHref(walked.procedure.page), pageHref(walked.decision.page)]) {
  test(`late typefaces neither hold up nor move ${address}`, async ({ page }) => {
    let release = (): void => undefined;
    const late = new Promise<void>((resolve) => (release = resolve));
    let asked = 0;
    await page.route('**/*.woff2', async (route) => {
      asked += 1;
      await late;
      await route.continue();
    });
    await page.addInitScript(() => {
      const { moved } = Object.assign(window, { moved: [] as number[] });
      new PerformanceObserver((list) => {
        moved.push(...list.getEntries().map(({ startTime }) => startTime));
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(address, { waitUntil: 'commit' });
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect
      .poll(() => page.evaluate(() => performance.getEntriesByName('first-contentful-paint').length))
      .toBe(1);
    expect(asked, 'typefaces asked for').toBeGreaterThanOrEqual(2);
    await page.waitForLoadState('domcontentloaded');
    // Whatever the scripts of the page have moved is not the matter here.
    await settled(page);
    const before = await page.evaluate(() => performance.now());
    release();
    await page.waitForLoadState('load');
    await page.evaluate(() => document.fonts.ready);
    await settled(page);
    const moved = await page.evaluate(() => Reflect.get(window, 'moved') as number[]);
    expect(
      moved.filter((time) => time > before),
      'shifts after the typefaces came',
    ).toEqual([]);
  });
}

import type { Page } from '@playwright/test';
import { addresses } from '../support/addresses.ts';
import { library } from '../support/library.ts';
import { expect, test } from '../support/test.ts';

/** On a slow line a page is read before its scripts have come. What they add must not push away what is being read. */

/** How long the scripts are held back, in milliseconds: until the page has been drawn without them. */
const LATE = 300;
/** Browsers call a page steady up to 0.1 (https://web.dev/articles/cls); what moves here is the wrapping of a single line. */
const MOST = 0.03;

const ofRegulation = new RegExp(`^/(?:${library.regulations.map(({ id }) => id).join('|')})/`, 'u');

/** One page of each kind: that of the first regulation that has it. */
const pages = [
  ...new Map(
    addresses.toReversed().map((address) => [address.replace(ofRegulation, '/<regulation>/'), address]),
  ).values(),
  // It has room for its list of saved documents; where no service worker may run, as here, it gives that up.
].filter((address) => address !== '/offline/');

async function scriptsComeLate(page: Page): Promise<void> {
  await page.route('**/_astro/*.js', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, LATE));
    await route.continue();
  });
}

/** https://wicg.github.io/layout-instability/ */
interface LayoutShift extends PerformanceEntry {
  value: number;
  hadRecentInput: boolean;
  sources: { node: Node | null }[];
}

/** What has moved without the reader's doing: its share of the window, and the elements. */
interface Shift {
  share: number;
  moved: string[];
}

/** Runs in each page before its scripts. */
function noteShifts(): void {
  const shifts: Shift[] = [];
  Reflect.set(window, 'shifts', shifts);
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput, sources } of list.getEntries() as LayoutShift[]) {
      const moved = sources.map(({ node }) => (node instanceof Element ? node.outerHTML.slice(0, 80) : '…'));
      if (!hadRecentInput) shifts.push({ share: value, moved });
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

/** Once what the scripts have changed is drawn. */
async function shiftsOn(page: Page): Promise<Shift[]> {
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
  return page.evaluate(() => Reflect.get(window, 'shifts') as Shift[]);
}

for (const [width, height] of [
  [360, 740],
  [1366, 768],
] as const) {
  test(`nothing jumps when scripts come late at ${String(width)} px`, async ({ page, browserName }) => {
    test.skip(browserName !== 'chromium', 'Only Chromium tells what has moved.');
    test.setTimeout(300_000);
    await page.setViewportSize({ width, height });
    await scriptsComeLate(page);
    await page.addInitScript(noteShifts);
    for (const address of pages) {
      await page.goto(address);
      const found = await shiftsOn(page);
      const sum = found.reduce((total, { share }) => total + share, 0);
      expect.soft(sum, `${address}: ${JSON.stringify(found)}`).toBeLessThanOrEqual(MOST);
    }
  });
}

import type { Browser, Page } from '@playwright/test';
import { median, openSlowly, type Observed } from './load.ts';

/** Something that a reader does, on a page. */
interface Act {
  name: string;
  page: string;
  /** What comes before and is not measured. */
  before?: (page: Page) => Promise<unknown>;
  act: (page: Page) => Promise<unknown>;
}

const acts: readonly Act[] = [
  {
    name: 'decision: an answer',
    page: '/fgis-ki/readiness/',
    act: (page) => page.locator('decision-form [data-question] label.option:visible').first().tap(),
  },
  {
    name: 'tracker: a step is ticked',
    page: '/tor-knd/api-access/',
    act: (page) => page.locator('procedure-tracker [data-checkbox]').first().tap(),
  },
  {
    name: 'search: a key, the first answer',
    page: '/tor-knd/',
    before: async (page) => {
      await page.locator('site-search [data-open]').first().tap();
      await page.waitForTimeout(1000);
    },
    act: async (page) => {
      await page.keyboard.press('a');
      await page.waitForTimeout(1000);
      await page.keyboard.press('p');
    },
  },
  {
    name: 'notes: the filter',
    page: '/fgis-ki/notes/',
    act: async (page) => {
      await page.locator('notes-register select').first().focus();
      await page.keyboard.press('ArrowDown');
    },
  },
  {
    name: 'composer: something is added',
    page: '/support/',
    before: async (page) => {
      await page.locator('reply-composer input[type=search]').first().fill('анкета');
      await page.locator('reply-composer [data-toggle]:visible').first().waitFor();
    },
    act: (page) => page.locator('reply-composer [data-toggle]:visible').first().tap(),
  },
  {
    name: 'theme: another is chosen',
    page: '/tor-knd/text/',
    // The first other look is light, which it is already: nothing would be painted, and the browser would wait for what is.
    before: async (page) => {
      await page.locator('[popovertarget="site-menu"]').tap();
      await page.locator('theme-select select:visible').first().focus();
      await page.keyboard.press('ArrowDown');
    },
    act: (page) => page.keyboard.press('ArrowDown'),
  },
];

export interface WidgetResult {
  name: string;
  page: string;
  /** Milliseconds from the interaction to the next paint; the browser counts in steps of 8, and none below 16. */
  inp: number;
}

/** Interaction to next paint of each widget: the longest event of one act, the middle one of several visits. */
export async function measureWidgets(
  browser: Browser,
  origin: string,
  times: number,
): Promise<WidgetResult[]> {
  const results: WidgetResult[] = [];
  for (const { name, page: address, before, act } of acts) {
    const longest: number[] = [];
    for (let turn = 0; turn < times; turn++) {
      const { page } = await openSlowly(browser, false);
      await page.goto(origin + address, { waitUntil: 'networkidle' });
      await before?.(page);
      await page.waitForTimeout(500);
      await page.evaluate('bench.events.length = 0');
      await act(page);
      await page.waitForTimeout(1500);
      const { events } = await page.evaluate<Observed>('window.bench');
      longest.push(Math.max(0, ...events));
      await page.context().close();
    }
    results.push({ name, page: address, inp: median(longest) });
  }
  return results;
}

import type { Browser, Page } from '@playwright/test';
import { observed, openPhone } from '../browser.ts';
import { median } from '../median.ts';
import { table } from '../report.ts';
import type { Served } from '../server.ts';

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

/** Interaction to next paint of each widget: the longest event of one act. @returns a table */
export async function measureWidgets(browser: Browser, { origin }: Served, times: number): Promise<string> {
  const rows: string[][] = [];
  for (const act of acts) {
    console.log(act.name);
    const longest: number[] = [];
    for (let turn = 0; turn < times; turn++) longest.push(await measureAct(browser, origin, act));
    // The browser counts in steps of 8, and tells none below 16.
    const inp = median(longest);
    rows.push([act.name, `\`${act.page}\``, inp === 0 ? '< 16' : String(inp)]);
  }
  return table([['what the reader does', 'page', 'INP ms'], ...rows]);
}

async function measureAct(
  browser: Browser,
  origin: string,
  { page: address, before, act }: Act,
): Promise<number> {
  const { page, context } = await openPhone(browser, 'fast');
  await page.goto(origin + address, { waitUntil: 'networkidle' });
  await before?.(page);
  await page.waitForTimeout(500);
  await page.evaluate('bench.events.length = 0');
  await act(page);
  await page.waitForTimeout(1500);
  const { events } = await observed(page);
  await context.close();
  return Math.max(0, ...events);
}

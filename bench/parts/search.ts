import type { Browser, Page } from '@playwright/test';
import { openPhone, visit } from '../browser.ts';
import { medians } from '../median.ts';
import { kilobytes, table } from '../report.ts';
import type { Served } from '../server.ts';
import { named, type Sites } from '../sites.ts';

const PAGE = '/tor-knd/';
/** An everyday word of both real regulations and of the invented ones. */
const QUERY = 'заявка';
/** Both searches are dialogs with one field and a list of links. */
const INPUT = 'site-search dialog input';
const ANSWER = 'site-search dialog :is(ol, ul) a';

interface FirstSearch {
  /** All that is sent from opening the dialog on. */
  bytes: number;
  requests: number;
  /** From the query to the first answer that is painted, on a processor slowed down. */
  ms: number;
}

/** The first search of a visit. @returns a table */
export async function measureSearch(browser: Browser, sites: Sites, times: number): Promise<string> {
  const rows: string[][] = [];
  for (const [name, site] of named(sites)) {
    console.log(`searching: ${name}`);
    const runs: FirstSearch[] = [];
    for (let turn = 0; turn < times; turn++) runs.push(await firstSearch(browser, site));
    const { bytes, requests, ms } = medians(runs.map((run) => ({ ...run })));
    rows.push([name, kilobytes(bytes), String(requests), ms.toFixed(0)]);
  }
  return table([['site', 'KB', 'requests', 'first answer ms'], ...rows]);
}

export async function firstSearch(browser: Browser, site: Served): Promise<FirstSearch> {
  const { page, context } = await openPhone(browser, 'fast', 'block');
  await visit(page, site.origin + PAGE);
  site.takeSent();
  await page.locator('site-search > button').first().click();
  // A reader needs as long to type the first letters.
  await page.locator(INPUT).waitFor();
  await page.waitForTimeout(500);
  const ms = await timeToAnswer(page);
  await page.waitForLoadState('networkidle');
  const { bytes, requests } = site.takeSent();
  await context.close();
  const all = Object.values(bytes).reduce((sum, each) => sum + each, 0);
  return { bytes: all - bytes.worker, requests, ms };
}

function timeToAnswer(page: Page): Promise<number> {
  return page.evaluate(
    ({ input, answer, query }) =>
      new Promise<number>((resolve) => {
        const field = document.querySelector<HTMLInputElement>(input);
        if (!field) throw new Error(`the dialog has no ${input}`);
        const begin = performance.now();
        const painted = (): void => {
          // The frame after the next begins when the next is painted.
          requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - begin)));
        };
        const observer = new MutationObserver(() => {
          if (!document.querySelector(answer)) return;
          observer.disconnect();
          painted();
        });
        observer.observe(document.body, { childList: true, subtree: true });
        field.value = query;
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      }),
    { input: INPUT, answer: ANSWER, query: QUERY },
  );
}

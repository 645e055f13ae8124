import type { Browser } from '@playwright/test';
import { openPhone, visit } from '../browser.ts';
import { medians } from '../median.ts';
import { kilobytes, table } from '../report.ts';
import { kinds, type Kind, type Served } from '../server.ts';
import type { Sites } from '../sites.ts';

/** What one reader opens one after the other, in a browser that was never here. */
const way = [
  '/',
  '/tor-knd/',
  '/tor-knd/api-access/',
  '/tor-knd/channel/',
  '/tor-knd/text/',
  '/tor-knd/notes/',
  '/my/',
  '/support/',
];

/** A visit of eight pages, in which the browser stores what it may. @returns a table */
export async function measureVisit(browser: Browser, { ours, plain }: Sites, times: number): Promise<string> {
  const visits = [
    ['ours', ours, 'allow'],
    ['ours without its service worker', ours, 'block'],
    ['plain', plain, 'allow'],
  ] as const;
  const rows: string[][] = [];
  for (const [name, site, serviceWorkers] of visits) {
    console.log(`a visit of ${way.length} pages: ${name}`);
    const runs: Record<Kind | 'requests', number>[] = [];
    for (let turn = 0; turn < times; turn++) runs.push(await measureVisitOf(browser, site, serviceWorkers));
    const middle = medians(runs);
    const { html, css, js, other, requests } = middle;
    rows.push([
      name,
      kilobytes(html + css + js + other),
      ...kinds.map((kind) => kilobytes(middle[kind])),
      String(requests),
    ]);
  }
  return table([['site', 'KB', 'HTML', 'CSS', 'JS', 'other', 'typefaces', 'worker', 'requests'], ...rows]);
}

async function measureVisitOf(
  browser: Browser,
  site: Served,
  serviceWorkers: 'allow' | 'block',
): Promise<Record<Kind | 'requests', number>> {
  const { page, context } = await openPhone(browser, 'slow', serviceWorkers);
  site.takeSent();
  for (const address of way) await visit(page, site.origin + address);
  const { bytes, requests } = site.takeSent();
  await context.close();
  return { ...bytes, requests };
}

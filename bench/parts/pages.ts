import type { Browser } from '@playwright/test';
import { observed, openPhone, visit } from '../browser.ts';
import { medians } from '../median.ts';
import { kilobytes, table } from '../report.ts';
import { kinds, type Kind, type Served } from '../server.ts';
import { named, type Sites } from '../sites.ts';

/** A page of each kind; where there are several, the longest. */
const pages: readonly (readonly [kind: string, address: string])[] = [
  ['home', '/'],
  ['overview', '/tor-knd/'],
  ['procedure', '/tor-knd/api-access/'],
  ['decision', '/fgis-ki/readiness/'],
  ['text', '/tor-knd/text/'],
  ['notes', '/fgis-ki/notes/'],
  ['coverage', '/tor-knd/coverage/'],
  ['glossary', '/glossary/'],
  ['contacts', '/contacts/'],
  ['prose', '/about/'],
  ['my cases', '/my/'],
  ['blank form', '/my/form/tor-knd/api-access/'],
  ['support reply', '/support/'],
];

type Figure = Kind | 'requests' | 'lcp' | 'tbt' | 'cls' | 'mainThread';

/** One cold load of a page of each kind, on a slow line and processor. @returns a table */
export async function measurePages(browser: Browser, sites: Sites, times: number): Promise<string> {
  const rows: string[][] = [];
  for (const [kind, address] of pages) {
    console.log(`loading ${address}`);
    const runs = new Map<Served, Record<Figure, number>[]>(named(sites).map(([, site]) => [site, []]));
    for (let turn = 0; turn < times; turn++)
      for (const [site, measured] of runs) measured.push(await measureLoad(browser, site, address));
    for (const [name, site] of named(sites))
      rows.push([`${kind} \`${address}\``, name, ...cellsOf(medians(runs.get(site) ?? []))]);
  }
  return table([
    [
      ...['page', 'site', 'KB', 'HTML', 'CSS', 'JS', 'other', 'typefaces', 'worker', 'requests'],
      ...['LCP ms', 'TBT ms', 'CLS', 'main thread ms'],
    ],
    ...rows,
  ]);
}

async function measureLoad(browser: Browser, site: Served, address: string): Promise<Record<Figure, number>> {
  const { page, session, context } = await openPhone(browser, 'slow');
  await session.send('Performance.enable');
  site.takeSent();
  await visit(page, site.origin + address);
  const { bytes, requests } = site.takeSent();
  const { metrics } = await session.send('Performance.getMetrics');
  const { lcp, tbt, cls } = await observed(page);
  await context.close();
  const busy = metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0;
  return { ...bytes, requests, lcp, tbt, cls, mainThread: busy * 1000 };
}

function cellsOf(figures: Record<Figure, number>): string[] {
  const { html, css, js, other, requests, lcp, tbt, cls, mainThread } = figures;
  return [
    kilobytes(html + css + js + other),
    ...kinds.map((kind) => kilobytes(figures[kind])),
    String(requests),
    ...[lcp, tbt].map((value) => value.toFixed(0)),
    cls.toFixed(3),
    mainThread.toFixed(0),
  ];
}

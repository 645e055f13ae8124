/**
 * Measures the site beside plain Starlight with Mermaid in the browser, and writes docs/performance.md: `npm run bench`.
 * Needs a Chromium (CHROMIUM_PATH) and what bench/package.json names, which it installs. `--quick` runs all once.
 */
import { chromium, type Browser } from '@playwright/test';
import { execFileSync } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { environment } from './environment.ts';
import { categories, lighthouse, type Scores } from './lighthouse.ts';
import { measureLoad, median, type Load } from './load.ts';
import { writePlainSite } from './plain-site.ts';
import { kilobytes, table, writePart } from './report.ts';
import { serve } from './server.ts';
import { measureWidgets } from './widgets.ts';

const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false } } });
/** Lighthouse is the middle of five; a load and an act, of three. */
const [loadTimes, times] = values.quick ? [1, 1] : [3, 5];
const project = path.resolve(import.meta.dirname, '..');
const plainFolder = path.join(project, '.reports/plain-starlight');
const astro = path.join(project, 'node_modules/astro/bin/astro.mjs');
const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' };

if (!existsSync(path.join(import.meta.dirname, 'node_modules')))
  execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: import.meta.dirname, stdio: 'inherit' });

/** A page of each kind, longest first where there are several. */
const kinds: readonly (readonly [kind: string, page: string])[] = [
  ['procedure', '/tor-knd/api-access/'],
  ['decision', '/fgis-ki/readiness/'],
  ['notes', '/fgis-ki/notes/'],
  ['text', '/tor-knd/text/'],
  ['overview', '/tor-knd/'],
  ['my cases', '/my/'],
  ['support reply', '/support/'],
  ['home', '/'],
];

console.log('building our site');
execFileSync(process.execPath, [astro, 'build'], { cwd: project, env, stdio: 'ignore' });
const pages = writePlainSite(project, plainFolder);
console.log(`building plain Starlight with the same ${pages} pages`);
execFileSync(process.execPath, [astro, 'build'], { cwd: plainFolder, env, stdio: 'ignore' });

const ours = await serve(path.join(project, 'dist'));
const plain = await serve(path.join(plainFolder, 'dist'));
const executablePath = process.env['CHROMIUM_PATH'];
const browser = await chromium.launch({
  ...(executablePath === undefined ? {} : { executablePath }),
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
const where = environment();

const loads = new Map<string, Load>();
for (const [, page] of kinds) {
  console.log(`loading ${page}`);
  loads.set(ours.origin + page, await middleLoad(browser, ours.origin + page));
  // Plain Starlight has no cases and no replies to put together.
  if (page !== '/my/' && page !== '/support/')
    loads.set(plain.origin + page, await middleLoad(browser, plain.origin + page));
}
console.log('using the widgets');
const widgets = await measureWidgets(browser, ours.origin, loadTimes);
await browser.close();

writePart(
  'loads',
  [
    `Measured ${where}; the middle of ${loadTimes}.`,
    table([
      [
        ...['page', 'site', 'all KB', 'HTML', 'CSS', 'JS', 'fonts', 'other', 'requests'],
        ...['JS run KB', 'main thread ms', 'of it scripts', 'LCP ms', 'TBT ms', 'CLS'],
      ],
      ...kinds.flatMap(([kind, page]) =>
        [
          ['ours', ours.origin],
          ['plain', plain.origin],
        ].flatMap(([site = '', origin = '']) => {
          const load = loads.get(origin + page);
          return load ? [[site === 'ours' ? `${kind} \`${page}\`` : '', site, ...cellsOf(load)]] : [];
        }),
      ),
    ]),
  ].join('\n\n'),
);
writePart(
  'widgets',
  table([
    ['what the reader does', 'page', 'INP ms'],
    ...widgets.map(({ name, page, inp }) => [name, `\`${page}\``, inp === 0 ? '< 16' : inp]),
  ]),
);

const scored: (readonly [string, string, Scores, number])[] = [];
const measured = new Set(kinds.map(([, page]) => page));
const all = globSync('**/*.html', { cwd: path.join(project, 'dist') })
  .filter((file) => !file.startsWith('s/') && file !== '404.html')
  .map((file) => `/${file.replace(/index\.html$/u, '')}`)
  .sort();
for (const page of all) {
  const first = await lighthouse(ours.origin + page, measured.has(page) ? times : 1);
  // One run below 100 may be the machine's fault: the middle of several says more.
  const again = first.scores.performance < 100 && !measured.has(page) && times > 1;
  const scores = again ? await lighthouse(ours.origin + page, times) : first;
  scored.push([page, 'ours', scores, again || measured.has(page) ? times : 1]);
  console.log(page, scores.scores, scores.failed.join(', '));
}
for (const page of ['/tor-knd/api-access/', '/tor-knd/text/', '/']) {
  const scores = await lighthouse(plain.origin + page, times);
  scored.push([page, 'plain', scores, times]);
  console.log('plain', page, scores.scores);
}
writePart(
  'lighthouse',
  [
    `Measured ${environment()}.`,
    table([
      ['page', 'site', 'runs', ...categories, 'what takes points off'],
      ...scored.map(([page, site, { scores, failed }, runs]) => [
        `\`${page}\``,
        site,
        runs,
        ...categories.map((name) => scores[name]),
        failed.join(', '),
      ]),
    ]),
  ].join('\n\n'),
);
ours.close();
plain.close();

/** The middle value of each figure. */
async function middleLoad(opened: Browser, address: string): Promise<Load> {
  const runs: Load[] = [];
  for (let turn = 0; turn < loadTimes; turn++) runs.push(await measureLoad(opened, address));
  const middle = (pick: (load: Load) => number): number => median(runs.map(pick));
  return {
    bytes: {
      html: middle(({ bytes }) => bytes.html),
      css: middle(({ bytes }) => bytes.css),
      js: middle(({ bytes }) => bytes.js),
      font: middle(({ bytes }) => bytes.font),
      other: middle(({ bytes }) => bytes.other),
    },
    requests: middle((load) => load.requests),
    executed: middle((load) => load.executed),
    mainThread: middle((load) => load.mainThread),
    script: middle((load) => load.script),
    lcp: middle((load) => load.lcp),
    tbt: middle((load) => load.tbt),
    cls: middle((load) => load.cls),
  };
}

function cellsOf({
  bytes,
  requests,
  executed,
  mainThread,
  script,
  lcp,
  tbt,
  cls,
}: Load): (string | number)[] {
  const { html, css, js, font, other } = bytes;
  return [
    ...[html + css + js + font + other, html, css, js, font, other].map(kilobytes),
    requests,
    kilobytes(executed),
    ...[mainThread, script, lcp, tbt].map(Math.round),
    cls.toFixed(3),
  ];
}

/**
 * Measures the site beside plain Starlight with Mermaid in the browser, and writes docs/performance.md: `npm run bench`.
 * Installs what bench/package.json names where Lighthouse is asked for.
 */
import { readOptions, misused } from '../scripts/lib/options.mjs';
import { launch } from './browser.ts';
import { environment } from './environment.ts';
import { measureLighthouse } from './parts/lighthouse.ts';
import { measurePages } from './parts/pages.ts';
import { measureSearch } from './parts/search.ts';
import { measureVisit } from './parts/visit.ts';
import { measureWidgets } from './parts/widgets.ts';
import { writePart } from './report.ts';
import { serveSites } from './sites.ts';

const parts = ['pages', 'visit', 'search', 'widgets', 'lighthouse'] as const;
type Part = (typeof parts)[number];

const usage = `Usage: npm run bench [-- [--only <parts>] [--times <n>] [--built]]

  --only <parts>  some of ${parts.join(', ')}, with commas between; all unless given
  --times <n>     how often each is measured, of which the middle counts; 5 unless given
  --built         takes both sites as they were built last`;
const { values } = readOptions(usage, {
  options: {
    only: { type: 'string', default: parts.join(',') },
    times: { type: 'string', default: '5' },
    built: { type: 'boolean', default: false },
  },
});
const chosen = values.only.split(',').map((name): Part => {
  const part = parts.find((each) => each === name);
  return part ?? misused(usage, `There is no part "${name}".`);
});
const times = Number(values.times);
if (!Number.isInteger(times) || times < 1) misused(usage, `"${values.times}" is not a number of times.`);

const sites = await serveSites(!values.built);
const browser = await launch();
const measure: Record<Part, () => Promise<string>> = {
  pages: () => measurePages(browser, sites, times),
  visit: () => measureVisit(browser, sites, times),
  search: () => measureSearch(browser, sites, times),
  widgets: () => measureWidgets(browser, sites.ours, times),
  lighthouse: () => measureLighthouse(sites, times),
};
for (const part of chosen) {
  const where = environment();
  const figures = await measure[part]();
  writePart(part, `Measured ${where}; the middle of ${times}.\n\n${figures}`);
}
await browser.close();
sites.ours.close();
sites.plain.close();

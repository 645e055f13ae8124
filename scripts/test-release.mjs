/**
 * `npm run test:release`: what is looked at before a release, beyond `npm test`, which comes first and leaves the build. The counts
 * at the end are of both.
 */
import { existsSync, globSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { findChromium } from './lib/chromium.mjs';
import { conclude } from './lib/conclude.mjs';
import { npmStep } from './lib/npm-step.mjs';
import { misused, readOptions } from './lib/options.mjs';
import { runSteps } from './lib/steps.mjs';

const usage = `Usage: npm run test:release [-- --minutes <number>]

  --minutes <number>  how long it may take; steps that do not fit are skipped`;
const { values } = readOptions(usage, { options: { minutes: { type: 'string', default: 'Infinity' } } });
const minutes = Number(values.minutes);
if (Number.isNaN(minutes)) misused(usage, `"${values.minutes}" is no number for --minutes.`);

/** The version before the one that package-lock.json has. */
const PREVIOUS_PAGEFIND = '1.5.2';

const start = Date.now();
const root = path.resolve(import.meta.dirname, '..');
const reports = path.join(root, '.reports/tests');
if (!existsSync(path.join(root, 'dist/index.html'))) {
  console.error('dist/ is not there: run npm test first.');
  process.exit(1);
}
for (const report of globSync('release-*.json', { cwd: reports })) rmSync(path.join(reports, report));

const env = { CHROMIUM_PATH: await findChromium(root), PROPERTY_RUNS: '10000' };
/** @param {string} name @param {number} atMost @param {string[]} command */
const step = (name, atMost, command) => npmStep(root, name, command, { minutes: atMost, env });

const outcomes = await runSteps(
  [
    step('pictures and bundles', 10, ['test:release:browser']),
    step('mutation', 10, ['mutate', '--at-least', '95']),
    step('properties at length', 5, ['test:release:properties']),
    step('previous Pagefind', 10, ['test:pagefind', PREVIOUS_PAGEFIND]),
    step('Firefox', 45, ['test:firefox']),
  ],
  { together: availableParallelism(), deadline: start + minutes * 60_000 },
);
conclude(outcomes, reports, start);

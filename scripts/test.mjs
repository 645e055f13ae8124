/** `npm test`: everything that must hold, on a machine that has only Node and npm. Plain JavaScript for Node 20. */
import { rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { findChromium } from './lib/chromium.mjs';
import { sumReports } from './lib/counts.mjs';
import { install } from './lib/install.mjs';
import { npm } from './lib/npm.mjs';
import { readOptions } from './lib/options.mjs';
import { runSteps, summary } from './lib/steps.mjs';

readOptions('Usage: npm test', { options: {} });

// Not `import.meta.dirname`: that came with Node 20.11.
const root = fileURLToPath(new URL('..', import.meta.url));
const reports = path.join(root, '.reports');

/** @type {NodeJS.ProcessEnv} */
const found = {};

/** What a script ends with that could not do its work here; as in Automake. */
const SKIPPED = 77;

/** @param {string} name @param {string} script */
function npmRun(name, script) {
  return {
    name,
    run: async () => {
      const code = await npm(['run', script], { cwd: root, env: found });
      if (code !== 0 && code !== SKIPPED) throw new Error(`"npm run ${script}" failed.`);
      return code === SKIPPED ? 'skipped' : 'done';
    },
  };
}

// A report left by an earlier run would be counted as if its tests had run now.
rmSync(reports, { recursive: true, force: true });

const outcomes = await runSteps([
  { name: 'install', run: () => install(root) },
  {
    name: 'find Chromium',
    run: async () => {
      found.CHROMIUM_PATH = await findChromium(root);
      console.log(`Using ${found.CHROMIUM_PATH}`);
    },
  },
  npmRun('licences', 'licences'),
  npmRun('audit', 'audit'),
  npmRun('lint', 'lint'),
  npmRun('types', 'types'),
  npmRun('content check', 'check'),
  npmRun('unit tests', 'test:unit'),
  npmRun('build', 'build'),
  npmRun('tests of the built site', 'test:build'),
  npmRun('compression', 'compress'),
  npmRun('nginx', 'test:nginx'),
  npmRun('browser tests', 'test:browser'),
]);

const { passed, failed } = sumReports(reports);
const allOk = outcomes.every(({ state }) => state === 'ok' || state === 'SKIPPED');
if (allOk && passed + failed === 0) console.error('\nNo test ran, so nothing is proven.');
process.exitCode = allOk && passed > 0 && failed === 0 ? 0 : 1;

console.log(`\n${summary(outcomes)}\n`);
console.log(`${String(passed)} passed, ${String(failed)} failed`);

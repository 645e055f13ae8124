/** `npm test`: what must hold after every change, on a machine that has only Node and npm. Plain JavaScript for Node 20. */
import { rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { findChromium } from './lib/chromium.mjs';
import { conclude } from './lib/conclude.mjs';
import { install } from './lib/install.mjs';
import { npmStep } from './lib/npm-step.mjs';
import { readOptions } from './lib/options.mjs';
import { runSteps } from './lib/steps.mjs';

readOptions('Usage: npm test', { options: {} });

const start = Date.now();
// Not `import.meta.dirname`: that came with Node 20.11.
const root = fileURLToPath(new URL('..', import.meta.url));

/** @type {NodeJS.ProcessEnv} */
const found = {};

/** @param {string} name @param {string[]} command @param {string[]} after */
const step = (name, command, after) => npmStep(root, name, command, { after, env: found });

// A report left by an earlier run would be counted as if its tests had run now.
rmSync(path.join(root, '.reports'), { recursive: true, force: true });

const invented = 'site with an invented regulation';
const many = 'site of many regulations';
const outcomes = await runSteps(
  [
    { name: 'install', run: () => install(root) },
    {
      name: 'find Chromium',
      after: ['install'],
      run: async () => {
        found.CHROMIUM_PATH = await findChromium(root);
        console.log(`Using ${found.CHROMIUM_PATH}`);
      },
    },
    step('content check', ['check'], ['find Chromium']),
    step('build', ['build'], ['find Chromium']),
    // The build, lint and types each write the types in .astro/, so they run one after the other.
    step('lint', ['lint'], ['build']),
    step('types', ['types'], ['lint']),
    step('licences', ['licences'], ['find Chromium']),
    step('audit', ['audit'], ['find Chromium']),
    step('unit tests', ['test:unit'], ['find Chromium']),
    step(invented, ['test:site', 'invented'], ['find Chromium']),
    step(many, ['test:site', 'many'], ['find Chromium']),
    step('tests of the built site', ['test:build'], ['types', invented, many]),
    step('browser tests', ['test:browser'], ['build', invented, many]),
    // Last, since it writes into the build.
    step('compression', ['compress'], ['tests of the built site']),
    step('nginx', ['test:nginx'], ['compression']),
  ],
  { together: availableParallelism() },
);
conclude(outcomes, path.join(root, '.reports/tests'), start);

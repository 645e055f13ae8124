/**
 * Runs the tests of the search with another version of Pagefind, so that an upgrade is a matter of its changelog:
 * `npm run test:pagefind -- 1.5.2`. Needs the network. The installed version and package-lock.json stay as they are.
 */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findChromium } from './lib/chromium.mjs';
import { npm, run } from './lib/npm.mjs';
import { misused, readOptions } from './lib/options.mjs';

const usage = 'Usage: npm run test:pagefind -- <version>';
const { positionals } = readOptions(usage, { options: {}, allowPositionals: true });
const [version, ...rest] = positionals;
if (version === undefined || rest.length > 0) misused(usage, 'Name one version, as in 1.5.2.');

const root = path.resolve(import.meta.dirname, '..');
/** A copy of the site in which Node finds that version first. It lies in the repository, so that all else is found there. */
const copy = path.join(root, '.reports', `pagefind-${version}`);
const parts = ['src', 'public', 'content', 'scripts', 'tests', 'bench'].concat(
  ['astro.config.mjs', 'vitest.config.ts', 'playwright.config.ts'],
  ['tsconfig.json', 'package.json'],
);
const commands = [
  ['vitest/vitest.mjs', 'run', '--project', 'unit', 'tests/unit/pagefind', 'tests/unit/search'],
  ['astro/bin/astro.mjs', 'build'],
  ['vitest/vitest.mjs', 'run', '--project', 'build', 'tests/build/search-quality.test.ts'],
  // What a first search weighs is recorded of the installed version.
  ['@playwright/test/cli.js', 'test', 'search.spec', 'search-answers.spec', '--grep-invert', 'brings little'],
];

rmSync(copy, { recursive: true, force: true });
mkdirSync(copy, { recursive: true });
try {
  for (const part of parts) cpSync(path.join(root, part), path.join(copy, part), { recursive: true });
  await installInto(path.join(copy, 'node_modules'));
  const env = { CHROMIUM_PATH: await findChromium(root) };
  for (const [tool = '', ...args] of commands) {
    const script = path.join(root, 'node_modules', tool);
    const code = await run(process.execPath, [script, ...args], { cwd: copy, env });
    if (code !== 0) throw new Error(`${tool} failed with Pagefind ${version}.`);
  }
  console.log(`The tests of the search pass with Pagefind ${version}.`);
} finally {
  rmSync(copy, { recursive: true, force: true });
}

/** npm would install all that the copy names, so it works in a folder that names nothing. */
async function installInto(modules: string): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'pagefind-'));
  try {
    writeFileSync(path.join(folder, 'package.json'), '{"private":true}');
    const code = await npm(['install', '--no-audit', '--no-fund', `pagefind@${version}`], { cwd: folder });
    if (code !== 0) throw new Error(`Pagefind ${version} could not be fetched: is there a network?`);
    cpSync(path.join(folder, 'node_modules'), modules, { recursive: true });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const manifest = readFileSync(path.join(modules, 'pagefind/package.json'), 'utf8');
  const installed = (JSON.parse(manifest) as { version: string }).version;
  console.log(`Pagefind ${installed}`);
}

/** `npm run test:firefox`: what Firefox can be asked to do of the browser tests, after a build. */
import path from 'node:path';
import { findFirefox } from './lib/firefox.mjs';
import { npm } from './lib/npm.mjs';
import { readOptions } from './lib/options.mjs';

const usage = `Usage: npm run test:firefox [-- <part of a file's name>...]

  Runs those of tests/browser/ that Firefox can be asked, or only some files of them. Build the site before.`;
const { positionals } = readOptions(usage, { options: {}, allowPositionals: true });

/** As scripts/lib/npm-step.mjs reads it: nothing was tried here. */
const SKIPPED = 77;

const firefox = await findFirefox();
if (firefox === undefined) {
  console.log(`SKIPPED: no Firefox was found. Do one of these to run the tests in it:
  npx playwright install --with-deps firefox    (downloads Playwright's own)
  sudo apt-get install firefox-esr              (Debian)
  FIREFOX_PATH=/path/to/firefox npm run test:firefox`);
  process.exit(SKIPPED);
}
console.log(firefox === 'own' ? "Using Playwright's own Firefox" : `Using ${firefox.stock}`);
process.exitCode = await npm(
  ['exec', '--no', '--', 'playwright', 'test', '--config', 'playwright.firefox.config.ts', ...positionals],
  {
    cwd: path.resolve(import.meta.dirname, '..'),
    env: firefox === 'own' ? {} : { FIREFOX_PATH: firefox.stock },
  },
);

import { defineConfig } from '@playwright/test';
import { presentChromium } from './scripts/lib/chromium.mjs';

// `npm test` has looked for it already; `npx playwright test` alone has not. The workers, which read this file again, inherit it.
const executablePath = process.env['CHROMIUM_PATH'] || (await presentChromium());
if (executablePath !== undefined) process.env['CHROMIUM_PATH'] = executablePath;

// Chromium refuses to run its sandbox as root, which is what containers usually are.
const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

// Set from the server's output before the workers start; each worker reads this file again.
const baseURL = process.env['BASE_URL'];

export default defineConfig({
  testDir: 'tests/browser',
  outputDir: 'test-results',
  // Pictures and accessibility trees of tests/browser/examples.spec.ts; `npm run looks` makes them anew.
  snapshotPathTemplate: 'tests/browser/looks/{arg}{ext}',
  workers: 2,
  fullyParallel: true,
  // On a busy machine a browser at times answers too late; what passes only then is named at the end of `npm test`, to be mended.
  retries: 1,
  // Machines are shared: a test says what holds, not how fast.
  timeout: 90_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  reporter: [
    ['list'],
    ['json', { outputFile: process.env['PLAYWRIGHT_JSON_OUTPUT_FILE'] ?? '.reports/tests/browser.json' }],
  ],
  use: {
    browserName: 'chromium',
    locale: 'ru-RU',
    // It would answer in place of what a test sends; tests/browser/offline.spec.ts is about it.
    serviceWorkers: 'block',
    // What is copied is read again by the test.
    permissions: ['clipboard-read', 'clipboard-write'],
    // To record every test takes a quarter of its time: TRACE=1 to see how one failed.
    trace: process.env['TRACE'] === undefined ? 'off' : 'retain-on-failure',
    ...(baseURL === undefined ? {} : { baseURL }),
    launchOptions: {
      // Without a language of its own a machine has no Cyrillic in names of files, and Chromium calls each download «download».
      env: { LANG: 'C.UTF-8', ...process.env },
      ...(executablePath === undefined ? {} : { executablePath }),
      args: [
        ...sandbox,
        '--disable-gpu',
        '--disable-background-networking',
        // Only this machine has a name here, so neither a page nor the browser itself can reach anything else.
        '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
      ],
    },
  },
  webServer: {
    command: `"${process.execPath}" scripts/serve.ts --host 127.0.0.1 --port 0`,
    wait: { stdout: /The site is at (?<BASE_URL>http:\S+)/ },
    env: { ASTRO_TELEMETRY_DISABLED: '1' },
    timeout: 60_000,
  },
});

import { defineConfig } from '@playwright/test';
import path from 'node:path';
import base from './playwright.config.ts';
import { patternOf } from './tests/support/firefox/left-out.ts';

// Set by scripts/test-firefox.mjs where Playwright's own Firefox is not installed.
const stock = (process.env['FIREFOX_PATH'] ?? '') !== '';

/** What Firefox can be asked to do of tests/browser/: `npm run test:firefox`. */
export default defineConfig({
  ...base,
  grepInvert: patternOf(stock ? 'stock' : 'own'),
  outputDir: 'test-results/firefox',
  workers: 1,
  // Each step takes a way through another process.
  timeout: 180_000,
  // The driver at times loses a page while something is evaluated in it. What passes then is reported as flaky.
  retries: 1,
  globalTimeout: 60 * 60_000,
  reporter: [['list'], ['json', { outputFile: '.reports/tests/release-firefox.json' }]],
  use: {
    ...base.use,
    browserName: 'firefox',
    // It has none of these; a preference stands for them.
    permissions: [],
    ...(stock && { channel: 'moz-firefox' }),
    launchOptions: {
      ...(stock && {
        executablePath: path.resolve(import.meta.dirname, 'tests/support/firefox/go-between.ts'),
      }),
      firefoxUserPrefs: {
        'dom.events.testing.asyncClipboard': true,
        // As in a headless Chromium, where a scrollbar takes no room.
        'ui.useOverlayScrollbars': 1,
        // Playwright waits after Back for events that a page from the back/forward cache does not have.
        'browser.sessionhistory.max_total_viewers': 0,
        // The list of downloads would take the focus out of the page.
        'browser.download.alwaysOpenPanel': false,
      },
    },
  },
});

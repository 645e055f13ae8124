import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { readJson } from './json.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */
/** @typedef {{ status: string, assertionResults: unknown[] }} VitestFile */
/**
 * @typedef {object} VitestReport
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {number} numPendingTests those that were skipped
 * @property {VitestFile[]} testResults
 */
/**
 * @typedef {object} PlaywrightReport
 * @property {{ expected: number, unexpected: number, flaky: number, skipped: number }} stats
 * @property {unknown[]} errors
 */

/**
 * A file that fails before its first test (a broken import, say) counts as one failed test, and so does an error
 * outside any test in Playwright: otherwise a red run could report no failures.
 *
 * @param {VitestReport | PlaywrightReport} report
 * @returns {Counts}
 */
export function countsOf(report) {
  if ('stats' in report) {
    const { expected, unexpected, flaky, skipped } = report.stats;
    return { passed: expected + flaky, failed: unexpected + report.errors.length, skipped };
  }
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests,
  };
}

/**
 * The sum over every report in a folder.
 *
 * @param {string} folder
 * @returns {Counts}
 */
export function sumReports(folder) {
  const total = { passed: 0, failed: 0, skipped: 0 };
  if (!existsSync(folder)) return total;
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.json'))) {
    const report = /** @type {VitestReport | PlaywrightReport} */ (readJson(path.join(folder, name)));
    const counts = countsOf(report);
    total.passed += counts.passed;
    total.failed += counts.failed;
    total.skipped += counts.skipped;
  }
  return total;
}

import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { readJson } from './json.mjs';

/**
 * @typedef {object} Counts
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 * @property {string[]} flaky tests among the passed that failed before they were run again, by file and title
 */
/** @typedef {{ status: string, assertionResults: unknown[] }} VitestFile */
/**
 * @typedef {object} VitestReport
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {number} numPendingTests those that were skipped
 * @property {VitestFile[]} testResults
 */
/**
 * @typedef {object} PlaywrightSuite
 * @property {{ file: string, title: string, tests: { status: string }[] }[]} specs
 * @property {PlaywrightSuite[]} [suites]
 */
/**
 * @typedef {object} PlaywrightReport
 * @property {{ expected: number, unexpected: number, flaky: number, skipped: number }} stats
 * @property {unknown[]} errors
 * @property {PlaywrightSuite[]} suites
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
    return {
      passed: expected + flaky,
      failed: unexpected + report.errors.length,
      skipped,
      flaky: report.suites.flatMap(flakyIn),
    };
  }
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests,
    flaky: [],
  };
}

/**
 * @param {PlaywrightSuite} suite
 * @returns {string[]}
 */
function flakyIn({ specs, suites = [] }) {
  const own = specs.filter(({ tests }) => tests.some(({ status }) => status === 'flaky'));
  return [...own.map(({ file, title }) => `${file}: ${title}`), ...suites.flatMap(flakyIn)];
}

/**
 * The sum over every report in a folder.
 *
 * @param {string} folder
 * @returns {Counts}
 */
export function sumReports(folder) {
  /** @type {Counts} */
  const total = { passed: 0, failed: 0, skipped: 0, flaky: [] };
  if (!existsSync(folder)) return total;
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.json'))) {
    const report = /** @type {VitestReport | PlaywrightReport} */ (readJson(path.join(folder, name)));
    const counts = countsOf(report);
    total.passed += counts.passed;
    total.failed += counts.failed;
    total.skipped += counts.skipped;
    total.flaky.push(...counts.flaky);
  }
  return total;
}

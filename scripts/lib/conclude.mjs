import { sumReports } from './counts.mjs';
import { summary } from './steps.mjs';

/**
 * Says what became of a run, with the counts alone on the last line, and sets how the process ends.
 *
 * @param {import('./steps.mjs').Outcome[]} outcomes
 * @param {string} reports folder of the reports that are counted
 * @param {number} start of the run, by `Date.now()`
 */
export function conclude(outcomes, reports, start) {
  const { passed, failed, skipped, flaky } = sumReports(reports);
  const allOk = outcomes.every(({ state }) => state === 'ok' || state === 'SKIPPED');
  if (allOk && passed + failed === 0) console.error('\nNo test ran, so nothing is proven.');
  process.exitCode = allOk && passed > 0 && failed === 0 ? 0 : 1;

  const minutes = ((Date.now() - start) / 60_000).toFixed(1);
  console.log(
    `\n${summary(outcomes)}\n\n${minutes} minutes in all. What each step said is in .reports/logs/.\n`,
  );
  if (flaky.length > 0) console.log(`Passed only when run again:\n${flaky.join('\n')}\n`);
  console.log(
    `${String(passed)} passed, ${String(failed)} failed${skipped > 0 ? `, ${String(skipped)} skipped` : ''}`,
  );
}

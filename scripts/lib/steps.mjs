/** @typedef {{ name: string, run: () => Promise<void | 'done' | 'skipped'> }} Step A step fails by throwing. */
/** @typedef {{ name: string, state: 'ok' | 'SKIPPED' | 'FAILED' | 'not run', seconds: number }} Outcome */

/**
 * Runs the steps in order and stops at the first that fails, since what follows would only repeat the bad news.
 *
 * @param {Step[]} steps
 * @returns {Promise<Outcome[]>}
 */
export async function runSteps(steps) {
  /** @type {Outcome[]} */
  const outcomes = [];
  let failed = false;
  for (const { name, run } of steps) {
    if (failed) {
      outcomes.push({ name, state: 'not run', seconds: 0 });
      continue;
    }
    console.log(`\n=== ${name}`);
    const start = performance.now();
    /** @type {Outcome['state']} */
    let state = 'ok';
    try {
      if ((await run()) === 'skipped') state = 'SKIPPED';
    } catch (error) {
      failed = true;
      state = 'FAILED';
      console.error(`\n${error instanceof Error ? error.message : String(error)}`);
    }
    const seconds = (performance.now() - start) / 1000;
    console.log(`--- ${name}: ${state}, ${seconds.toFixed(1)} s`);
    outcomes.push({ name, state, seconds });
  }
  return outcomes;
}

/** @param {Outcome[]} outcomes */
export function summary(outcomes) {
  const width = Math.max(...outcomes.map(({ name }) => name.length));
  const total = outcomes.reduce((sum, { seconds }) => sum + seconds, 0);
  /** @param {string} state @param {string} name @param {string} time */
  const row = (state, name, time) => `${state.padEnd(9)}${name.padEnd(width)}${time}`.trimEnd();
  /** @param {number} seconds */
  const inSeconds = (seconds) => `${seconds.toFixed(1)} s`.padStart(10);
  return [
    ...outcomes.map(({ name, state, seconds }) =>
      row(state, name, state === 'not run' ? '' : inSeconds(seconds)),
    ),
    row('', 'total', inSeconds(total)),
  ].join('\n');
}

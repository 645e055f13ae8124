/**
 * @typedef {object} Step
 * @property {string} name
 * @property {string[] | undefined} [after] names of the steps that this one needs the results of
 * @property {number | undefined} [minutes] how long it may take on two cores
 * @property {() => Promise<void | 'done' | 'skipped'>} run It fails by throwing what is to be shown.
 */
/** @typedef {{ name: string, state: 'ok' | 'SKIPPED' | 'FAILED' | 'not run', seconds: number, note?: string }} Outcome */

/**
 * Runs steps side by side, in their order as far as `after` allows. After a failure no other step begins, since what follows would
 * only repeat the bad news; those that run already come to their end.
 *
 * @param {Step[]} steps
 * @param {object} options
 * @param {number} options.together how many may run at a time
 * @param {number} [options.deadline] moment by `Date.now()`; a step that would end later is skipped
 * @returns {Promise<Outcome[]>} one for each step, in their order
 */
export async function runSteps(steps, { together, deadline = Infinity }) {
  /** @type {Map<Step, Outcome>} */
  const outcomes = new Map();
  /** @type {Map<Step, Promise<void>>} */
  const running = new Map();

  const succeeded = (/** @type {string} */ name) =>
    [...outcomes.values()].some(
      (one) => one.name === name && (one.state === 'ok' || one.state === 'SKIPPED'),
    );
  const isFree = (/** @type {Step} */ step) =>
    !outcomes.has(step) && !running.has(step) && (step.after ?? []).every(succeeded);

  for (;;) {
    const failed = [...outcomes.values()].some(({ state }) => state === 'FAILED');
    const next = failed || running.size >= together ? undefined : steps.find(isFree);
    if (next && Date.now() + (next.minutes ?? 0) * 60_000 > deadline) {
      outcomes.set(next, { name: next.name, state: 'SKIPPED', seconds: 0, note: 'no time left' });
    } else if (next) {
      running.set(
        next,
        runStep(next).then((outcome) => {
          running.delete(next);
          outcomes.set(next, outcome);
        }),
      );
    } else if (running.size > 0) await Promise.race(running.values());
    else break;
  }
  return steps.map((step) => outcomes.get(step) ?? { name: step.name, state: 'not run', seconds: 0 });
}

/** @param {Step} step @returns {Promise<Outcome>} */
async function runStep({ name, run }) {
  console.log(`begins   ${name}`);
  const start = performance.now();
  /** @type {Outcome['state']} */
  let state = 'ok';
  try {
    if ((await run()) === 'skipped') state = 'SKIPPED';
  } catch (error) {
    state = 'FAILED';
    console.error(`\n${error instanceof Error ? error.message : String(error)}\n`);
  }
  const seconds = (performance.now() - start) / 1000;
  console.log(`${state.padEnd(9)}${name}, ${seconds.toFixed(1)} s`);
  return { name, state, seconds };
}

/**
 * What became of each step, as a table.
 *
 * @param {Outcome[]} outcomes
 */
export function summary(outcomes) {
  const width = Math.max(...outcomes.map(({ name }) => name.length));
  return outcomes
    .map(({ name, state, seconds, note }) => {
      const time = state === 'not run' ? '' : `${seconds.toFixed(1)} s`.padStart(10);
      return `${state.padEnd(9)}${name.padEnd(width)}${note === undefined ? time : `  ${note}`}`.trimEnd();
    })
    .join('\n');
}

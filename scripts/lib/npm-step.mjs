import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { npm } from './npm.mjs';

/** What a script ends with that could not do its work here; as in Automake. */
const SKIPPED = 77;

/**
 * A step that runs a script of package.json. Its output goes to a file in `.reports/logs/` and is shown when it failed or was
 * skipped: steps run side by side, and their lines would mix.
 *
 * @param {string} root
 * @param {string} name
 * @param {string[]} command name of the script and what it is given
 * @param {object} [options]
 * @param {string[]} [options.after]
 * @param {number} [options.minutes]
 * @param {NodeJS.ProcessEnv} [options.env] read when the step begins
 * @returns {import('./steps.mjs').Step}
 */
export function npmStep(root, name, [script = '', ...args], { env, ...order } = {}) {
  const log = path.join(root, '.reports/logs', `${name.replaceAll(' ', '-')}.txt`);
  return {
    name,
    ...order,
    run: async () => {
      mkdirSync(path.dirname(log), { recursive: true });
      const code = await npm(['run', script, '--', ...args], { cwd: root, env, log });
      const output = readFileSync(log, 'utf8');
      if (code !== 0 && code !== SKIPPED) throw new Error(`${output}\n"npm run ${script}" failed.`);
      if (code === SKIPPED) console.log(output.trim());
      return code === SKIPPED ? 'skipped' : 'done';
    },
  };
}

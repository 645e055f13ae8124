import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import path from 'node:path';

/** Nothing here reports to anyone: Astro's telemetry is off in every process that the runner starts. */
const environment = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' };

/**
 * How to start npm without a shell. npm names its own script in `npm_execpath`, and that works everywhere; outside npm
 * (`node scripts/start.mjs`) it is `npm` on the PATH, which on Windows is a batch file and needs a shell after all.
 *
 * @param {string[]} args
 */
export function npmCommand(args, env = process.env, platform = process.platform) {
  const script = env.npm_execpath;
  if (script !== undefined && path.basename(script) === 'npm-cli.js') {
    return { command: process.execPath, args: [script, ...args], shell: false };
  }
  return { command: 'npm', args, shell: platform === 'win32' };
}

/**
 * @typedef {object} RunOptions
 * @property {string} cwd
 * @property {NodeJS.ProcessEnv | undefined} [env] added to the environment of this process
 * @property {number | undefined} [timeout] in milliseconds
 * @property {string | undefined} [log] file that takes the output; without one it is shown as it comes
 */

/**
 * Runs a command. Resolves to its exit code; a signal counts as a failure.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {RunOptions & { shell?: boolean }} options
 * @returns {Promise<number>}
 */
export function run(command, args, { cwd, shell = false, env = {}, timeout, log }) {
  return new Promise((resolve) => {
    const file = log === undefined ? undefined : openSync(log, 'w');
    const child = spawn(command, args, {
      cwd,
      shell,
      timeout,
      stdio: file === undefined ? 'inherit' : ['ignore', file, file],
      env: { ...environment, ...env },
    });
    // The child has a copy of it.
    if (file !== undefined) closeSync(file);
    // A terminal sends Ctrl+C to the whole group; anything else reaches only this process, so it is passed on.
    const passOn = () => child.kill('SIGTERM');
    process.once('SIGTERM', passOn);
    child.once('error', (error) => {
      console.error(`Could not run ${command}: ${error.message}`);
      resolve(127);
    });
    child.once('exit', (code) => {
      process.off('SIGTERM', passOn);
      resolve(code ?? 1);
    });
  });
}

/**
 * @param {string[]} npmArgs
 * @param {RunOptions} options
 */
export function npm(npmArgs, options) {
  const { command, args, shell } = npmCommand(npmArgs);
  return run(command, args, { ...options, shell });
}

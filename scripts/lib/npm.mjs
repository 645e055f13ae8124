import { spawn } from 'node:child_process';
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
 * Runs a command with its output shown as it comes. Resolves to its exit code; a signal counts as a failure.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd: string, shell?: boolean, env?: NodeJS.ProcessEnv, timeout?: number }} options
 * @returns {Promise<number>}
 */
export function run(command, args, { cwd, shell = false, env = {}, timeout }) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      shell,
      timeout,
      stdio: 'inherit',
      env: { ...environment, ...env },
    });
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
 * @param {{ cwd: string, env?: NodeJS.ProcessEnv, timeout?: number }} options
 */
export function npm(npmArgs, options) {
  const { command, args, shell } = npmCommand(npmArgs);
  return run(command, args, { ...options, shell });
}

import { existsSync, statSync } from 'node:fs';
import { parseArgs } from 'node:util';

/** Exit code of a command that was not understood, as shells use it. */
const MISUSED = 2;

/**
 * Reads the options of a command. `--help` prints the usage, an unknown option a message and the usage; both end it. Plain
 * JavaScript: `npm start` reads its options on Node 20, before anything is installed.
 *
 * @template {import('node:util').ParseArgsConfig} T
 * @param {string} usage the command, then a line for each option
 * @param {T} config as `parseArgs` takes it
 * @returns {ReturnType<typeof parseArgs<T>>}
 */
export function readOptions(usage, config) {
  if (process.argv.includes('--help') || process.argv.includes('-h')) {
    console.log(usage);
    process.exit(0);
  }
  try {
    return parseArgs(config);
  } catch (error) {
    return misused(usage, messageOf(error));
  }
}

/**
 * Ends a command with the reason why it was not understood, and its usage.
 *
 * @param {string} usage
 * @param {string} reason
 * @returns {never}
 */
export function misused(usage, reason) {
  console.error(`${reason}\n\n${usage}`);
  process.exit(MISUSED);
}

/**
 * Ends a command that was understood and cannot be done, with the reason.
 *
 * @param {string} reason
 * @returns {never}
 */
export function stop(reason) {
  console.error(reason);
  process.exit(1);
}

/**
 * A folder that a command was given, if it exists: a mistyped name must not pass for an empty folder.
 *
 * @param {string} usage
 * @param {string} folder
 */
export function existingFolder(usage, folder) {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) misused(usage, `There is no folder ${folder}.`);
  return folder;
}

/**
 * The first sentence of Node's message; the rest explains quoting to programmers.
 *
 * @param {unknown} error
 */
function messageOf(error) {
  if (!(error instanceof Error)) return String(error);
  return `${error.message.split(/\.(?:\s|$)|\n/u, 1)[0] ?? ''}.`;
}

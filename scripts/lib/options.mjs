import { existsSync, statSync } from 'node:fs';
import { parseArgs } from 'node:util';

/** How a command ends that was not understood; as of a shell's own. */
const MISUSED = 2;

/**
 * What a command was given. `--help` prints how it is used; what it does not know ends it with a message and the same. Plain
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
 * Ends a command that was used in a way that it does not know.
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
 * A folder that a command was told to look at: a name mistyped must not pass for an empty folder.
 *
 * @param {string} usage
 * @param {string} folder
 */
export function existingFolder(usage, folder) {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) misused(usage, `There is no folder ${folder}.`);
  return folder;
}

/**
 * The first sentence of what Node says; the others tell programmers how to quote.
 *
 * @param {unknown} error
 */
function messageOf(error) {
  if (!(error instanceof Error)) return String(error);
  return `${error.message.split(/\.(?:\s|$)|\n/u, 1)[0] ?? ''}.`;
}

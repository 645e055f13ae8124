import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

/** What the installer and the runner themselves need: the oldest Node that a fresh clone may start with. */
const OLDEST_TO_START = '20.0.0';

/** What the rest needs: Astro asks for 22.12, and running `.ts` files without a flag came with 22.18. */
const OLDEST_TO_WORK = '22.18.0';

/** @param {string} version @param {string} wanted */
function isAtLeast(version, wanted) {
  const [have, want] = [version, wanted].map((text) => text.replace(/^v/, '').split('.').map(Number));
  for (let i = 0; i < 3; i++) {
    const difference = (have?.[i] ?? 0) - (want?.[i] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return true;
}

/** The complaint about the Node that runs this very file, or `undefined` when it will do. */
export function complaintAboutThisNode(version = process.versions.node) {
  if (isAtLeast(version, OLDEST_TO_START)) return undefined;
  return `Node ${version} is too old. Install Node ${OLDEST_TO_START} or newer from https://nodejs.org and try again.`;
}

/**
 * The Node that npm scripts will run with: the one that the `node` package installs, since npm puts
 * `node_modules/.bin` first on the PATH; without it, the one that is running now.
 *
 * @param {string} root
 */
export function workingNode(root) {
  const installed = path.join(
    root,
    'node_modules/node/bin',
    process.platform === 'win32' ? 'node.exe' : 'node',
  );
  return existsSync(installed) ? installed : process.execPath;
}

/**
 * The complaint about the Node that npm scripts will run with, or `undefined` when it will do. The `node` package
 * fetches its program in an install script, and people do block those.
 *
 * @param {string} root
 */
export function complaintAboutWorkingNode(root) {
  const node = workingNode(root);
  const answer = spawnSync(node, ['--version'], { encoding: 'utf8' });
  const version = answer.status === 0 ? answer.stdout.trim() : 'unknown';
  if (version !== 'unknown' && isAtLeast(version, OLDEST_TO_WORK)) return undefined;
  return [
    `The site needs Node ${OLDEST_TO_WORK} or newer, but npm scripts would run with version ${version}: ${node}`,
    'The "node" package brings a newer one; its install script seems not to have run. Do one of these:',
    '  npm rebuild node --ignore-scripts=false    (lets that one install script run)',
    '  or install Node 24 from https://nodejs.org',
  ].join('\n');
}

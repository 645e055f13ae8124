import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

/**
 * Where commands of these names would be on the PATH.
 *
 * @param {string[]} commands
 */
export function onPath(commands, env = process.env) {
  const folders = (env.PATH ?? '').split(path.delimiter).filter((folder) => folder !== '');
  return commands.flatMap((command) => folders.map((folder) => path.join(folder, command)));
}

/**
 * Whether a browser is there and starts. Ubuntu's `chromium-browser` may be a stub that only asks for a snap, and a
 * downloaded one may lack system libraries. On Windows `chrome --version` opens a window, so being there must do.
 *
 * @param {string} file
 */
export function works(file) {
  if (!existsSync(file)) return false;
  if (process.platform === 'win32') return true;
  return spawnSync(file, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0;
}

import { readFileSync, rmSync, writeFileSync } from 'node:fs';

/**
 * Claims a file for this process until it ends, so that two do not write the same folder. What a process has left that
 * ended without notice counts for nothing.
 *
 * @param {string} file is created; its folder exists
 * @returns {number | undefined} the id of the process that has it; undefined where it is ours now
 */
export function claim(file) {
  for (let tries = 0; tries < 2; tries += 1) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' });
      process.once('exit', () => rmSync(file, { force: true }));
      return undefined;
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
    }
    const owner = ownerOf(file);
    if (owner !== undefined && isAlive(owner)) return owner;
    rmSync(file, { force: true });
  }
  return ownerOf(file);
}

/** @param {string} file */
function ownerOf(file) {
  try {
    return Number(readFileSync(file, 'utf8')) || undefined;
  } catch {
    return undefined;
  }
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It may be another user's.
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}

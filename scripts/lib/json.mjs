import { readFileSync } from 'node:fs';

/**
 * `unknown`, so that whoever reads a file says what is in it.
 *
 * @param {string} file
 * @returns {unknown}
 */
export function readJson(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}

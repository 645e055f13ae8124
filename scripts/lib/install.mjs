import path from 'node:path';
import { readJson } from './json.mjs';
import { complaintAboutThisNode, complaintAboutWorkingNode } from './node-version.mjs';
import { npm } from './npm.mjs';

/** @typedef {{ version?: string, integrity?: string, optional?: boolean, devOptional?: boolean }} LockedPackage */
/** @typedef {{ packages: Record<string, LockedPackage> }} Lock */

/**
 * Whether what npm recorded in `node_modules` is what `package-lock.json` asks for. Times say nothing (a checkout
 * makes every file new), so the contents are compared. Optional packages belong to other systems and may be absent.
 *
 * @param {Lock} wanted
 * @param {Lock} installed
 */
function isInstalled(wanted, installed) {
  return Object.entries(wanted.packages).every(([name, locked]) => {
    if (name === '') return true;
    const present = installed.packages[name];
    if (present === undefined) return locked.optional === true || locked.devOptional === true;
    return present.version === locked.version && present.integrity === locked.integrity;
  });
}

/** @param {string} file @returns {Lock | undefined} */
function readLock(file) {
  try {
    return /** @type {Lock} */ (readJson(file));
  } catch {
    // Missing or cut short: either way the answer is a fresh install.
    return undefined;
  }
}

/** @param {string} root */
function needsInstall(root) {
  const wanted = readLock(path.join(root, 'package-lock.json'));
  const installed = readLock(path.join(root, 'node_modules/.package-lock.json'));
  return wanted === undefined || installed === undefined || !isInstalled(wanted, installed);
}

/**
 * Installs when needed. Throws with a message for people when that cannot be done.
 *
 * @param {string} root
 */
export async function install(root) {
  const tooOld = complaintAboutThisNode();
  if (tooOld !== undefined) throw new Error(tooOld);

  if (needsInstall(root)) {
    console.log('Installing packages: npm ci');
    const code = await npm(['ci', '--no-audit', '--no-fund'], { cwd: root });
    if (code !== 0) {
      throw new Error('npm ci failed; its own message is above. Run "npm ci" by itself until it succeeds.');
    }
  } else {
    console.log('Packages are installed and up to date.');
  }

  const cannotWork = complaintAboutWorkingNode(root);
  if (cannotWork !== undefined) throw new Error(cannotWork);
}

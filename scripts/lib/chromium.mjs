import { existsSync } from 'node:fs';
import path from 'node:path';
import { npm, run } from './npm.mjs';
import { onPath, works } from './programs.mjs';

const TEN_MINUTES = 600_000;

/** Chromium without a window: draws and obeys as the whole one does, and starts and turns pages in half the time. */
const SHELLS = ['chromium-headless-shell', 'chrome-headless-shell'];
const WHOLE = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Debian's packages; Ubuntu has neither as a package of its own. */
const SHELL_PACKAGE = 'chromium-headless-shell';
const WHOLE_PACKAGE = 'chromium';

const ADVICE = `No Chromium was found, and it could not be installed from here. Do one of these and try again:
  npx playwright install --with-deps chromium    (downloads one; asks for the administrator's password on Linux)
  sudo apt-get install chromium-headless-shell   (Debian; the package chromium does as well, at half the speed)
  install Chrome or Chromium any other way, and if it is in an unusual place:
  CHROMIUM_PATH=/path/to/chromium npm test`;

/**
 * Where Chromium usually is, by system. A command name is looked up on the PATH.
 *
 * @param {boolean} whole
 */
function usualPlaces(whole, env = process.env, platform = process.platform) {
  if (platform === 'win32') {
    return [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA]
      .filter((folder) => folder !== undefined)
      .flatMap((folder) =>
        ['Google/Chrome', 'Chromium'].map((app) => path.join(folder, app, 'Application/chrome.exe')),
      );
  }
  const found = onPath(whole ? WHOLE : [...SHELLS, ...WHOLE], env);
  if (platform !== 'darwin') return found;
  const applications = ['/Applications', path.join(env.HOME ?? '', 'Applications')];
  const programs = ['Google Chrome.app/Contents/MacOS/Google Chrome', 'Chromium.app/Contents/MacOS/Chromium'];
  return [
    ...found,
    ...applications.flatMap((folder) => programs.map((program) => path.join(folder, program))),
  ];
}

/** Playwright's own Chromium: the path where it is or would be. Imported late, as it comes with the install. */
async function playwrightsOwn() {
  const { chromium } = await import('@playwright/test');
  return chromium.executablePath();
}

function mayUseApt() {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

/** @param {string} root @param {boolean} whole */
async function installFromApt(root, whole) {
  const apt = '/usr/bin/apt-get';
  const options = { cwd: root, timeout: TEN_MINUTES, env: { DEBIAN_FRONTEND: 'noninteractive' } };
  if ((await run(apt, ['update'], options)) !== 0) return;
  for (const name of whole ? [WHOLE_PACKAGE] : [SHELL_PACKAGE, WHOLE_PACKAGE]) {
    const words = ['install', '-y', '--no-install-recommends', name, 'fonts-liberation'];
    if ((await run(apt, words, options)) === 0) return;
  }
}

/**
 * The path of a Chromium that is on the machine and starts, in a usual place or Playwright's own. Installs nothing.
 *
 * @param {{ whole?: boolean }} options as for `findChromium`
 */
export async function presentChromium({ whole = false } = {}) {
  return [...usualPlaces(whole), await playwrightsOwn()].find(works);
}

/**
 * The path of a Chromium that starts. What is on the machine comes first; only when there is none is one installed.
 * Throws with a message that says exactly what to do.
 *
 * @param {string} root
 * @param {{ whole?: boolean }} options whether it is to draw as the one on a reader's desk, which takes longer
 */
export async function findChromium(root, { whole = false } = {}) {
  const given = process.env.CHROMIUM_PATH;
  if (given !== undefined && given !== '') {
    if (works(given)) return given;
    throw new Error(`CHROMIUM_PATH is ${given}, but no browser starts from there. Correct it or unset it.`);
  }

  const found = await presentChromium({ whole });
  if (found !== undefined) return found;

  console.log('No Chromium on this machine; asking Playwright for one: playwright install chromium');
  await npm(['exec', '--no', '--', 'playwright', 'install', '--no-shell', 'chromium'], {
    cwd: root,
    timeout: TEN_MINUTES,
  });
  const own = await playwrightsOwn();
  if (works(own)) return own;

  if (mayUseApt()) {
    console.log('Playwright could not bring one that starts; installing a package of Chromium with apt-get');
    await installFromApt(root, whole);
  }

  const installed = await presentChromium({ whole });
  if (installed === undefined) throw new Error(ADVICE);
  return installed;
}

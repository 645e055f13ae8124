import { existsSync } from 'node:fs';
import path from 'node:path';
import { npm, run } from './npm.mjs';
import { onPath, works } from './programs.mjs';

const TEN_MINUTES = 600_000;

const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

const ADVICE = `No Chromium was found, and it could not be installed from here. Do one of these and try again:
  npx playwright install --with-deps chromium    (downloads one; asks for the administrator's password on Linux)
  sudo apt-get install chromium                  (Debian)
  install Chrome or Chromium any other way, and if it is in an unusual place:
  CHROMIUM_PATH=/path/to/chromium npm test`;

/** Where Chromium usually is, by system. A command name is looked up on the PATH. */
function usualPlaces(env = process.env, platform = process.platform) {
  if (platform === 'win32') {
    return [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA]
      .filter((folder) => folder !== undefined)
      .flatMap((folder) =>
        ['Google/Chrome', 'Chromium'].map((app) => path.join(folder, app, 'Application/chrome.exe')),
      );
  }
  const found = onPath(COMMANDS, env);
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

/** @param {string} root */
async function installFromApt(root) {
  const apt = '/usr/bin/apt-get';
  const options = { cwd: root, timeout: TEN_MINUTES, env: { DEBIAN_FRONTEND: 'noninteractive' } };
  if ((await run(apt, ['update'], options)) !== 0) return;
  await run(apt, ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-liberation'], options);
}

/**
 * The path of a Chromium that starts. What is on the machine comes first; only when there is none is one installed.
 * Throws with a message that says exactly what to do.
 *
 * @param {string} root
 */
export async function findChromium(root) {
  const given = process.env.CHROMIUM_PATH;
  if (given !== undefined && given !== '') {
    if (works(given)) return given;
    throw new Error(`CHROMIUM_PATH is ${given}, but no browser starts from there. Correct it or unset it.`);
  }

  const own = await playwrightsOwn();
  const present = () => [...usualPlaces(), own].find(works);

  const found = present();
  if (found !== undefined) return found;

  console.log('No Chromium on this machine; asking Playwright for one: playwright install chromium');
  await npm(['exec', '--no', '--', 'playwright', 'install', '--no-shell', 'chromium'], {
    cwd: root,
    timeout: TEN_MINUTES,
  });
  if (works(own)) return own;

  if (mayUseApt()) {
    console.log('Playwright could not bring one that starts; installing the chromium package with apt-get');
    await installFromApt(root);
  }

  const installed = present();
  if (installed === undefined) throw new Error(ADVICE);
  return installed;
}

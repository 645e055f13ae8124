import { onPath, works } from './programs.mjs';

const USUAL = ['/Applications/Firefox.app/Contents/MacOS/firefox'];

/**
 * The Firefox that tests can be run in. Playwright's own comes first: it is driven by a documented way, and does more.
 *
 * @returns {Promise<'own' | { stock: string } | undefined>} undefined where none is found
 */
export async function findFirefox() {
  const given = process.env.FIREFOX_PATH;
  if (given !== undefined && given !== '') {
    if (works(given)) return { stock: given };
    throw new Error(`FIREFOX_PATH is ${given}, but no browser starts from there. Correct it or unset it.`);
  }
  const { firefox } = await import('@playwright/test');
  if (works(firefox.executablePath())) return 'own';
  // What stands between Playwright and a stock Firefox is started as a program, which Windows does not do with a script.
  if (process.platform === 'win32') return undefined;
  const stock = [...onPath(['firefox', 'firefox-esr']), ...USUAL].find(works);
  return stock === undefined ? undefined : { stock };
}

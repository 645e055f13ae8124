import { readFileSync, writeFileSync, existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { chromium, type Page } from '@playwright/test';

/** The looks that the site has on a screen. */
export const looks = ['light', 'dark', 'vision', 'forced'] as const;
type Look = (typeof looks)[number];

/** Gives the page one of the site's looks, as the theme switch and the operating system would. */
export async function wear(page: Page, look: Look): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light', forcedColors: look === 'forced' ? 'active' : 'none' });
  await page.evaluate((chosen) => {
    const { dataset } = document.documentElement;
    dataset['theme'] = chosen === 'dark' ? 'dark' : 'light';
    if (chosen === 'vision') dataset['vision'] = 'low';
    else delete dataset['vision'];
  }, look);
}

const record = join(import.meta.dirname, '../browser/looks/made-with.json');

/** What draws the letters and the fields: pictures of another system, program or version differ in every edge. */
function drawnBy(browserVersion: string): string {
  const release = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
  const system = /^PRETTY_NAME="(.*)"$/mu.exec(release)?.[1] ?? process.platform;
  const program = basename(process.env['CHROMIUM_PATH'] ?? chromium.executablePath());
  return `${program} ${browserVersion.split('.')[0] ?? ''} on ${system}`;
}

/** Why pictures made here cannot be compared with the stored ones; nothing when they can. */
export function whyNotComparable(browserVersion: string): string | undefined {
  const here = drawnBy(browserVersion);
  const { madeWith } = JSON.parse(readFileSync(record, 'utf8')) as { madeWith: string };
  if (here === madeWith) return undefined;
  return `The stored pictures were made with ${madeWith}; here is ${here}. "npm run looks" makes them anew.`;
}

/** Notes with what the pictures have been made. */
export function recordDrawing(browserVersion: string): void {
  writeFileSync(record, `${JSON.stringify({ madeWith: drawnBy(browserVersion) }, null, 2)}\n`);
}

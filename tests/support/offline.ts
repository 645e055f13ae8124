import type { Page } from '@playwright/test';
import { execFileSync } from 'node:child_process';
import { cpSync, globSync, mkdtempSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { walked } from './library.ts';
import { StaticServer } from './static-server.ts';
import { test as base, expect } from './test.ts';

const root = join(import.meta.dirname, '../..');
export const dist = join(root, 'dist');

interface Fixtures {
  server: StaticServer;
}

/** Each test has a host of its own, which it can take away. A browser logs what it could not fetch. */
export const test = base.extend<Fixtures>({
  server: async ({}, use) => {
    const server = await new StaticServer(dist).start();
    await use(server);
    await server.stop();
  },
  baseURL: async ({ server }, use) => use(server.origin),
  serviceWorkers: 'allow',
  allowErrors: true,
});

/** Saved documents: id -> revision. */
export function savedIn(page: Page): Promise<Record<string, string>> {
  return page.evaluate(async () => {
    const names = (await caches.keys()).filter((name) => name.startsWith('navigator-document:'));
    return Object.fromEntries(names.map((name) => name.split(':').slice(1))) as Record<string, string>;
  });
}

/** Opens a page with a network and waits until its document is saved. */
export async function visit(page: Page, address: string, id: string): Promise<void> {
  await page.goto(address);
  await expect(page.getByText(/^Документ (?:пока хранится|сохранён)/u)).toBeVisible();
  expect(Object.keys(await savedIn(page))).toContain(id);
}

/** Waits for the service worker itself. */
export async function visitShell(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
}

/** Has the browser look for a new version, as it does by itself at each visit, and waits until it is installed. */
export function lookForNew(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    while (!registration?.waiting) {
      // A look that has begun by itself, before the host had the new version, answers for the one that is asked for now.
      if (!registration?.installing) await registration?.update();
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  });
}

/** Leaves the last page of the old version, and opens a page with the new worker. */
export async function openWithNewWorker(page: Page, address: string): Promise<void> {
  // The browser starts the new worker a moment after the last old page is gone; a page that is opened before holds it up.
  await expect(async () => {
    await page.goto('about:blank');
    await page.goto(address);
    const waits = await page.evaluate(async () =>
      Boolean((await navigator.serviceWorker.getRegistration())?.waiting),
    );
    expect(waits).toBe(false);
  }).toPass();
}

/** Whether the service worker that was found now could not be installed. */
export function installationFails(page: Page): Promise<boolean> {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    const failed = new Promise<boolean>((resolve) => {
      registration?.addEventListener('updatefound', () => {
        const worker = registration.installing;
        worker?.addEventListener('statechange', () => resolve(worker.state === 'redundant'));
      });
    });
    await registration?.update();
    return failed;
  });
}

/**
 * A later build: another title on the pages of one regulation, and all scripts under other names, as after a change of code.
 * @returns its folder, which the caller removes
 */
export function newerSite(): string {
  const newer = mkdtempSync(join(tmpdir(), 'navigator-newer-'));
  cpSync(dist, newer, { recursive: true });
  const scripts = globSync('_astro/*.js', { cwd: newer }).map((name) => basename(name));
  for (const name of globSync('{**/*.html,_astro/*.js}', { cwd: newer })) {
    const file = join(newer, name);
    let text = readFileSync(file, 'utf8');
    for (const script of scripts) text = text.replaceAll(script, renamed(script));
    if (name.startsWith(`${walked.id}/`)) text = text.replace('</h1>', ' — второе издание</h1>');
    writeFileSync(file, text);
  }
  for (const script of scripts)
    renameSync(join(newer, '_astro', script), join(newer, '_astro', renamed(script)));
  // In a process of its own: Playwright loads modules in a way in which Pagefind's script cannot be imported.
  const write = `import { writeOffline } from '${pathToFileURL(join(root, 'src/build/offline/write.ts')).href}';`;
  execFileSync(process.execPath, [
    '--input-type=module',
    '-e',
    `${write} await writeOffline(process.argv[1]);`,
    newer,
  ]);
  return newer;
}

const renamed = (script: string): string => script.replace(/\.js$/u, '2.js');

import type { Page } from '@playwright/test';
import { cpSync, globSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  dist,
  installationFails,
  lookForNew,
  newerSite,
  openWithNewWorker,
  savedIn,
  test,
  visit,
  visitShell,
} from '../support/offline.ts';
import { ProcedurePage } from '../support/procedure-page.ts';
import { expect } from '../support/test.ts';
import { pageHref } from '../../src/links/address.ts';
import { walked } from '../support/library.ts';

const steps = pageHref(walked.procedure.page);

let newer = '';

test.beforeAll(() => {
  newer = newerSite();
});

test.afterAll(() => {
  rmSync(newer, { recursive: true, force: true });
});

const news = 'Сайт обновился.';
const oldScript = `/${globSync('_astro/*.js', { cwd: dist })[0] ?? ''}`;

const isCached = (page: Page, path: string): Promise<boolean> =>
  page.evaluate(async (url) => (await caches.match(url)) !== undefined, path);

test('a new version announces itself and swaps nothing until the reader wants it', async ({
  page,
  server,
}) => {
  await visit(page, steps, walked.id);
  const procedure = await new ProcedurePage(page).open();
  await procedure.tick('account');
  server.folder = newer;
  await lookForNew(page);
  await expect(page.getByText(news)).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).not.toContainText('второе издание');

  // An old page asks for scripts that the host no longer has.
  await page.getByRole('button', { name: 'Поиск' }).click();
  await page.getByRole('searchbox', { name: 'Поиск по сайту' }).fill('анкета');
  await expect(page.getByRole('dialog').getByRole('status')).toContainText(/Найдено|Показано/u);
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Обновить страницу' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('второе издание');
  await expect(procedure.panel).toContainText('Сделано 1 из');
  await expect(page.getByText(news)).toBeHidden();
});

test('a page is told of by another window that opens it, and that window is not told', async ({
  page,
  server,
}) => {
  await visit(page, walked.notes, walked.id);
  server.folder = newer;
  const other = await page.context().newPage();
  await other.goto(walked.notes);
  await expect(other.getByRole('heading', { level: 1 })).toContainText('второе издание');
  await expect(page.getByText(news)).toBeVisible();
  await expect.poll(async () => Object.values(await savedIn(other))).toHaveLength(1);
  await expect(other.getByText(news)).toBeHidden();
});

test('a page that was shown without a network is told of when there is one', async ({ page, server }) => {
  await visit(page, walked.text, walked.id);
  await server.stop();
  await page.goto(walked.notes);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  server.folder = newer;
  await server.start();
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await expect(page.getByText(news)).toBeVisible();
});

test('a new version does not take away what the reader is typing', async ({ page, server }) => {
  await visit(page, steps, walked.id);
  const procedure = await new ProcedurePage(page).open();
  await procedure.openMore('account');
  const note = procedure.field('Заметка', 'account');
  await note.pressSequentially('пароль: Qwerty12');
  await note.blur();
  await expect(page.getByRole('alertdialog', { name: 'Похоже на пароль или ключ' })).toBeVisible();
  server.folder = newer;
  await lookForNew(page);
  await page.getByRole('button', { name: 'Обновить страницу' }).click();
  await expect(page.getByText('Завершите ввод')).toBeVisible();
  await expect(note).toHaveValue('пароль: Qwerty12');
});

test('a new version brings saved documents up to date, and lets go of old scripts when old pages are closed', async ({
  page,
  server,
}) => {
  await visit(page, walked.text, walked.id);
  const before = (await savedIn(page))[walked.id];
  const other = await page.context().newPage();
  await other.goto('/about/');
  server.folder = newer;
  await lookForNew(page);
  await expect.poll(async () => (await savedIn(page))[walked.id]).not.toBe(before);
  await page.close();
  expect(await isCached(other, oldScript)).toBe(true);
  await openWithNewWorker(other, '/about/');
  await expect.poll(() => isCached(other, oldScript)).toBe(false);
  await server.stop();
  await other.goto(walked.text);
  await expect(other.getByRole('heading', { level: 1 })).toContainText('второе издание');
});

test('a worker that is published before its pages is not installed, and is once they are there', async ({
  page,
  server,
}) => {
  const mixed = mkdtempSync(join(tmpdir(), 'navigator-mixed-'));
  cpSync(dist, mixed, { recursive: true });
  cpSync(join(newer, 'sw.js'), join(mixed, 'sw.js'));
  await visitShell(page, '/my/');
  server.folder = mixed;
  expect(await installationFails(page)).toBe(true);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();

  server.folder = newer;
  await lookForNew(page);
  await openWithNewWorker(page, '/about/');
  await server.stop();
  await page.goto('/my/');
  const scripts = await page
    .locator('script[src]')
    .evaluateAll((all) => all.map((script) => script.getAttribute('src')));
  expect(scripts.length).toBeGreaterThan(0);
  for (const script of scripts) expect(script).toMatch(/2\.js$/u);
  rmSync(mixed, { recursive: true, force: true });
});

import type { Page } from '@playwright/test';
import { test, visit, visitShell } from '../support/offline.ts';
import { expect } from '../support/test.ts';
import { pageHref } from '../../src/links/address.ts';
import { walked } from '../support/library.ts';

const channel = pageHref(walked.decision.page);

const login = '<!doctype html><html><title>Вход в сеть</title><h1>Введите номер телефона</h1></html>';

/** Whether anything that is cached is the portal's. */
const portalIsCached = (page: Page): Promise<boolean> =>
  page.evaluate(async () => {
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        const text = await (await cache.match(request))?.text();
        if (text?.includes('Введите номер телефона')) return true;
      }
    }
    return false;
  });

/** Puts the portal's page into the caches in place of all scripts, styles and data. */
const damage = (page: Page): Promise<void> =>
  page.evaluate(async (html) => {
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys())
        if (/\.(?:js|css|json)(?:\?|$)/u.test(request.url))
          await cache.put(request, new Response(html, { headers: { 'content-type': 'text/html' } }));
    }
  }, login);

const worksAsEver = async (page: Page): Promise<void> => {
  await page.goto('/my/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.getByRole('button', { name: 'Поиск' }).click();
  await page.getByRole('searchbox', { name: 'Поиск по сайту' }).fill('контакты');
  await expect(page.getByRole('dialog').getByRole('status')).toContainText(/Найдено|Показано/u);
};

test('while it answers during the installation nothing is installed, and all is when it is gone', async ({
  page,
  server,
}) => {
  let answers = 0;
  server.portal = (path) => {
    if (path !== '/favicon.svg' && !path.startsWith('/api/')) return undefined;
    answers += 1;
    return login;
  };
  await page.goto(walked.text);
  await page.getByRole('button', { name: /^Сохранить для работы без сети/u }).click();
  await expect(page.getByText('Сохранить не удалось: нет связи с сайтом.')).toBeVisible();
  expect(answers).toBeGreaterThan(0);
  expect(await portalIsCached(page)).toBe(false);
  expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull();

  server.portal = undefined;
  await visit(page, walked.text, walked.id);
  await worksAsEver(page);
  await server.stop();
  await worksAsEver(page);
});

test('while it answers to the reader it is shown, and neither cached nor taken for data', async ({
  page,
  server,
}) => {
  await visit(page, walked.text, walked.id);
  server.portal = (path) => (path === '/sw.js' ? undefined : login);
  await page.goto(channel);
  await expect(page.getByRole('heading', { name: 'Введите номер телефона' })).toBeVisible();
  const data = await page.evaluate(
    async (id) => (await fetch(`/api/v1/tracker/${id}.json`)).json() as Promise<unknown>,
    walked.id,
  );
  expect(data).toBeTruthy();
  expect(await portalIsCached(page)).toBe(false);
  await server.stop();
  await page.goto(channel);
  await expect(page.getByRole('heading', { level: 1 })).not.toContainText('телефона');
  await expect(page.locator('[data-missing]')).toBeHidden();
});

test('what an earlier version has cached of it is passed over, and replaced', async ({ page }) => {
  await visit(page, walked.text, walked.id);
  await damage(page);
  await worksAsEver(page);
  // The entry that makes a document whole was damaged, too: it is saved anew.
  await visit(page, walked.text, walked.id);
});

test('caches of other versions of the worker go when this one takes over', async ({ page }) => {
  await page.goto('/404.html');
  await page.evaluate(() =>
    Promise.all(['navigator-register', 'navigator-shell-1', 'foreign'].map((name) => caches.open(name))),
  );
  await visitShell(page, '/my/');
  await expect.poll(() => page.evaluate(() => caches.keys())).not.toContain('navigator-register');
  const names = await page.evaluate(() => caches.keys());
  expect(names).toContain('foreign');
  expect(names).not.toContain('navigator-shell-1');
});

test('a page opens where the caches themselves fail', async ({ page }) => {
  await visitShell(page, '/my/');
  await page.evaluate(async () => {
    for (const name of await caches.keys()) await caches.delete(name);
    const databases = await indexedDB.databases();
    for (const { name = '' } of databases) indexedDB.deleteDatabase(name);
  });
  await worksAsEver(page);
});

import type { Page } from '@playwright/test';
import { cpSync, globSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Kept } from '../../src/features/offline/register.ts';
import { writeOffline } from '../../src/build/offline-files.ts';
import { withFingerprint } from '../../src/build/page-fingerprint.ts';
import { expectAccessible } from '../support/axe.ts';
import { ProcedurePage } from '../support/procedure-page.ts';
import { StaticServer } from '../support/static-server.ts';
import { test as base, expect } from '../support/test.ts';

const dist = join(import.meta.dirname, '../../dist');

interface Fixtures {
  server: StaticServer;
}

/** Each test has a host of its own, which it can take away. A browser logs what it could not fetch. */
const test = base.extend<Fixtures>({
  server: async ({}, use) => {
    const server = await new StaticServer(dist).start();
    await use(server);
    await server.stop();
  },
  baseURL: async ({ server }, use) => use(server.origin),
});
test.use({ serviceWorkers: 'allow', allowErrors: true });

const keptIn = (page: Page): Promise<Record<string, Kept>> =>
  page.evaluate(async (source) => {
    const stored = await caches.match('/register', { cacheName: source });
    return stored ? ((await stored.json()) as { kept: Record<string, Kept> }).kept : {};
  }, 'navigator-register');

/** Opens a page with a network and waits until its regulation is kept. */
async function visit(page: Page, address: string, regulation: string): Promise<void> {
  await page.goto(address);
  await expect.poll(async () => Object.keys(await keptIn(page))).toContain(regulation);
}

/** Without scripts being stopped on the way: waits for the service worker itself. */
async function visitShell(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
}

test('after one visit the site and the regulation that was read open without a network', async ({
  page,
  server,
}) => {
  await visit(page, '/tor-knd/text/', 'tor-knd');
  await server.stop();

  for (const address of ['/', '/my/', '/support/', '/tor-knd/', '/tor-knd/channel/', '/tor-knd/notes/']) {
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.locator('[data-missing]')).toBeHidden();
  }
  await page.goto('/s/tor-knd/1.4.3/');
  await expect(page).toHaveURL('/tor-knd/text/#clause-1.4.3');
  await expect(page.locator('#clause-1\\.4\\.3')).toBeVisible();

  const procedure = await new ProcedurePage(page).open();
  await procedure.tick('account');
  await expect(procedure.panel).toContainText('Сделано 1 из');
});

test('the search works without a network, and says what it looked through', async ({ page, server }) => {
  await visit(page, '/tor-knd/text/', 'tor-knd');
  await server.stop();
  await page.goto('/tor-knd/');
  await page.getByRole('button', { name: 'Поиск' }).click();
  const dialog = page.getByRole('dialog', { name: 'Поиск по сайту' });
  await dialog.getByRole('searchbox').fill('анкета');
  await expect(dialog.getByRole('status')).toHaveText(
    /^Найдено: \d+\sБез\sсети поиск идёт только по\sсохранённым документам\.$/u,
  );
  await dialog.getByRole('link').first().click();
  await expect(page).toHaveURL(/\/tor-knd\//u);
});

test('a page that is not kept says so, and what is', async ({ page, server }) => {
  await visit(page, '/tor-knd/text/', 'tor-knd');
  await server.stop();
  await page.goto('/fgis-ki/text/');
  await expect(page.getByRole('alert')).toHaveText(
    'Нет связи с сайтом, а страница /fgis-ki/text/ не сохранена в этом браузере.',
  );
  await expectAccessible(page);
  await page.getByRole('link', { name: 'ГИС ТОР КНД: доступ к API' }).first().click();
  await expect(page).toHaveURL('/tor-knd/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('a reader keeps a regulation and lets it go', async ({ page, server }) => {
  await visit(page, '/fgis-ki/', 'fgis-ki');
  const { bytes = 0 } = (await keptIn(page))['fgis-ki'] ?? {};
  expect(bytes).toBeGreaterThan(0);
  const size = `${String(Math.ceil(bytes / 1024))} КБ`;
  await expect(page.getByText('Документ пока хранится в этом браузере')).toBeVisible();
  await page.getByRole('button', { name: `Сохранить для работы без сети (${size})` }).click();
  await expect(page.getByText(`Документ сохранён для работы без сети (${size}).`)).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('link', { name: 'Работа без сети' }).click();
  await expect(page.locator('[data-section="kept"]').getByRole('link', { name: 'ФГИС КИ' })).toBeVisible();
  await page.getByRole('button', { name: /^Убрать: ФГИС КИ/u }).click();
  await expect(page.getByText('Документ убран из этого браузера', { exact: false })).toBeVisible();
  await expectAccessible(page);
  await server.stop();
  await page.goto('/fgis-ki/text/');
  await expect(page.getByRole('alert')).toContainText('не сохранена в этом браузере');
});

test('nothing is kept by itself where the reader spares traffic, only what is asked for', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
  });
  await page.goto('/tor-knd/');
  await expect(page.getByText('Без сети этот документ не откроется.')).toBeVisible();
  await page.getByRole('button', { name: /^Сохранить для работы без сети/u }).click();
  await expect(page.getByText(/^Документ сохранён для работы без сети/u)).toBeVisible();
});

test('a browser that keeps nothing shows the site as before, and says so when asked to keep', async ({
  page,
}) => {
  await page.addInitScript(() => {
    ServiceWorkerContainer.prototype.register = () =>
      Promise.reject(new DOMException('Storage is not allowed', 'SecurityError'));
  });
  await page.goto('/tor-knd/text/');
  await page.getByRole('button', { name: /^Сохранить для работы без сети/u }).click();
  await expect(page.getByText('Сохранить не удалось: браузер запрещает хранение.')).toBeVisible();
  await page.goto('/offline/');
  await expect(page.getByText('Этот браузер не сохраняет сайт')).toBeVisible();
  await page.goto('/tor-knd/text/');
  await expect(page.locator('#clause-1\\.1')).toBeVisible();
});

test('a full store is told of, and nothing half kept stays', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
  });
  await visitShell(page, '/fgis-ki/');
  const { usage = 0 } = await page.evaluate(() => navigator.storage.estimate());
  const session = await page.context().newCDPSession(page);
  const { origin } = new URL(page.url());
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: usage + 50_000 });
  await page.getByRole('button', { name: /^Сохранить для работы без сети/u }).click();
  await expect(page.getByText('Сохранить не удалось: в хранилище браузера нет места.')).toBeVisible();
  expect(await keptIn(page)).toEqual({});
  const caches = await page.evaluate(() => globalThis.caches.keys());
  expect(caches.filter((name) => name.startsWith('navigator-kept'))).toEqual([]);
});

test.describe('a new version', () => {
  let newer = '';

  test.beforeAll(async () => {
    newer = mkdtempSync(join(tmpdir(), 'navigator-newer-'));
    cpSync(dist, newer, { recursive: true });
    // Another text, and a script that is loaded when it is needed under another name, as after any change of code.
    const [old = ''] = globSync('_astro/dialog.*.js', { cwd: newer });
    const changed = old.replace('dialog.', 'dialog.new');
    renameSync(join(newer, old), join(newer, changed));
    for (const name of globSync('{tor-knd/**/*.html,_astro/*.js}', { cwd: newer })) {
      const file = join(newer, name);
      const text = readFileSync(file, 'utf8')
        .replaceAll(old.slice('_astro/'.length), changed.slice('_astro/'.length))
        .replace('</h1>', ' — второе издание</h1>');
      writeFileSync(file, name.endsWith('.html') ? withFingerprint(text) : text);
    }
    await writeOffline(newer);
  });

  test.afterAll(() => {
    rmSync(newer, { recursive: true, force: true });
  });

  /** Has the browser look for a new version, as it does by itself at each visit. */
  const lookForNew = (page: Page): Promise<void> =>
    page.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      const changed = new Promise((resolve) => {
        navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true });
      });
      await registration?.update();
      await changed;
    });

  test('announces itself and swaps nothing until the reader wants it', async ({ page, server }) => {
    await visit(page, '/tor-knd/api-access/', 'tor-knd');
    const procedure = await new ProcedurePage(page).open();
    await procedure.tick('account');
    server.folder = newer;
    await lookForNew(page);
    const news = page.getByText('Вышла новая версия сайта.');
    await expect(news).toBeVisible();
    await expect(page.getByRole('heading', { level: 1 })).not.toContainText('второе издание');

    // An old page asks for a script that the host no longer has.
    await page.getByRole('button', { name: 'Поиск' }).click();
    await page.getByRole('searchbox', { name: 'Поиск по сайту' }).fill('анкета');
    await expect(page.getByRole('dialog').getByRole('status')).toContainText('Найдено');
    await page.keyboard.press('Escape');

    await page.getByRole('button', { name: 'Обновить страницу' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('второе издание');
    await expect(procedure.panel).toContainText('Сделано 1 из');
    await expect(news).toBeHidden();
  });

  test('does not take away what the reader is typing', async ({ page, server }) => {
    await visit(page, '/tor-knd/api-access/', 'tor-knd');
    const procedure = await new ProcedurePage(page).open();
    await procedure.more('account').click();
    const note = procedure.field('Заметка', 'account');
    await note.fill('пароль: Qwerty12');
    await note.blur();
    await expect(page.getByRole('alertdialog', { name: 'Похоже на пароль или ключ' })).toBeVisible();
    server.folder = newer;
    await lookForNew(page);
    await page.getByRole('button', { name: 'Обновить страницу' }).click();
    await expect(page.getByText('Сначала закончите то, что вводите')).toBeVisible();
    await expect(note).toHaveValue('пароль: Qwerty12');
  });

  test('brings what is kept up to date, and lets go of the old when its pages are closed', async ({
    page,
    server,
  }) => {
    await visit(page, '/tor-knd/text/', 'tor-knd');
    const before = (await keptIn(page))['tor-knd']?.version;
    const other = await page.context().newPage();
    await other.goto('/about/');
    server.folder = newer;
    await lookForNew(page);
    const shells = (): Promise<string[]> =>
      other.evaluate(async () => (await caches.keys()).filter((name) => name.includes('shell')));
    expect((await shells()).length).toBe(2);
    await page.close();
    await other.goto('/tor-knd/');
    await expect.poll(async () => (await keptIn(other))['tor-knd']?.version).not.toBe(before);
    await other.goto('/tor-knd/channel/');
    await expect.poll(async () => (await shells()).length).toBe(1);
    await server.stop();
    await other.goto('/tor-knd/text/');
    await expect(other.getByRole('heading', { level: 1 })).toContainText('второе издание');
  });
});

import type { Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { execFileSync } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DecisionPage } from '../support/decision-page.ts';
import { ProcedurePage } from '../support/procedure-page.ts';

import { StaticServer } from '../support/static-server.ts';
import { test as base, expect } from '../support/test.ts';

const root = join(import.meta.dirname, '../..');

/** How the bundle is read: from a folder by double click, or on a host, under a path that no build knew. */
const ways = ['from a folder', 'under a path of a host'] as const;

interface Bundle {
  folder: string;
}
interface Fixtures {
  way: (typeof ways)[number];
  host: StaticServer | undefined;
  /** Address of a file of the bundle. */
  at: (file: string) => string;
}

const test = base.extend<Fixtures, { bundle: Bundle }>({
  bundle: [
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'navigator-bundle-'));
      execFileSync(process.execPath, [join(root, 'scripts/bundle.ts'), '--folder', folder]);
      await use({ folder });
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
  way: ['from a folder', { option: true }],
  host: async ({ way, bundle }, use) => {
    if (way === 'from a folder') return use(undefined);
    const host = await new StaticServer(bundle.folder, '/a/b/').start();
    await use(host);
    return host.stop();
  },
  baseURL: async ({ host, baseURL }, use) => use(host?.origin ?? baseURL),
  at: async ({ host, bundle }, use) => {
    const start = host ? `${host.origin}/a/b/` : pathToFileURL(`${bundle.folder}/`).href;
    await use((file) => new URL(file, start).href);
  },
});

/** Finds by search, and waits for what it says. */
async function search(page: Page, query: string): Promise<void> {
  await page.getByRole('button', { name: 'Поиск' }).click();
  const dialog = page.getByRole('dialog', { name: 'Поиск по сайту' });
  await dialog.getByRole('searchbox').fill(query);
  await expect(dialog.getByRole('status')).toHaveText(/^(?:Найдено|Показано): \d+$/u);
}

for (const way of ways) {
  // A host serves the bundle much as it serves the site, so that way is walked before a release.
  test.describe(way, { tag: way === 'from a folder' ? [] : ['@release'] }, () => {
    test.use({ way });

    test('each page opens with all its widgets, and each link leads to a file', async ({
      page,
      at,
      bundle,
    }) => {
      test.slow();
      const names = globSync('**/*.html', { cwd: bundle.folder }).filter((name) => !name.startsWith('s/'));
      expect(names.length).toBeGreaterThan(20);
      const linked = new Set<string>();
      for (const name of names) {
        await page.goto(at(name));
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        const { dead, links } = await page.evaluate(() => ({
          dead: [...document.querySelectorAll('*')]
            .map(({ localName }) => localName)
            .filter((tag) => tag.includes('-') && !customElements.get(tag)),
          links: [...document.querySelectorAll<HTMLElement & { href: unknown }>('[href], [src]')].map(
            (element) =>
              new URL(element.getAttribute('href') ?? element.getAttribute('src') ?? '', location.href).href,
          ),
        }));
        expect(dead, name).toEqual([]);
        for (const link of links) linked.add(link.replace(/#.*$/u, ''));
      }
      const start = at('');
      const inside = [...linked]
        .filter((link) => link.startsWith(start))
        .map((link) => link.slice(start.length));
      const files = new Set(globSync('**/*', { cwd: bundle.folder }));
      expect(inside.length).toBeGreaterThan(20);
      expect(inside.filter((file) => !files.has(decodeURIComponent(file)))).toEqual([]);
      expect(
        [...linked].filter((link) => /^(?:file|http:\/\/127)/u.test(link) && !link.startsWith(start)),
      ).toEqual([]);
    });

    test('a reader walks by links, and a short link forwards', async ({ page, at }) => {
      await page.goto(at('index.html'));
      await page
        .getByRole('link', { name: /ГИС ТОР КНД/u })
        .first()
        .click();
      await expect(page).toHaveURL(at('tor-knd/index.html'));
      await page.getByRole('link', { name: 'Текст слово в слово' }).filter({ visible: true }).first().click();
      await expect(page).toHaveURL(at('tor-knd/text/index.html'));
      await page.goto(at('s/tor-knd/1.4.3/index.html'));
      await expect(page).toHaveURL(at('tor-knd/text/index.html#clause-1.4.3'));
    });

    test('the tracker keeps marks', async ({ page, at }) => {
      await page.goto(at('tor-knd/api-access/index.html'));
      const procedure = new ProcedurePage(page);
      await procedure.tick('account');
      await page.reload();
      await expect(procedure.panel).toContainText('Сделано 1 из');
      await page.goto(at('tor-knd/index.html'));
      await expect(page.locator('a[data-node="step-account"]')).toHaveAttribute('data-state', 'done');
    });

    test('a decision is made', async ({ page, at }) => {
      await page.goto(at('fgis-ki/readiness/index.html'));
      const readiness = new DecisionPage(page);
      await readiness.answer({ acts: 'no', data: 'yes', automation: 'yes', means: 'yes' });
      await readiness.expectOutcomes('no-acts');
    });

    test('the search finds, and leads there', async ({ page, at }) => {
      await page.goto(at('tor-knd/notes/index.html'));
      await search(page, 'анкета');
      await page.getByRole('dialog').getByRole('link').first().click();
      await expect(page).toHaveURL(/\/tor-knd\/[a-z-]+\/index\.html#/u);
      expect(page.url().startsWith(at(''))).toBe(true);
    });

    test('a reply is put together from several regulations', async ({ page, at }) => {
      await page.goto(at('support/index.html'));
      await expect(page.getByText(/^Можно добавить: \d+$/u)).toBeVisible();
      await page
        .getByRole('region', { name: 'Или найдите' })
        .getByRole('searchbox')
        .fill('направить письмо с анкетой');
      await page.getByRole('button', { name: /^Добавить: Направить Оператору письмо/u }).click();
      await expect(page.getByRole('region', { name: '3. Проверьте' })).toContainText(at('s/tor-knd/'));
    });

    test('a case is made, and lists its procedures', async ({ page, at }) => {
      await page.goto(at('my/index.html'));
      await page.getByRole('button', { name: 'Добавить подключение' }).click();
      const dialog = page.getByRole('dialog', { name: 'Новое подключение' });
      await dialog.getByLabel('Название').fill('Реестр');
      await dialog.getByRole('checkbox', { name: 'Отправлять сведения в ФГИС КИ' }).check();
      await dialog.getByRole('button', { name: 'Сохранить' }).click();
      // Until the case stands there, a link of the same name does in the list of what can be begun.
      await page
        .getByRole('article')
        .getByRole('link', { name: /Отправлять сведения в ФГИС КИ/u })
        .click();
      await expect(page).toHaveURL(at('fgis-ki/send-data/index.html'));
      await expect(new ProcedurePage(page, 'fgis-ki/send-data').panel).toContainText('Реестр');
    });

    test('letters are packed', async ({ page, at }) => {
      await page.goto(at('fgis-ki/letters/receive/index.html'));
      await page.getByLabel('Ваша ведомственная информационная система').first().fill('Реестр');
      await page.goto(at('fgis-ki/letters/index.html'));
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Скачать архив' }).click();
      const names = Object.keys(unzipSync(readFileSync(await (await download).path())));
      expect(names).toHaveLength(3);
    });

    test('notes are filtered, the theme is kept, a page is copied', async ({ page, at }) => {
      await page.goto(at('fgis-ki/notes/index.html'));
      const cards = page.getByRole('article').filter({ visible: true });
      const all = await cards.count();
      await page.getByRole('group', { name: 'Что показать' }).getByLabel('Вид').selectOption('discrepancy');
      expect(await cards.count()).toBeLessThan(all);
      await page.getByLabel('Вид сайта').filter({ visible: true }).selectOption('Вид: тёмный');
      await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
      await page.goto(at('about/index.html'));
      await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
      await page.evaluate(() => {
        Object.defineProperty(navigator, 'clipboard', {
          value: { write: () => Promise.resolve(), writeText: () => Promise.resolve() },
        });
      });
      await page.getByText('Для программ', { exact: true }).last().click();
      await page.getByRole('button', { name: 'Скопировать страницу' }).click();
      await expect(page.getByText('Страница скопирована.')).toBeVisible();
    });

    test('prints black on white, all of it', async ({ page, at }) => {
      await page.goto(at('tor-knd/text/index.html'));
      await page.emulateMedia({ media: 'print' });
      await expect(page.getByRole('button', { name: 'Поиск' })).toBeHidden();
      await expect(page.locator('#clause-1\\.9')).toBeVisible();
      expect((await page.pdf()).length).toBeGreaterThan(10_000);
    });
  });
}

test('the same build gives the same zip, on another clock and in another place', { tag: '@release' }, () => {
  const make = (zone: string): Buffer => {
    execFileSync(process.execPath, [join(root, 'scripts/bundle.ts')], { env: { ...process.env, TZ: zone } });
    const [zip = ''] = globSync('release/*.zip', { cwd: root });
    return readFileSync(join(root, zip));
  };
  expect(make('Asia/Kamchatka').equals(make('America/Lima'))).toBe(true);
});

import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from '../support/axe.ts';
import { DevSite } from '../support/dev-site.ts';
import { expect, test as base } from '../support/test.ts';

/** A regulation that was only begun from a file, as an editor of `npm run dev` meets it. */
const test = base.extend<object, { site: DevSite }>({
  site: [
    async ({}, use) => {
      const site = new DevSite('editor').begin('begun', 'documents/polozhenie.docx');
      await use(await site.start());
      await site.stop();
    },
    { scope: 'worker', timeout: 300_000 },
  ],
  baseURL: async ({ site }, use) => use(site.origin),
  // Vite's dev server tells of modules that it is still preparing.
  allowErrors: true,
});
test.describe.configure({ mode: 'serial', timeout: 120_000 });

const passport = 'begun/index.mdx';

/** What is to decide, by the beginning of what it is called. */
function thing(page: Page, words: RegExp): Locator {
  return page.getByRole('group', { name: words });
}

/** A page that the dev server cannot draw anew when a file changes. */
async function openStill(page: Page, path: string): Promise<void> {
  await page.routeWebSocket(/./u, () => undefined);
  await page.goto(path);
}

test('what is left to do in each regulation is listed, and led to from every page', async ({ page }) => {
  await page.goto('/about/');
  await page.getByRole('link', { name: 'Что осталось сделать' }).click();
  const card = page.locator('[data-regulation-card="begun"]');
  await expect(card).toContainText('участники: 2, контакты: 2, термины: 3, шаги: 5');
  await expect(card).toContainText('Пока нет: шаги, проверки');
  await expectAccessible(page);
  await card.getByRole('link', { name: 'Решить и сверить с источником' }).click();
  await expect(page.locator('.author-row', { hasText: '5. Оператор рассматривает письмо' })).toContainText(
    'Предложен шаг',
  );
  await expectAccessible(page);
});

test('a proposal is accepted by the keyboard, and the next one has the focus', async ({ page, site }) => {
  await page.goto('/editor/begun/');
  const before = site.read(passport);
  const button = thing(page, /^Предложен контакт: seti@/u).getByRole('button', { name: /^Принять/u });
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: `Записано: content/${passport}.` })).toBeVisible();
  expect(site.read(passport)).toBe(
    before.replace('    - id: email-2\n      proposed: true\n', '    - id: email-2\n'),
  );
  await expect(thing(page, /^Предложен контакт: seti@/u)).toHaveCount(0);
  await expect(page.locator('[data-undecided]:focus')).toHaveCount(1);
});

test('of what others name the editor is told before it is rejected', async ({ page, site }) => {
  await openStill(page, '/editor/begun/');
  const before = site.read(passport);
  const party = thing(page, /^Предложен участник: Участник/u);
  await party.getByRole('button', { name: 'Отклонить: Участник' }).click();
  await expect(party).toContainText('На эту запись ссылаются');
  await expect(party.getByRole('listitem')).toHaveCount(2);
  await expectAccessible(page);
  await party.getByRole('button', { name: 'Оставить' }).click();
  await expect(party).toBeFocused();
  expect(site.read(passport)).toBe(before);
  await party.getByRole('button', { name: 'Отклонить: Участник' }).click();
  await party.getByRole('button', { name: 'Всё равно отклонить' }).click();
  await expect(page.getByRole('status').filter({ hasText: /^Записано: /u })).toBeVisible();
  expect(site.read(passport)).not.toContain('party-1');
  expect(site.read(passport)).toContain('party-2');
});

test('of two tabs only one decides', async ({ page, context, site }) => {
  const other = await context.newPage();
  await openStill(page, '/editor/begun/');
  await openStill(other, '/editor/begun/');
  const name = /^Предложен термин: Участники/u;
  await Promise.all([
    thing(page, name)
      .getByRole('button', { name: /^Принять/u })
      .click(),
    thing(other, name)
      .getByRole('button', { name: /^Отклонить/u })
      .click(),
  ]);
  const told = [page, other].map((one) => one.getByRole('status').filter({ hasText: /аписано/u }));
  for (const status of told) await expect(status).toBeVisible();
  const words = await Promise.all(told.map((status) => status.textContent()));
  expect(words.filter((one) => one?.startsWith('Записано:'))).toHaveLength(1);
  expect(words.filter((one) => one?.includes('уже изменилась или удалена'))).toHaveLength(1);
  expect(site.read(passport).match(/id: term-3\n {6}proposed: true/u)).toBeNull();
});

test('what was changed meanwhile is not written over, and what stands elsewhere is kept', async ({
  page,
  site,
}) => {
  await openStill(page, '/editor/begun/');
  const edited = site.read(passport).replace('value: +7 (495) 000-11-22', "value: '+7 (495) 000-11-23'");
  site.write(passport, edited);
  await thing(page, /^Предложен контакт: \+7/u)
    .getByRole('button', { name: /^Принять/u })
    .click();
  await expect(page.getByRole('status').filter({ hasText: 'уже изменилась' })).toBeVisible();
  expect(site.read(passport)).toBe(edited);
  await expect(thing(page, /^Предложен контакт: .*000-11-23/u)).toBeVisible();

  const renamed = edited.replace('term: Сеть\n', 'term: Сеть обмена\n');
  site.write(passport, renamed);
  await thing(page, /^Предложен контакт: \+7/u)
    .getByRole('button', { name: /^Принять/u })
    .click();
  await expect(page.getByRole('status').filter({ hasText: /^Записано: /u })).toBeVisible();
  expect(site.read(passport)).toBe(renamed.replace('phone-1\n      proposed: true\n', 'phone-1\n'));
});

test('of a file that cannot be read the line is told, and nothing is written', async ({ page, site }) => {
  await openStill(page, '/editor/begun/');
  const before = site.read('begun/steps.mdx');
  const broken = before.replace('title: Шаги', 'title: "Шаги');
  site.write('begun/steps.mdx', broken);
  await thing(page, /^Предложен шаг: рассматривает/u)
    .getByRole('button', { name: /^Принять/u })
    .click();
  await expect(page.getByRole('status').filter({ hasText: 'begun/steps.mdx не читается' })).toBeVisible();
  expect(site.read('begun/steps.mdx')).toBe(broken);
  await page.reload();
  await expect(page.locator('[data-mistake]').filter({ hasText: 'begun/steps.mdx' })).toContainText('[yaml]');
  site.write('begun/steps.mdx', before);
});

test('on a narrow screen nothing is cut off', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  for (const path of ['/editor/', '/editor/begun/']) {
    await openStill(page, path);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  }
});

test('requests of other pages are refused', async ({ site }) => {
  const before = site.read('begun/steps.mdx');
  const send = (headers: Record<string, string>, body = '{}'): Promise<number> =>
    fetch(`${site.origin}/editor-decides/`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
    }).then(({ status }) => status);
  expect(await send({})).toBe(403);
  expect(await send({ origin: 'https://example.org' })).toBe(403);
  expect(await send({ origin: site.origin, 'sec-fetch-site': 'cross-site' })).toBe(403);
  expect(await send({ origin: site.origin, 'content-type': 'text/plain' })).toBe(415);
  expect(await send({ origin: site.origin })).toBe(400);
  expect((await fetch(`${site.origin}/editor-decides/`)).status).toBe(405);
  expect(site.read('begun/steps.mdx')).toBe(before);
});

import { expect, test } from '../support/test.ts';
import type { Page } from '@playwright/test';

async function ask(page: Page, query: string): Promise<void> {
  await page.goto('/');
  await page.keyboard.press('Control+KeyK');
  await page.getByRole('searchbox').fill(query);
}

test('a hit shows its kind, number, regulation and passage, and leads to its place', async ({ page }) => {
  await ask(page, 'п. 1.4.3');
  const hit = page.getByRole('dialog').getByRole('listitem').first();
  await expect(hit).toContainText('Пункт · п. 1.4, подп. 3 · ГИС ТОР КНД');
  await expect(hit).toContainText('направить официальное письмо Оператору');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/tor-knd\/text\/#clause-1\.4\.3$/);
});

test('found words are marked in the document’s own spelling', async ({ page }) => {
  await ask(page, 'защищённой сетью');
  await expect(
    page
      .getByRole('dialog')
      .locator('mark', { hasText: /^защищ[её]нн/iu })
      .first(),
  ).toBeVisible();
});

for (const [typed, meant] of [
  ['фзш', 'api'],
  ["cv'd", 'смэв'],
  ['кординатор', 'координатор'],
] as const) {
  test(`«${typed}» is understood as «${meant}», and the reader is told`, async ({ page }) => {
    await ask(page, typed);
    await expect(page.getByRole('dialog').getByRole('status')).toContainText(`«${meant}`, {
      ignoreCase: true,
    });
    await expect(page.getByRole('dialog').getByRole('listitem').first()).toBeVisible();
  });
}

test('where the document is silent, what says so comes first', async ({ page }) => {
  await ask(page, 'отказ в доступе');
  await expect(page.getByRole('dialog').getByRole('listitem').first()).toContainText(/Вопрос.*не сказано/su);
});

test('where several documents answer, each has its own list below its name', async ({ page }) => {
  await ask(page, 'сколько ждать ответа');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('status')).toContainText('Ответ зависит от документа.');
  const headings = dialog.getByRole('heading', { level: 2 });
  await expect(headings.last()).toHaveText('Ещё по запросу');
  const documents = (await headings.allTextContents()).slice(0, -1);
  expect(documents.length).toBeGreaterThan(1);
  for (const [place, name] of documents.entries()) {
    const own = await dialog.locator('[data-results] ul').nth(place).getByRole('listitem').all();
    expect(own.length).toBeGreaterThan(0);
    for (const hit of own) await expect(hit).toContainText(` · ${name}`);
  }
});

test('nothing found: it is said, with ways to go on', async ({ page }) => {
  await ask(page, 'бегемот');
  await expect(page.getByRole('dialog').getByRole('status')).toContainText('ничего не найдено');
  await expect(page.getByRole('dialog')).toContainText('kndsupport@voskhod.ru');
  await page.getByRole('dialog').getByRole('link', { name: 'Контакты' }).click();
  await expect(page).toHaveURL(/\/contacts\/$/);
});

test('a close word is offered where nothing is found', async ({ page }) => {
  await ask(page, 'кааардинатор');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('Возможно, вы искали')).toBeVisible();
  await dialog.getByRole('button', { name: 'координатор' }).click();
  await expect(dialog.locator('[data-results] li').first()).toBeVisible();
});

test('hostile and broken queries do nothing but find nothing', async ({ page }) => {
  await ask(page, '<img src=x onerror="document.title=1">');
  const status = page.getByRole('dialog').getByRole('status');
  await expect(status).toContainText(/Найдено|ответа\sне\sнашлось|ничего не найдено/u);
  const input = page.getByRole('searchbox');
  for (const query of ['я'.repeat(10_000), '\ud800\udfff\ud800', '"".*[(\\', '\u0000\u202e', '%00{}']) {
    await input.evaluate((field: HTMLInputElement, value) => {
      field.value = value;
      field.dispatchEvent(new Event('input'));
    }, query);
    await page.waitForTimeout(200);
    await expect(page.locator('dialog img')).toHaveCount(0);
    await expect(status).not.toContainText('не загрузился');
    await expect(page.locator('dialog [data-results] li')).toHaveCount(0);
  }
});

test.describe('when the index cannot be fetched', () => {
  test.use({ allowErrors: true });
  test('the reader is told, and the next key tries again', async ({ page }) => {
    await page.route('**/pagefind/wasm*', (route) => route.abort());
    await ask(page, 'анкета');
    await expect(page.getByRole('dialog').getByRole('status')).toContainText('Поиск не загрузился');
    await page.unroute('**/pagefind/wasm*');
    await page.getByRole('searchbox').fill('анкеты');
    await expect(page.getByRole('dialog').getByRole('listitem').first()).toBeVisible();
  });
});

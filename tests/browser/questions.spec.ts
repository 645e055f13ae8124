import type { Locator, Page } from '@playwright/test';
import { anchorOf, pageHref } from '../../src/links/address.ts';
import { expectAccessible } from '../support/axe.ts';
import { library } from '../support/library.ts';
import { expect, test } from '../support/test.ts';

const asked = library.regulations.flatMap(({ faq }) => faq?.items ?? []);
const [first, last] = [asked.at(0), asked.at(-1)];
const pages = library.regulations.filter(({ faq }) => faq).map(({ id }) => `${pageHref(id)}questions/`);
const [firstPage = '', lastPage = ''] = [pages.at(0), pages.at(-1)];

const question = (page: Page, id = ''): Locator => page.locator(`[id="${anchorOf('faq', id)}"]`);
const answerTo = (page: Page, id = ''): Locator => question(page, id).locator('[data-quote]');

test('a question opens by a click, by keyboard and by a link, and all are open on paper', async ({
  page,
}) => {
  await page.goto(firstPage);
  await expect(answerTo(page, first?.id)).toBeHidden();
  await question(page, first?.id).getByRole('heading').click();
  await expect(answerTo(page, first?.id)).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(answerTo(page, first?.id)).toBeHidden();

  await page.goto(`${lastPage}#${anchorOf('faq', last?.id ?? '')}`);
  await expect(answerTo(page, last?.id)).toBeInViewport();
  await expectAccessible(page);
  await page.emulateMedia({ media: 'print' });
  const answers = page.locator('faq-list [data-quote]');
  await expect(answers.filter({ visible: true })).toHaveCount(await answers.count());
});

test('the filter leaves the questions with a word of the answer, and gives way to a link', async ({
  page,
}) => {
  await page.goto(firstPage);
  const shown = page.getByRole('article').filter({ visible: true });
  const all = await shown.count();
  await page.getByLabel('Найти вопрос по слову').fill('компакт-диск');
  await expect(shown).not.toHaveCount(all);
  await expect(shown).not.toHaveCount(0);
  const count = await shown.count();
  await expect(page.getByRole('search').getByRole('status')).toHaveText(
    `Показано: ${String(count)} из ${String(all)}`,
  );
  await page.getByLabel('Найти вопрос по слову').fill('бегемот');
  await expect(shown).toHaveCount(0);
  await page.evaluate((hash) => (location.hash = hash), anchorOf('faq', first?.id ?? ''));
  await expect(shown).toHaveCount(all);
  await expect(answerTo(page, first?.id)).toBeInViewport();
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('a link opens its question, and any other opens by a click', async ({ page }) => {
    await page.goto(`${firstPage}#${anchorOf('faq', first?.id ?? '')}`);
    await expect(answerTo(page, first?.id)).toBeVisible();
    const other = page.getByRole('article').nth(3);
    await other.getByRole('heading').click();
    await expect(other.locator('[data-quote]')).toBeVisible();
  });
});

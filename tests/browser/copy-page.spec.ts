import { pageHref } from '../../src/links/address.ts';
import { readBuilt } from '../support/built-site.ts';
import { expectAccessible } from '../support/axe.ts';
import { walked } from '../support/library.ts';
import { expect, test } from '../support/test.ts';

test('the whole page is copied as Markdown', async ({ page }) => {
  await page.goto(pageHref(walked.decision.page));
  await page.getByText('Для программ', { exact: true }).last().click();
  await page.getByRole('button', { name: 'Скопировать страницу' }).click();
  await expect(page.getByText('Страница скопирована.')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    readBuilt(`${walked.decision.page}/index.md`),
  );
});

test('a browser that refuses to copy is told of, and the link leads to the same words', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  await page.goto('/about/');
  await page.getByText('Для программ', { exact: true }).last().click();
  await page.getByRole('button', { name: 'Скопировать страницу' }).click();
  await expect(page.getByText('Скопировать не удалось.')).toBeVisible();
  await expectAccessible(page);
  const link = page.getByRole('link', { name: 'Страница в Markdown' });
  const response = await page.request.get(new URL((await link.getAttribute('href')) ?? '', page.url()).href);
  expect(await response.text()).toBe(readBuilt('about/index.md'));
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('there is the link and no button', async ({ page }) => {
    await page.goto('/');
    await page.getByText('Для программ', { exact: true }).click();
    await expect(page.getByRole('link', { name: 'Страница в Markdown' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Скопировать страницу' })).toBeHidden();
  });
});

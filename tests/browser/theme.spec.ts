import { pageHref } from '../../src/links/address.ts';
import { walked } from '../support/library.ts';
import { expect, test } from '../support/test.ts';

test.use({ colorScheme: 'light' });

test('the chosen theme is kept over a reload and on other pages', async ({ page }) => {
  await page.goto('/');
  const html = page.locator('html');
  const theme = page.getByLabel('Вид сайта').filter({ visible: true });
  await expect(theme).toHaveValue('auto');
  await theme.selectOption('Вид: тёмный');
  await expect(html).toHaveAttribute('data-theme', 'dark');
  await page.reload();
  await expect(html).toHaveAttribute('data-theme', 'dark');
  await page.goto(walked.text);
  await expect(html).toHaveAttribute('data-theme', 'dark');
  await expect(theme).toHaveValue('dark');
});

test('the theme of the system is followed again once the reader wants that', async ({ page }) => {
  await page.goto('/');
  const html = page.locator('html');
  const theme = page.getByLabel('Вид сайта').filter({ visible: true });
  await theme.selectOption('Вид: тёмный');
  await theme.selectOption('Вид: как в системе');
  await expect(html).toHaveAttribute('data-theme', 'light');
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect(html).toHaveAttribute('data-theme', 'dark');
  await page.reload();
  await expect(html).toHaveAttribute('data-theme', 'dark');
});

test.describe('the version for poor sight', () => {
  test('is one choice away, is kept, and is left again', async ({ page }) => {
    await page.goto('/');
    const html = page.locator('html');
    const theme = page.getByLabel('Вид сайта').filter({ visible: true });
    const size = () =>
      page
        .locator('main p')
        .first()
        .evaluate((text) => parseFloat(getComputedStyle(text).fontSize));
    const usual = await size();
    await theme.selectOption('Вид: для слабовидящих');
    expect(await size()).toBeGreaterThanOrEqual(1.25 * usual);
    await page.goto(walked.text);
    await expect(html).toHaveAttribute('data-vision', 'low');
    await expect(theme).toHaveValue('vision');
    await theme.selectOption('Вид: светлый');
    await expect(html).not.toHaveAttribute('data-vision');
  });
});

test('on paper a note has its question and nothing to choose', async ({ page }) => {
  await page.goto(walked.notes);
  const choices = page.locator('[data-choose]').filter({ visible: true });
  await expect(choices).not.toHaveCount(0);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('[data-question]').first()).toBeVisible();
  await expect(choices).toHaveCount(0);
  await expect(page.getByText('Вид', { exact: true })).toBeHidden();
});

test('on paper a decision asks all its questions and says all that may come of them', async ({ page }) => {
  await page.goto(pageHref(walked.decision.page));
  const questions = page.locator('fieldset[data-question]');
  await expect(questions.filter({ visible: true })).toHaveCount(1);
  await page.emulateMedia({ media: 'print' });
  await expect(questions.filter({ visible: true })).toHaveCount(await questions.count());
  await expect(page.locator('.all-outcomes article').filter({ visible: true })).toHaveCount(
    await page.locator('.all-outcomes article').count(),
  );
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 } });

  test('the menu opens by keyboard and holds pages, sections and the theme', async ({ page }) => {
    await page.goto(walked.text);
    const menu = page.getByRole('button', { name: 'Меню' });
    const theme = page.getByLabel('Вид сайта').filter({ visible: true });
    await expect(theme).toHaveCount(0);
    await menu.focus();
    await page.keyboard.press('Enter');
    await theme.selectOption('Вид: тёмный');
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await expect(page.getByRole('link', { name: 'Глоссарий' })).toBeVisible();
    await page.getByRole('link', { name: 'Обзор', exact: true }).filter({ visible: true }).click();
    await expect(page).toHaveURL(walked.home);
  });
});

import { expect, test } from '../support/test.ts';

test.use({ colorScheme: 'light' });

test('the chosen theme is kept over a reload and on other pages', async ({ page }) => {
  await page.goto('/');
  const html = page.locator('html');
  const theme = page.getByLabel('Тема оформления').filter({ visible: true });
  await expect(theme).toHaveValue('auto');
  await theme.selectOption('Тёмная');
  await expect(html).toHaveAttribute('data-theme', 'dark');
  await page.reload();
  await expect(html).toHaveAttribute('data-theme', 'dark');
  await page.goto('/tor-knd/text/');
  await expect(html).toHaveAttribute('data-theme', 'dark');
  await expect(theme).toHaveValue('dark');
});

test('the theme of the system is followed again once the reader wants that', async ({ page }) => {
  await page.goto('/');
  const html = page.locator('html');
  const theme = page.getByLabel('Тема оформления').filter({ visible: true });
  await theme.selectOption('Тёмная');
  await theme.selectOption('Как в системе');
  await expect(html).toHaveAttribute('data-theme', 'light');
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect(html).toHaveAttribute('data-theme', 'dark');
  await page.reload();
  await expect(html).toHaveAttribute('data-theme', 'dark');
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 } });

  test('the menu opens by keyboard and holds pages, sections and the theme', async ({ page }) => {
    await page.goto('/tor-knd/text/');
    const menu = page.getByRole('button', { name: 'Меню' });
    const theme = page.getByLabel('Тема оформления').filter({ visible: true });
    await expect(theme).toHaveCount(0);
    await menu.focus();
    await page.keyboard.press('Enter');
    await theme.selectOption('Тёмная');
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await expect(page.getByRole('link', { name: 'Глоссарий' })).toBeVisible();
    await page.getByRole('link', { name: 'Обзор', exact: true }).filter({ visible: true }).click();
    await expect(page).toHaveURL('/tor-knd/');
  });
});

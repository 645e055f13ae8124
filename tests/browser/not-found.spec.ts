import { expect, test } from '../support/test.ts';

test.describe('an address that leads nowhere', () => {
  // The browser reports the missing page as an error.
  test.use({ allowErrors: true });

  test('gets a page with ways to go on', async ({ page }) => {
    const response = await page.goto('/no/such/page/');
    expect(response?.status()).toBe(404);
    const title = page.getByRole('heading', { level: 1 });
    await expect(title).toHaveText('Такой страницы нет');
    await page
      .getByRole('main')
      .getByRole('link', { name: /^Проверка/u })
      .first()
      .click();
    await expect(title).not.toHaveText('Такой страницы нет');
  });
});

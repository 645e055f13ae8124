import { addresses } from '../support/addresses.ts';
import { expectAccessible, expectReadableColours, unfold } from '../support/axe.ts';
import { expect, test } from '../support/test.ts';

test.use({ colorScheme: 'light' });

// To look at a long page takes axe its time.
test.slow();

for (const address of addresses) {
  test(`${address} is accessible in both themes, and no wider than a phone`, async ({ page }) => {
    const html = page.locator('html');
    await page.goto(address);
    await unfold(page);
    await test.step('light', async () => {
      await expect(html).toHaveAttribute('data-theme', 'light');
      await expectAccessible(page);
    });
    await test.step('dark', async () => {
      await page.emulateMedia({ colorScheme: 'dark' });
      await expect(html).toHaveAttribute('data-theme', 'dark');
      await expectReadableColours(page);
    });
    await test.step('360 pixels wide', async () => {
      await page.setViewportSize({ width: 360, height: 740 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    });
  });
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 } });

  for (const address of ['/', '/tor-knd/text/', '/tor-knd/api-access/', '/fgis-ki/readiness/']) {
    test(`${address} is accessible`, async ({ page }) => {
      await page.goto(address);
      await expectAccessible(page);
    });
  }
});

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

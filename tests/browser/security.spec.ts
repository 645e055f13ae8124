import { test } from '../support/test.ts';

test.describe('what no test lets pass', () => {
  // Errors may be allowed; these may not.
  test.use({ allowErrors: true });

  // Firefox tells of a violation a moment later. To wait for it would not do: where none is told, these are not to fail.
  test.afterEach(({ page }) => page.waitForTimeout(500));

  test.fail('a script that is not of the page', async ({ page }) => {
    await page.goto('/');
    await page.evaluate(() => {
      const script = document.createElement('script');
      script.setAttribute('nonce', 'guessed');
      script.append('globalThis.broken = true');
      document.body.append(script);
    });
  });

  test.fail('text that becomes markup', async ({ page }) => {
    await page.goto('/');
    await page.evaluate(() => {
      try {
        document.body.innerHTML = '<p>';
      } catch {
        // The browser refuses, and says so in the console.
      }
    });
  });

  test.fail('a style from another host', async ({ page }) => {
    await page.goto('/');
    await page.evaluate(() => {
      const link = document.createElement('link');
      link.rel = 'stylesheet';
      link.href = 'https://example.org/a.css';
      document.head.append(link);
    });
  });
});

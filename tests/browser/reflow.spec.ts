import { addresses } from '../support/addresses.ts';
import { unfold } from '../support/axe.ts';
import { expect, test } from '../support/test.ts';

// 1280 × 1024 at 400 %.
test.use({ viewport: { width: 320, height: 256 }, colorScheme: 'light' });

for (const address of addresses) {
  test(`${address} loses nothing at 400 %, nor with freer text`, async ({ page }) => {
    await page.goto(address);
    await unfold(page);
    const over = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(await over(), 'at 400 %').toBe(0);
    // WCAG 1.4.12, as a reader's own style sheet would set it.
    await page.locator('body *').evaluateAll((all: HTMLElement[]) => {
      for (const { style } of all) {
        style.setProperty('line-height', '1.5', 'important');
        style.setProperty('letter-spacing', '0.12em', 'important');
        style.setProperty('word-spacing', '0.16em', 'important');
      }
    });
    expect(await over(), 'with the spacing of WCAG 1.4.12').toBe(0);
  });
}

import { addresses } from '../support/addresses.ts';
import { expectAccessible, expectReadableColours, unfold } from '../support/axe.ts';
import { expect, test } from '../support/test.ts';

// Light and dark are looked at in pages.spec.ts.
test.slow();
test.use({ colorScheme: 'light' });

for (const address of addresses) {
  test(`${address} is accessible in colours of the system and in the version for poor sight`, async ({
    page,
  }) => {
    await page.addInitScript(() => localStorage.setItem('starlight-theme', 'vision'));
    await page.goto(address);
    await unfold(page);
    await test.step('for poor sight', async () => {
      await expect(page.locator('html')).toHaveAttribute('data-vision', 'low');
      await expectAccessible(page);
    });
    await test.step('for poor sight, on a phone', async () => {
      await page.setViewportSize({ width: 360, height: 740 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    });
    await test.step('forced colours', async () => {
      await page.emulateMedia({ forcedColors: 'active' });
      expect(await page.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true);
      await expectReadableColours(page);
    });
  });
}

test('in colours of the system a step that is done, waited for or next differs by more than colour', async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto('/visual-language/');
  const looks = await page.locator('[data-example^="step."] .step').evaluateAll((steps: HTMLElement[]) =>
    steps.map((step) => {
      const { borderInlineStartStyle, borderInlineStartWidth, borderTopStyle, outlineStyle } =
        getComputedStyle(step);
      return [
        step.dataset['state'] ?? 'open',
        borderInlineStartStyle,
        borderInlineStartWidth,
        borderTopStyle,
        outlineStyle,
      ];
    }),
  );
  const byState = new Map(looks.map(([state, ...look]) => [state, look.join(' ')]));
  expect([...byState.keys()].sort()).toEqual(['done', 'next', 'open', 'waiting']);
  expect(new Set(byState.values()).size).toBe(4);
});

test('nothing moves for those who do not want it', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('/tor-knd/api-access/');
  const moving = await page.locator('*').evaluateAll((all) =>
    all
      .filter((element) => {
        const { animationName, transitionProperty, transitionDuration, scrollBehavior } =
          getComputedStyle(element);
        const changes = transitionProperty !== 'none' && transitionDuration !== '0s';
        return animationName !== 'none' || changes || scrollBehavior !== 'auto';
      })
      .map(({ tagName }) => tagName),
  );
  expect(moving).toEqual([]);
});

import type { Page } from '@playwright/test';
import { builtPage } from '../support/built-site.ts';
import { valuesOf } from '../support/html.ts';
import { looks, recordDrawing, wear, whyNotComparable } from '../support/looks.ts';
import { expect, test } from '../support/test.ts';

/** Every example of the component page: a new one is tested by being there. */
const examples = valuesOf(builtPage('/visual-language/').elements, 'data-example');
const components = [...new Set(examples.map((id) => id.split('.')[0] ?? id))];
const examplesOf = (component: string) => examples.filter((id) => id.startsWith(`${component}.`));

test.use({
  viewport: { width: 620, height: 800 },
  colorScheme: 'light',
  contextOptions: { reducedMotion: 'reduce' },
});

/** Opens the page with its typefaces: a picture in the fallback would be of another page. */
async function open(page: Page): Promise<void> {
  await page.route('**/*.css', async (route) => {
    const response = await route.fetch();
    const css = (await response.text()).replaceAll('font-display:optional', 'font-display:block');
    await route.fulfill({ response, body: css });
  });
  await page.goto('/visual-language/');
  await page.evaluate(() => document.fonts.ready);
}

/** Shows one component alone: a header that stays in place would cover a part of it. */
async function only(page: Page, component: string): Promise<void> {
  await page.evaluate((name) => {
    for (const hidden of document.querySelectorAll('[data-aside]')) {
      hidden.removeAttribute('data-aside');
      hidden.removeAttribute('hidden');
    }
    const kept = document.querySelector(`[data-example^="${name}."]`)?.closest('section');
    for (let shown: Element | null | undefined = kept; shown; shown = shown.parentElement)
      for (const other of shown.parentElement?.children ?? [])
        if (other !== shown && other instanceof HTMLElement && !other.hidden) {
          other.hidden = true;
          other.dataset['aside'] = '';
        }
  }, component);
}

test('there are examples', () => {
  expect(components.length).toBeGreaterThan(10);
  expect(new Set(examples).size).toBe(examples.length);
});

test('roles, names and states are as before', async ({ page }) => {
  await page.goto('/visual-language/');
  for (const component of components) {
    const trees = [];
    for (const id of examplesOf(component))
      trees.push(`# ${id}\n${await page.locator(`[data-example="${id}"] .stage`).ariaSnapshot()}\n`);
    expect.soft(trees.join('\n'), component).toMatchSnapshot([`${component}.aria.yml`]);
  }
});

test.describe('pictures', () => {
  // Smaller pictures: what changes in a look is seen at this size as well.
  test.use({ deviceScaleFactor: 0.5 });
  test.slow();

  test.beforeEach(({ browser }, { config }) => {
    if (config.updateSnapshots === 'all' || config.updateSnapshots === 'changed') {
      recordDrawing(browser.version());
      return;
    }
    const why = whyNotComparable(browser.version());
    if (why !== undefined) console.log(`Skipped: ${why}`);
    test.skip(why !== undefined, why);
  });

  for (const look of looks) {
    // One look shows after each change what has moved; the colours of the others are looked at before a release.
    const tag = look === 'light' ? [] : ['@release'];
    test(`of each component are as before: ${look}`, { tag }, async ({ page }) => {
      await open(page);
      // A tall window, so that nothing has to be put together from parts.
      await page.setViewportSize({ width: 620, height: 7000 });
      await wear(page, look);
      for (const component of components) {
        await only(page, component);
        const shown = page.locator('main section', { has: page.locator(`[data-example^="${component}."]`) });
        await expect
          .soft(shown, component)
          .toHaveScreenshot([`${component}-${look}.png`], { scale: 'device', maxDiffPixels: 12 });
      }
    });
  }
});

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

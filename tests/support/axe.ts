import { expect, type Page } from '@playwright/test';
import axe from 'axe-core';

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The driver of a stock Firefox takes a page that axe has looked at for another one, or loses it. What axe finds is of no browser. */
function wouldBeLost(page: Page): boolean {
  const isStock = (process.env['FIREFOX_PATH'] ?? '') !== '';
  return isStock && page.context().browser()?.browserType().name() === 'firefox';
}

/** Each thing that axe finds wrong with the page as it stands, and where it is. */
export async function axeFlaws(page: Page): Promise<string[]> {
  if (wouldBeLost(page)) return [];
  // Nothing lies below the header then.
  await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const { violations } = await page.evaluate(
    (values) =>
      (Reflect.get(window, 'axe') as typeof axe).run(document, {
        runOnly: { type: 'tag', values },
        // To describe the places where all is right takes most of the time.
        resultTypes: ['violations'],
      }),
    standards,
  );
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target }) => `${id}: ${target.join(' ')} (${help})`),
  );
}

/** Fails with each thing that axe finds wrong with the page as it stands. */
export async function expectAccessible(page: Page): Promise<void> {
  expect(await axeFlaws(page), 'what axe finds').toEqual([]);
}

/** Opens all that is folded away, so that it is looked at too. */
export async function unfold(page: Page): Promise<void> {
  await page.locator('details').evaluateAll((all) => {
    for (const details of all) details.setAttribute('open', '');
  });
}

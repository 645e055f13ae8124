import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Fails with each thing that axe finds wrong with the page as it stands, and where it is. */
export async function expectAccessible(page: Page): Promise<void> {
  await expectNothingFound(page, new AxeBuilder({ page }).withTags(standards));
}

/** The same for a page that was looked at whole and differs by its colours alone since: half of the time. */
export async function expectReadableColours(page: Page): Promise<void> {
  await expectNothingFound(
    page,
    new AxeBuilder({ page }).withRules(['color-contrast', 'link-in-text-block']),
  );
}

async function expectNothingFound(page: Page, axe: AxeBuilder): Promise<void> {
  await drawAll(page);
  const { violations } = await axe.analyze();
  const found = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target }) => `${id}: ${target.join(' ')} (${help})`),
  );
  expect(found, 'what axe finds').toEqual([]);
}

/** Axe measures where things are, so all is laid out, however far from the window, and nothing lies below the header. */
async function drawAll(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const element of document.querySelectorAll<HTMLElement>('main *'))
      if (getComputedStyle(element).contentVisibility === 'auto') element.style.contentVisibility = 'visible';
    scrollTo({ top: 0, behavior: 'instant' });
  });
}

/** Opens all that is folded away, so that it is looked at too. */
export async function unfold(page: Page): Promise<void> {
  await page.locator('details').evaluateAll((all) => {
    for (const details of all) details.setAttribute('open', '');
  });
}

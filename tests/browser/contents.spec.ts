import { hrefOf } from '../../src/links/address.ts';
import { library } from '../support/library.ts';
import { expect, test } from '../support/test.ts';

const [longest] = library.regulations
  .flatMap(({ procedures }) => procedures)
  .toSorted((a, b) => b.steps.length - a.steps.length);

for (const width of [360, 1366]) {
  test(`the contents name the section that is read, after each jump, at ${String(width)} px`, async ({
    page,
  }) => {
    const { page: procedure = '', steps = [] } = longest ?? {};
    await page.setViewportSize({ width, height: 740 });
    const marked = page.locator('page-contents [aria-current]');
    const at = Math.floor(steps.length / 2);
    for (const { id, title } of steps.slice(at, at + 3)) {
      await page.goto(hrefOf({ page: procedure, kind: 'step', id }));
      await expect(marked).toContainText(title);
      await page.evaluate(() => {
        scrollTo({ top: 0, behavior: 'instant' });
      });
      await expect(marked).toHaveText('Обзор');
    }
  });
}

import { anchorOf, hrefOf, pageHref } from '../../src/links/address.ts';
import { library } from '../support/library.ts';
import { expect, test } from '../support/test.ts';

const pages = [...new Set(library.items.map(({ page }) => page))];

for (const page of pages) {
  test(`each published link to ${pageHref(page)} shows the thing`, async ({ page: tab }) => {
    for (const item of library.items.filter((candidate) => candidate.page === page)) {
      // From elsewhere, so that the page is loaded anew and does not only move to the anchor.
      await tab.goto('about:blank');
      await tab.goto(hrefOf(item));
      const thing = tab.locator(`[id="${anchorOf(item.kind, item.id)}"]`);
      await expect.soft(thing, item.ref).toBeInViewport();
    }
  });
}

import { anchorOf, hrefOf, pageHref } from '../../src/links/address.ts';
import { library } from '../support/library.ts';
import { expect, test } from '../support/test.ts';

const widgets = library.regulations.flatMap(({ procedures, decisions }) => [...procedures, ...decisions]);
const hasWidget = (page: string): boolean => widgets.some((widget) => widget.page === page);
const pages = [...new Set(library.items.map(({ page }) => page))];

for (const page of pages) {
  test(`each published link to ${pageHref(page)} shows the thing`, async ({ page: tab }) => {
    test.slow();
    for (const item of library.items.filter((candidate) => candidate.page === page)) {
      // A widget opens what the link names, so it must do so for one who comes from elsewhere.
      if (hasWidget(page)) await tab.goto('about:blank');
      await tab.goto(hrefOf(item));
      const thing = tab.locator(`[id="${anchorOf(item.kind, item.id)}"]`);
      await expect.soft(thing, item.ref).toBeInViewport();
    }
  });
}

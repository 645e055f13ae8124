import axe from 'axe-core';
import { anchorOf, pageHref } from '../../src/links/address.ts';
import { isMisprint } from '../../src/model/note.ts';
import { addresses } from '../support/addresses.ts';
import { unfold } from '../support/axe.ts';
import { readBuilt } from '../support/built-site.ts';
import { library } from '../support/library.ts';
import { expect, test } from '../support/test.ts';

/** What browsers, mail programs and translators do to a page by themselves, and what holds all the same. */

const guides = library.regulations;

for (const sign of [')', '»', ',', ';', '.', '%C2%BB', '?']) {
  test(`a link with «${sign}» after it leads to the thing`, async ({ page }) => {
    for (const { text, clauses } of guides) {
      const { id } = clauses.at(-1) ?? { id: '' };
      const anchor = anchorOf('clause', id);
      await page.goto(`${pageHref(text.page)}#${anchor}${sign}`);
      await expect(page.locator(`[id="${anchor}"]`)).toBeInViewport();
      await expect(page.locator('fragment-guide').getByRole('alert')).toBeHidden();
    }
  });
}

test('a filter that a browser restores, and the list, say the same', async ({ page }) => {
  const notes = guides.find((guide) => new Set(guide.notes.map(({ kind }) => kind)).size > 1);
  await page.goto(pageHref(notes?.notesPage ?? ''));
  const kind = page.locator('[data-kind-filter]');
  await kind.selectOption({ index: 1 });
  await page.goto('/about/');
  await page.goBack();
  const shown = page.getByRole('article').filter({ visible: true });
  await expect(shown.first()).toBeVisible();
  const chosen = await kind.inputValue();
  const kinds = await shown.evaluateAll((all) => all.map((note) => note.dataset['kind']));
  const right = (notes?.notes ?? [])
    .filter((note) => !isMisprint(note) && (chosen === '' || note.kind === chosen))
    .map((note) => note.kind);
  expect(kinds.sort()).toEqual(right.sort());
});

test.describe('on a telephone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('a field has letters of 16 px or more, so a telephone does not enlarge the page', async ({ page }) => {
    test.slow();
    for (const address of addresses) {
      await page.goto(address);
      await unfold(page);
      const small = await page
        .locator('select, textarea, input:not([type=checkbox], [type=radio], [type=file])')
        .evaluateAll((all) =>
          all
            .filter((field) => parseFloat(getComputedStyle(field).fontSize) < 16)
            .map((field) => field.outerHTML),
        );
      expect(small, address).toEqual([]);
    }
  });
});

test('what can be pressed is 24 px wide and high, or has room around it', async ({ page }) => {
  test.slow();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    for (const { coveragePage } of guides) {
      await page.goto(pageHref(coveragePage ?? ''));
      await page.evaluate(axe.source);
      const close = await page.evaluate(async () => {
        const run = (Reflect.get(window, 'axe') as typeof axe).run;
        const { violations } = await run(document, { runOnly: { type: 'rule', values: ['target-size'] } });
        return violations.flatMap(({ nodes }) => nodes.map(({ html }) => html));
      });
      expect(close, colorScheme).toEqual([]);
    }
  }
});

test('the words of a document are closed to translators', async ({ page }) => {
  for (const { text } of guides) {
    await page.goto(pageHref(text.page));
    const open = await page
      .locator('main .verbatim')
      .evaluateAll((all) =>
        all.filter((words) => words.closest('[translate=no]') === null).map((words) => words.textContent),
      );
    expect(open).toEqual([]);
  }
});

test('a page is copied although its text is long in coming', async ({ page }) => {
  await page.addInitScript(() => {
    // Safari lets a page write only in the click itself.
    let clicking = false;
    const listen = (): void => {
      clicking = true;
      setTimeout(() => (clicking = false));
    };
    addEventListener('click', listen, { capture: true });
    const clipboard = navigator.clipboard as Clipboard | undefined;
    // The empty page that a tab begins with has none.
    if (!clipboard) return;
    const write = clipboard.write.bind(clipboard);
    clipboard.write = (items) =>
      clicking ? write(items) : Promise.reject(new DOMException('late', 'NotAllowedError'));
    clipboard.writeText = () => Promise.reject(new DOMException('late', 'NotAllowedError'));
  });
  await page.route('**/index.md', async (route) => {
    await new Promise((late) => setTimeout(late, 2000));
    await route.continue();
  });
  await page.goto('/about/');
  await page.getByText('Для программ', { exact: true }).last().click();
  await page.getByRole('button', { name: 'Скопировать страницу' }).click();
  await expect(page.getByText('Страница скопирована.')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(readBuilt('about/index.md'));
});

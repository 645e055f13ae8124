import type { Page } from '@playwright/test';
import { pageHref } from '../../src/links/address.ts';
import { unfold } from '../support/axe.ts';
import { library } from '../support/library.ts';
import { expect, test } from '../support/test.ts';

/**
 * Fields for words that are to be kept: not those that search or filter, and not the letter that somebody else has written,
 * of which the page says that it is stored nowhere.
 */
const FIELDS =
  'main :is(textarea, input:is([type=text], [type=email], [type=tel], [type=date], :not([type]))):not([data-received])';

const pages = [
  '/organisation/',
  '/support/',
  ...library.regulations.flatMap(({ procedures, letters }) =>
    [...procedures, ...letters].map(({ page }) => pageHref(page)),
  ),
];

async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.waitForLoadState('load');
  await unfold(page);
  // What is inside a step gets its controls when the step opens.
  await page.waitForTimeout(200);
}

const values = (page: Page): Promise<string[]> =>
  page
    .locator(FIELDS)
    .filter({ visible: true })
    .evaluateAll((all) => all.map((field) => (field as HTMLInputElement).value));

/** Types into each field and leaves the page in the same breath, in no way that a field hears of. */
function typeAndLeave(page: Page): Promise<string[]> {
  return page
    .locator(FIELDS)
    .filter({ visible: true })
    .evaluateAll((all) => {
      const fields = all as (HTMLInputElement | HTMLTextAreaElement)[];
      for (const [index, field] of fields.entries()) {
        field.value = field.type === 'date' ? '2026-11-12' : `Текст ${String(index)}`;
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      }
      const typed = fields.map(({ value }) => value);
      location.assign('/about/');
      return typed;
    });
}

for (const address of pages)
  test(`what is typed on ${address} is there again though the page was left at once`, async ({ page }) => {
    await open(page, address);
    const typed = await typeAndLeave(page);
    expect(typed.length).toBeGreaterThan(0);
    await page.waitForURL('**/about/');
    await open(page, address);
    await expect.poll(() => values(page)).toEqual(typed);
  });

test('the name of a connection is there again though the page was left at once', async ({ page }) => {
  const add = page.getByRole('button', { name: 'Добавить подключение' });
  const name = page.getByRole('dialog', { name: 'Новое подключение' }).getByLabel('Название');
  await page.goto('/my/');
  await add.click();
  await name.pressSequentially('ВИС «Реестр»');
  await page.evaluate(() => location.assign('/about/'));
  await page.waitForURL('**/about/');
  await page.goto('/my/');
  await add.click();
  await expect(name).toHaveValue('ВИС «Реестр»');
});

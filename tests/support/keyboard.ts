import { expect, type Locator, type Page } from '@playwright/test';

const patience = 100;

/** Presses a key until the element has the focus, as a reader without a mouse does. */
export async function tabTo(target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const { keyboard } = target.page();
  const hasFocus = () => target.evaluate((element) => element === document.activeElement);
  for (let presses = 0; presses < patience && !(await hasFocus()); presses += 1) await keyboard.press(key);
  await expect(target, 'the keyboard reaches it').toBeFocused();
}

/** The first thing on a page for those who do not want to pass all links of the header each time. */
export async function skipToContent(page: Page): Promise<void> {
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Перейти к содержимому' })).toBeFocused();
  await page.keyboard.press('Enter');
}

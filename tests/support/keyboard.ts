import { expect, type Locator } from '@playwright/test';

const patience = 300;

/** Presses Tab until the element has the focus, as a reader without a mouse does. */
export async function tabTo(target: Locator): Promise<void> {
  const { keyboard } = target.page();
  const hasFocus = () => target.evaluate((element) => element === document.activeElement);
  for (let presses = 0; presses < patience && !(await hasFocus()); presses += 1) await keyboard.press('Tab');
  await expect(target, 'the keyboard reaches it').toBeFocused();
}

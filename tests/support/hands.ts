import { expect, type Locator, type Page } from '@playwright/test';

const patience = 150;

/**
 * A reader with a keyboard alone. After every act the focus must be on something, in sight, and what was said by live
 * regions is written down.
 */
export class Hands {
  readonly page: Page;

  private constructor(page: Page) {
    this.page = page;
  }

  static async on(page: Page): Promise<Hands> {
    await page.addInitScript(() => {
      const said: string[] = [];
      Object.assign(window, { said });
      const hear = (changes: MutationRecord[]): void => {
        const regions = changes.map(({ target }) =>
          (target instanceof Element ? target : target.parentElement)?.closest<HTMLElement>(
            '[role="status"], [role="alert"], [aria-live]',
          ),
        );
        for (const region of new Set(regions)) {
          const text = region?.textContent.trim().replaceAll(/\s+/gu, ' ') ?? '';
          if (region?.checkVisibility() && text !== '') said.push(text);
        }
      };
      new MutationObserver(hear).observe(document, { subtree: true, childList: true, characterData: true });
    });
    return new Hands(page);
  }

  /** Goes on with Tab until the element has the focus. */
  async to(target: Locator): Promise<void> {
    const hasFocus = () => target.evaluate((element) => element === document.activeElement);
    for (let presses = 0; presses < patience && !(await hasFocus()); presses += 1)
      await this.page.keyboard.press('Tab');
    await expect(target, 'the keyboard reaches it').toBeFocused();
    await this.expectFocusInSight();
  }

  /** Presses a key that does something here. */
  async press(key: string): Promise<void> {
    await this.page.keyboard.press(key);
    await this.expectFocus();
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
    await this.expectFocus();
  }

  /** What live regions have said since it was asked last. */
  async heard(): Promise<string[]> {
    return this.page.evaluate(() => (Reflect.get(window, 'said') as string[]).splice(0));
  }

  /** Waits until this was said, and expects that it was said once. */
  async hears(text: string): Promise<void> {
    const all: string[] = [];
    await expect
      .poll(async () => {
        all.push(...(await this.heard()));
        return all;
      }, 'what live regions say')
      .toContain(text);
    expect(
      all.filter((said) => said === text),
      'said once',
    ).toHaveLength(1);
  }

  /** The focus is never lost: a reader would have to begin at the top of the page. */
  async expectFocus(): Promise<void> {
    const focused = () => this.page.evaluate(() => document.activeElement?.tagName ?? 'nothing');
    await expect.poll(focused, 'what has the focus').not.toMatch(/^(?:BODY|HTML|nothing)$/u);
  }

  /** What has the focus is not wholly under something else, such as the header that stays in place (WCAG 2.4.11). */
  private async expectFocusInSight(): Promise<void> {
    const inSight = () =>
      this.page.evaluate(() => {
        const focused = document.activeElement;
        if (!focused) return false;
        const { left, top, width, height } = focused.getBoundingClientRect();
        const shares = [0.1, 0.5, 0.9];
        return shares.some((x) =>
          shares.some((y) => {
            const on = document.elementFromPoint(left + x * width, top + y * height);
            return (
              on !== null &&
              (focused.contains(on) || (on instanceof HTMLLabelElement && on.contains(focused)))
            );
          }),
        );
      });
    await expect.poll(inSight, 'the focus can be seen').toBe(true);
  }
}

import { addresses } from '../support/addresses.ts';
import { unfold } from '../support/axe.ts';
import { expect, test } from '../support/test.ts';

test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true, colorScheme: 'light' });

/** Targets of touch that are smaller than a finger; a link in a sentence is as high as its line (WCAG 2.5.8). */
function smallTargets(): string[] {
  const smallest = 44;
  const inSentence = (target: Element): boolean =>
    target.tagName === 'A' &&
    getComputedStyle(target).display === 'inline' &&
    target.closest('p, li, dd, td, span') !== null;
  return [...document.querySelectorAll<HTMLElement>('a[href], button, select, summary, input, textarea')]
    .filter(
      (target) => target.checkVisibility({ visibilityProperty: true }) && !target.closest('svg, .sr-only'),
    )
    .filter((target) => !inSentence(target) && getComputedStyle(target).clipPath === 'none')
    .flatMap((target) => {
      const isBox = target instanceof HTMLInputElement && /^(?:checkbox|radio)$/u.test(target.type);
      const { width, height } = ((isBox && target.closest('label')) || target).getBoundingClientRect();
      const small = height < smallest || (width < smallest && target.tagName === 'BUTTON');
      const name = (target.getAttribute('aria-label') ?? target.textContent).trim().slice(0, 40);
      return small
        ? [
            `${target.tagName} ${target.className} «${name}» ${String(Math.round(width))}×${String(Math.round(height))}`,
          ]
        : [];
    });
}

for (const address of addresses) {
  test(`${address} has targets that a finger can hit`, async ({ page }) => {
    await page.goto(address);
    await unfold(page);
    expect([...new Set(await page.evaluate(smallTargets))]).toEqual([]);
    await page.getByRole('button', { name: 'Меню' }).click();
    expect([...new Set(await page.evaluate(smallTargets))], 'with the menu open').toEqual([]);
  });
}

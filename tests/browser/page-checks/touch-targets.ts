import type { PageCheck } from './page-check.ts';

/** What is touched is as large as a finger; a link in a sentence is as high as its line (WCAG 2.5.8). */
export const hasTargetsForFingers: PageCheck = async (page) => [
  ...new Set(await page.evaluate(smallTargets)),
];

/** Runs in the page. */
function smallTargets(): string[] {
  const smallest = 44;
  const inSentence = (target: Element): boolean =>
    target.tagName === 'A' &&
    getComputedStyle(target).display === 'inline' &&
    target.closest('p, li, dd, td, span') !== null;
  return [
    ...document.querySelectorAll<HTMLElement>('a[href], button:enabled, select, summary, input, textarea'),
  ]
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

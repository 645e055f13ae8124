import { fitsTheWindow } from './width.ts';
import type { PageCheck } from './page-check.ts';

/** With the spacing of WCAG 1.4.12, as a reader's own style sheet would set it, the page still fits. The page keeps that spacing. */
export const bearsFreerText: PageCheck = async (page) => {
  await page.locator('body *').evaluateAll((all: HTMLElement[]) => {
    for (const { style } of all) {
      style.setProperty('line-height', '1.5', 'important');
      style.setProperty('letter-spacing', '0.12em', 'important');
      style.setProperty('word-spacing', '0.16em', 'important');
    }
  });
  return fitsTheWindow(page);
};

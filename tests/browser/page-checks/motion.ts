import type { PageCheck } from './page-check.ts';

/** Nothing moves for those who do not want it. */
export const keepsStill: PageCheck = (page) =>
  page.locator('*').evaluateAll((all) =>
    all
      .filter((element) => {
        const { animationName, transitionProperty, transitionDuration, scrollBehavior } =
          getComputedStyle(element);
        const changes = transitionProperty !== 'none' && transitionDuration !== '0s';
        return animationName !== 'none' || changes || scrollBehavior !== 'auto';
      })
      .map((element) => `${element.tagName} ${element.getAttribute('class') ?? ''} moves`),
  );

import type { PageCheck } from './page-check.ts';

/** On paper the words are black on white, in the dark theme too. */
export const isBlackOnWhite: PageCheck = (page) =>
  page.locator('main :is(p, h1, h2, h3, dd, li)').evaluateAll((all) =>
    all
      .filter((element) => element.checkVisibility())
      .map((element) => ({ element, color: getComputedStyle(element).color }))
      .filter(({ color }) => Math.max(...(color.match(/\d+/gu) ?? []).slice(0, 3).map(Number)) > 0x55)
      .map(({ element, color }) => `${element.tagName} «${element.textContent.slice(0, 40)}» is ${color}`),
  );

/** Paper has no controls. The numbers of clauses are buttons on a screen; on paper they are what a step rests on. */
export const hasNoControls: PageCheck = async (page) => {
  const controls = page
    .getByRole('combobox')
    .or(page.getByRole('search'))
    .or(page.locator('button:not([popovertarget])'))
    .filter({ visible: true });
  const found = await controls.evaluateAll((all) =>
    all.map(({ tagName, textContent }) => `${tagName} «${textContent.trim().slice(0, 40)}»`),
  );
  const clauses = page.locator('main button[popovertarget]');
  const hidden = (await clauses.count()) > 0 && !(await clauses.first().isVisible());
  return [...found, ...(hidden ? ['the numbers of clauses are not there'] : [])];
};

import { renderBlock } from '../../src/words/markdown.ts';
import { elementsOf, textOf, withTag } from '../support/html.ts';
import { walked } from '../support/library.ts';
import { ProcedurePage } from '../support/procedure-page.ts';
import { expect, test } from '../support/test.ts';

/** The first step that rests on a clause inside another one. */
const { clauses } = walked.regulation;
const [place] = walked.procedure.steps.flatMap((one) =>
  clauses
    .filter(({ id, depth }) => depth > 1 && one.clauses.includes(id))
    .map((clause) => ({ step: one.id, clause })),
);
if (!place) throw new Error('no step rests on a clause inside another one');
const { step, clause } = place;
const words = withTag(elementsOf(renderBlock(clause.text)), 'p')
  .map(textOf)
  .join(' ');

test('the number of a clause opens its words and leads to it in the document', async ({ page }) => {
  const procedure = await new ProcedurePage(page).open();
  await procedure.openGrounds(step);
  const chip = procedure.step(step).getByRole('button', { name: clause.cite, exact: true });
  const popover = page.getByRole('group', { name: clause.cite, exact: true });
  await expect(popover).toBeHidden();
  await chip.click();
  await expect(popover).toContainText(words);

  await popover.getByRole('link', { name: 'Открыть в тексте документа' }).click();
  await expect(page).toHaveURL(`${walked.text}#clause-${clause.id}`);
  const heading = page.getByRole('heading', { name: clause.heading ?? clause.cite });
  await expect(heading).toBeInViewport();
  await expect(heading, 'it is marked').not.toHaveCSS('background-color', 'rgba(0, 0, 0, 0)');
});

test('it closes by Escape and by its button, and the focus goes back', async ({ page }) => {
  const procedure = await new ProcedurePage(page).open();
  await procedure.openGrounds(step);
  const chip = procedure.step(step).getByRole('button', { name: clause.cite, exact: true });
  const popover = page.getByRole('group', { name: clause.cite, exact: true });

  await chip.focus();
  await page.keyboard.press('Enter');
  await expect(popover).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(popover).toBeHidden();
  await expect(chip).toBeFocused();

  await page.keyboard.press('Enter');
  await popover.getByRole('button', { name: 'Закрыть' }).click();
  await expect(popover).toBeHidden();
  await expect(chip).toBeFocused();
});

import { renderBlock } from '../../src/words/markdown.ts';
import { elementsOf, textOf, withTag } from '../support/html.ts';
import { byId, library } from '../support/library.ts';
import { ProcedurePage } from '../support/procedure-page.ts';
import { expect, test } from '../support/test.ts';

const regulation = byId(library.regulations, 'tor-knd');
const clause = byId(regulation.clauses, '1.4.3');
const words = withTag(elementsOf(renderBlock(clause.text)), 'p')
  .map(textOf)
  .join(' ');

test('the number of a clause opens its words and leads to it in the document', async ({ page }) => {
  const procedure = await new ProcedurePage(page).open();
  await procedure.openGrounds('letter');
  const chip = procedure.step('letter').getByRole('button', { name: clause.cite, exact: true });
  const popover = page.getByRole('group', { name: clause.cite, exact: true });
  await expect(popover).toBeHidden();
  await chip.click();
  await expect(popover).toContainText(words);

  await popover.getByRole('link', { name: 'Открыть в тексте документа' }).click();
  await expect(page).toHaveURL('/tor-knd/text/#clause-1.4.3');
  const heading = page.getByRole('heading', { name: clause.heading ?? clause.cite });
  await expect(heading).toBeInViewport();
  await expect(heading, 'it is marked').not.toHaveCSS('background-color', 'rgba(0, 0, 0, 0)');
});

test('it closes by Escape and by its button, and the focus goes back', async ({ page }) => {
  const procedure = await new ProcedurePage(page).open();
  await procedure.openGrounds('letter');
  const chip = procedure.step('letter').getByRole('button', { name: clause.cite, exact: true });
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

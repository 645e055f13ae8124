import { pageHref } from '../../src/links/address.ts';
import { expectAccessible } from '../support/axe.ts';
import { DecisionPage } from '../support/decision-page.ts';
import { library } from '../support/library.ts';
import { expect, test } from '../support/test.ts';

const conditions = { acts: 'yes', data: 'yes', automation: 'yes', means: 'yes' };

test('a procedure says what came out of the check, and whether that leads to it', async ({ page }) => {
  const readiness = await new DecisionPage(page).open();
  const titleOf = (outcome: string): string => readiness.outcomeTitle(outcome);
  const procedures = library.regulations.flatMap((regulation) => regulation.procedures);
  const leadingTo = (outcome: string) =>
    procedures.find(({ appliesWhen }) => appliesWhen.includes(outcome))?.page ?? '';
  const result = page.locator('check-result');

  await page.goto(pageHref(leadingTo('ready-receive')));
  await expect(result).toContainText('К этим шагам ведёт результат проверки:');
  await expect(result.getByRole('link', { name: 'Изменить ответы' })).toBeHidden();

  await readiness.open();
  await readiness.answer({ ...conditions, direction: 'receive' });
  await page.goto(pageHref(leadingTo('ready-receive')));
  await expect(result).toContainText(`По вашей проверке: ${titleOf('ready-receive')}.`);
  await expect(result).not.toContainText('не ведёт');
  await expectAccessible(page);

  await page.goto(pageHref(leadingTo('ready-send')));
  await expect(result).toContainText(`По вашей проверке: ${titleOf('ready-receive')}.`);
  await expect(result).toContainText('К этим шагам такой результат не ведёт.');
  await result.getByRole('link', { name: 'Изменить ответы' }).click();
  await expect(readiness.resultTitle).toBeVisible();
});

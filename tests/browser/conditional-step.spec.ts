import { expectAccessible } from '../support/axe.ts';
import { testOn } from '../support/other-site-test.ts';
import { expect } from '../support/test.ts';

/** A step that not all need: the documents of the site have none, so an invented one is walked. */
const test = testOn('invented');

test('a step that not all need says when, and is set aside by one press', async ({ page }) => {
  await page.goto('/obrazets/receive/');
  const panel = page.getByRole('region', { name: 'Ход подключения' });
  const now = panel.getByRole('list', { name: 'Сейчас' });
  const step = page.locator('#step-receive-fix');
  await expect(step.locator('summary').first()).toContainText('если СТП вернули');

  await page.getByRole('checkbox', { name: 'Сделано: Заполнить СТП и подать заявку' }).check();
  await expect(panel).toContainText('Сделано 1 из 3');
  await expect(now).toHaveText(/2\.\sУстранить замечания\s\(если СТП вернули\)/u);

  const unneeded = page.getByRole('button', { name: 'Не требуется: Устранить замечания' });
  await unneeded.press('Enter');
  await expect(panel).toContainText('Сделано 1 из 2');
  await expect(now).toHaveText(/3\.\sПолучить\sдоступ/u);
  await expect(unneeded).toBeHidden();
  const box = step.getByRole('checkbox');
  await expect(box).toBeFocused();
  await expect(box).toHaveAccessibleName('Не требуется: Устранить замечания');
  await expectAccessible(page);

  await test.step('and comes back when its mark is taken away', async () => {
    await page.reload();
    await expect(step.locator('[data-state-line]')).toHaveText('Не требуется');
    await box.uncheck();
    await expect(panel).toContainText('Сделано 1 из 3');
    await expect(unneeded).toBeVisible();
    await expect(box).toHaveAccessibleName('Сделано: Устранить замечания');
  });
});

test('the sheet to hand over says when such a step is needed', async ({ page }) => {
  await page.goto('/my/form/obrazets/receive/');
  await expect(page.getByRole('rowheader', { name: /^2\. Устранить замечания/u })).toContainText(
    '(если СТП вернули)',
  );
});

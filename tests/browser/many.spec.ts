import { inventedName } from '../../bench/growth/invented.ts';
import { SHORTLIST } from '../../src/layout/lists.ts';
import { expectAccessible } from '../support/axe.ts';
import { MANY } from '../support/other-site.ts';
import { testOn } from '../support/other-site-test.ts';
import { expect } from '../support/test.ts';

/** With more regulations than a page lists, those that it does not list are found by their names. */
const test = testOn('many');
const title = `ГИС «${inventedName(MANY)}»`;

test('the composer looks through a document that is found by its name, and comes back to it', async ({
  page,
}) => {
  await page.goto('/support/');
  const find = page.getByRole('region', { name: 'Или найдите' });
  const choice = find.getByRole('combobox', { name: 'Или просмотрите документ' });
  await expect(choice.getByRole('option')).toHaveCount(SHORTLIST);
  await expect(choice).toHaveAccessibleDescription(/Впишите его название/u);
  await find.getByRole('searchbox').fill(inventedName(MANY));
  await expect(find.getByText(/^Найдено/u)).toBeVisible();
  await choice.selectOption({ label: title });
  await expect(find.getByText(/^Можно добавить: \d+$/u)).toBeVisible();
  await find.getByText(/^Шаги/u).click();
  await find
    .getByRole('button', { name: /^Добавить:/u })
    .first()
    .click();
  await expect(page.getByRole('region', { name: '2. Соберите' }).getByRole('listitem')).toHaveCount(1);

  await page.reload();
  await expect(find.getByText(/^Можно добавить: \d+$/u)).toBeVisible();
  await expect(choice.getByRole('option', { selected: true })).toHaveText(`${title}: вымышленный порядок`);
  await expect(page.getByRole('region', { name: '2. Соберите' }).getByRole('listitem')).toHaveCount(1);
  await expectAccessible(page);
});

test('a case takes procedures of documents that are found by their names, and keeps those it has', async ({
  page,
}) => {
  await page.goto('/my/');
  await page.getByRole('button', { name: 'Добавить подключение' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Название', { exact: true }).fill('Реестр');
  const search = dialog.getByRole('searchbox', { name: 'Найдите документ по названию' });
  await search.fill(inventedName(MANY));
  const group = dialog.getByRole('group', { name: title });
  await group.getByRole('checkbox').first().check();
  await search.press('Enter');
  await search.fill('ФГИС КИ');
  await dialog.getByRole('checkbox', { name: 'Отправлять сведения в ФГИС КИ' }).check();
  await expect(group.getByRole('checkbox').first()).toBeChecked();
  await search.fill('сургуч');
  await expect(dialog.getByText('Такого документа не нашлось.')).toBeVisible();
  await search.clear();
  await expect(dialog.getByText('Такого документа не нашлось.')).toBeHidden();
  await expect(dialog.getByRole('checkbox', { checked: true })).toHaveCount(2);
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Сохранить' }).click();
  const card = page.getByRole('article').filter({ hasText: 'Реестр' });
  await expect(card.getByRole('link', { name: /Отправлять сведения/u })).toBeVisible();
  await expect(card.getByRole('heading', { level: 3 })).toHaveCount(2);

  await card.getByRole('button', { name: 'Изменить: Реестр' }).click();
  await expect(dialog.getByRole('checkbox', { checked: true })).toHaveCount(2);
  await dialog.getByRole('checkbox', { name: 'Отправлять сведения в ФГИС КИ' }).uncheck();
  await dialog.getByRole('button', { name: 'Сохранить' }).click();
  await expect(card.getByRole('heading', { level: 3 })).toHaveCount(1);
});

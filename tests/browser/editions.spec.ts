import { expectAccessible } from '../support/axe.ts';
import { Hands } from '../support/hands.ts';
import { skipToContent } from '../support/keyboard.ts';
import { testOn } from '../support/other-site-test.ts';
import { expect } from '../support/test.ts';

/**
 * The documents of the site have one edition each, so that the pages which tell editions apart are not among its own. They are
 * walked here in a site with an invented document of three.
 */
const test = testOn('invented');
test.use({ colorScheme: 'light' });

const text = '/obrazets/text/';
const past = '/obrazets/editions/2024-03-01/';
const comparison = '/obrazets/compare/2025-09-01/2027-01-01/';

test('editions are compared by keyboard alone, and each way leads back', async ({ page }) => {
  const hands = await Hands.on(page);
  await page.goto(text);
  await skipToContent(page);
  const list = page.locator('section', { has: page.getByRole('heading', { name: 'Редакции документа' }) });
  await expect(list.getByRole('listitem')).toHaveCount(3);
  await expect(list.getByRole('link', { name: /^с\s1\sсентября\s2025\sг\.$/u })).toHaveAttribute(
    'aria-current',
    'page',
  );

  await test.step('from the text to a comparison', async () => {
    await hands.to(list.getByRole('link', { name: /^Сравнить с\sредакцией от\s1\sсентября\s2025\sг\.$/u }));
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${comparison}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'ГИС «Образец»: сравнение редакций от 1 сентября 2025 г. и от 1 января 2027 г.',
    );
  });

  await test.step('a change says what it is, where it stands and what it was', async () => {
    const change = page
      .getByRole('article')
      .filter({ has: page.getByRole('heading', { name: /^п\.\s5$/u }) });
    await expect(change).toContainText('Изменено');
    await expect(change.getByRole('deletion')).toHaveText('убрано: 10');
    await expect(change.getByRole('insertion')).toHaveText('добавлено: 5');
    await expect(change.locator('.verbatim')).toContainText('в течение убрано: 10 добавлено: 5 рабочих дней');

    await hands.to(change.getByRole('link', { name: /^п\.\s5$/u }));
    await page.keyboard.press('Enter');
    await page.waitForURL('**/obrazets/editions/2027-01-01/#clause-5');
    await expect(page.locator('#clause-5')).toBeInViewport();
    await page.goBack();
  });

  await test.step('and what rests on it', async () => {
    const change = page.getByRole('article').first();
    await hands.to(change.getByRole('link', { name: /^В\sредакции от\s1\sсентября\s2025\sг\.$/u }));
    await hands.to(change.getByRole('link', { name: /^шаг «Дождаться регистрации»$/u }));
    await page.keyboard.press('Enter');
    await page.waitForURL('**/obrazets/connect/#step-**');
    await page.goBack();
  });

  await test.step('from a comparison to any edition, and to the one in force', async () => {
    await hands.to(page.getByRole('link', { name: /^с\s1\sмарта\s2024\sг\.$/u }));
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${past}`);
    await expect(page.getByText('Это прежняя редакция')).toBeVisible();
    await hands.to(page.getByRole('link', { name: 'Открыть действующую редакцию' }));
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${text}`);
  });
});

test('each clause of an edition has a link of its own, named by what it leads to', async ({ page }) => {
  const hands = await Hands.on(page);
  await page.goto(past);
  await expect(page.getByRole('heading', { name: '1. п. 1', exact: true })).toBeVisible();
  await hands.to(page.getByRole('link', { name: 'Ссылка на эту редакцию: п. 3.1', exact: true }));
  await page.keyboard.press('Enter');
  await page.waitForURL(`**${past}#clause-3.1`);
  await expect(page.locator('#clause-3\\.1')).toBeInViewport();
});

test('a quotation keeps the spaces that the document has', async ({ page }) => {
  await page.goto(text);
  await page.getByRole('button', { name: /^Скопировать.*4\. Заявка/u }).click();
  const menu = page.getByRole('dialog', { name: 'Скопировать' });
  await menu.getByRole('button', { name: 'Цитату со ссылкой' }).click();
  await expect(menu.getByRole('status')).toContainText('Вы скопировали');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(
    'приведённой в приложении №\u{a0}1, и направляет',
  );
});

for (const address of [text, past, '/obrazets/editions/2027-01-01/', comparison]) {
  test(`${address} is accessible in both themes, loses nothing at 400 %, and prints`, async ({ page }) => {
    test.slow();
    await page.goto(address);
    await expectAccessible(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await expectAccessible(page);
    for (const width of [360, 320]) {
      await page.setViewportSize({ width, height: 640 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    }

    await page.emulateMedia({ media: 'print', colorScheme: 'light' });
    await expect(page.getByRole('button', { name: 'Поиск' })).toBeHidden();
    await expect(page.locator('main .verbatim').first()).toBeVisible();
    expect((await page.pdf()).length).toBeGreaterThan(10_000);
  });
}

test('on paper what was taken out is struck through and what was put in underlined', async ({ page }) => {
  await page.goto(comparison);
  await page.emulateMedia({ media: 'print' });
  const line = (element: Element) => getComputedStyle(element).textDecorationLine;
  expect(await page.getByRole('deletion').first().evaluate(line)).toBe('line-through');
  expect(await page.getByRole('insertion').first().evaluate(line)).toBe('underline');
});

test('a clause that goes on after its points is quoted without these, with a sign in their place', async ({
  page,
}) => {
  await page.goto(text);
  await page.getByRole('button', { name: /^Скопировать ссылку или цитату: 3\. /u }).click();
  const menu = page.getByRole('dialog', { name: 'Скопировать' });
  await menu.getByRole('button', { name: 'Цитату со ссылкой' }).click();
  await expect(menu.getByRole('status')).toHaveText('Вы скопировали цитату со ссылкой.');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
    /^«[^[\n]+: \[…\] Участник, который отвечает признакам нескольких категорий, [^\n]+»\n/u,
  );
});

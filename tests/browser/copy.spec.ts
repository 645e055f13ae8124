import type { Page } from '@playwright/test';
import { plainText } from '../../src/model/markup.ts';
import { byId, library, procedureOn } from '../support/library.ts';
import { expect, test } from '../support/test.ts';

const words =
  'направить официальное письмо Оператору с обоснованием необходимости интеграции с ГИС ТОР КНД, а также заполненной анкетой';
const citation =
  'п. 1.4, подп. 3 (текст «Информационное взаимодействие ГИС ТОР КНД с иными информационными системами», положение из приказа Минцифры России от 30.09.2022 № 730)';

const copied = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());

/** The site's address without a slash at the end. */
const home = (baseURL: string | undefined): string => (baseURL ?? '').replace(/\/$/u, '');

async function openMenu(page: Page): Promise<void> {
  await page.goto('/tor-knd/text/');
  await page.getByRole('button', { name: /^Скопировать ссылку или цитату.*Письмо Оператору/u }).click();
}

test('copies a link, a short link, a citation and a quotation', async ({ page, baseURL }) => {
  await openMenu(page);
  const menu = page.getByRole('dialog', { name: 'Скопировать' });

  await menu.getByRole('button', { name: 'Ссылку', exact: true }).click();
  await expect(menu.getByRole('status')).toHaveText('Вы скопировали ссылку.');
  expect(await copied(page)).toBe(`${home(baseURL)}/tor-knd/text/#clause-1.4.3`);

  await menu.getByRole('button', { name: 'Короткую ссылку' }).click();
  await expect(menu.getByRole('status')).toHaveText('Вы скопировали короткую ссылку.');
  expect(await copied(page)).toBe(`${home(baseURL)}/s/tor-knd/1.4.3/`);

  await menu.getByRole('button', { name: 'Ссылку на пункт документа' }).click();
  await expect(menu.getByRole('status')).toHaveText('Вы скопировали ссылку на пункт документа.');
  expect(await copied(page)).toBe(citation);

  await menu.getByRole('button', { name: 'Цитату со ссылкой' }).click();
  await expect(menu.getByRole('status')).toHaveText('Вы скопировали цитату со ссылкой.');
  const quotation = await copied(page);
  expect(quotation).toContain(`«${words}`);
  expect(quotation.split('\n').slice(1)).toEqual([citation, `${home(baseURL)}/s/tor-knd/1.4.3/`]);
});

test('words leave the page as they are in the content, without the spaces that a page is set with', async ({
  page,
}) => {
  const quotationOf = async (address: string, name: RegExp): Promise<string | undefined> => {
    await page.goto(address);
    await page.getByRole('button', { name }).click();
    const menu = page.getByRole('dialog', { name: 'Скопировать' });
    await menu.getByRole('button', { name: 'Цитату со ссылкой' }).click();
    await expect(menu.getByRole('status')).toContainText('Вы скопировали');
    return (await copied(page)).split('\n')[0];
  };
  const clause = byId(byId(library.regulations, 'tor-knd').clauses, '1.4.3');
  expect(await quotationOf('/tor-knd/text/', /^Скопировать.*Письмо Оператору/u)).toBe(
    `«${plainText(clause.text)}»`,
  );
  const { title, does } = byId(procedureOn('tor-knd/api-access').steps, 'letter');
  expect(await quotationOf('/tor-knd/api-access/', /^Скопировать.*Направить Оператору/u)).toBe(
    `4. ${title}. ${plainText(does)}`,
  );
});

test('copies Markdown, and rich text beside plain text, and remembers the format', async ({
  page,
  baseURL,
}) => {
  await openMenu(page);
  await page.getByRole('radio', { name: 'Markdown' }).check();
  await page.getByRole('button', { name: 'Ссылку', exact: true }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Вы скопировали' })).toBeVisible();
  expect(await copied(page)).toBe(
    `[3\\) Письмо Оператору, анкета и их копия в СТП](${home(baseURL)}/tor-knd/text/#clause-1.4.3)`,
  );

  await openMenu(page);
  await expect(page.getByRole('radio', { name: 'Markdown' })).toBeChecked();
  await page.getByRole('radio', { name: 'С оформлением' }).check();
  await page.getByRole('button', { name: 'Цитату со ссылкой' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Вы скопировали' })).toBeVisible();
  const types = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const html = await item?.getType('text/html');
    return { types: item?.types, html: await html?.text() };
  });
  expect(types.types).toEqual(expect.arrayContaining(['text/plain', 'text/html']));
  expect(types.html).toContain('<blockquote>');
  expect(types.html).toContain(words);
});

test('works by keyboard alone and gives the focus back', async ({ page, baseURL }) => {
  await page.goto('/tor-knd/api-access/');
  const button = page.getByRole('button', {
    name: /^Скопировать ссылку или цитату: 4\. Направить Оператору/u,
  });
  await button.focus();
  await page.keyboard.press('Enter');
  const menu = page.getByRole('dialog', { name: 'Скопировать' });
  await expect(menu).toBeVisible();
  await menu.getByRole('button', { name: 'Короткую ссылку' }).focus();
  await page.keyboard.press('Space');
  await expect(menu.getByRole('status')).toHaveText('Вы скопировали короткую ссылку.');
  expect(await copied(page)).toBe(`${home(baseURL)}/s/tor-knd/step/letter/`);
  await page.keyboard.press('Escape');
  await expect(menu).toBeHidden();
  await expect(button).toBeFocused();
});

test('shows the text to copy by hand where the clipboard is refused', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  await openMenu(page);
  await page.getByRole('button', { name: 'Ссылку на пункт документа' }).click();
  const field = page.getByRole('textbox', { name: 'Текст для копирования' });
  await expect(field).toHaveValue(citation);
  await expect(field).toBeFocused();
});

test('a short link forwards to the thing, without scripts too', async ({ browser, baseURL }) => {
  for (const javaScriptEnabled of [true, false]) {
    const context = await browser.newContext({ javaScriptEnabled, baseURL: baseURL ?? '' });
    const page = await context.newPage();
    await page.goto('/s/tor-knd/step/letter/');
    await page.waitForURL('**/tor-knd/api-access/#step-letter');
    await expect(
      page.getByRole('heading', { name: 'Направить Оператору письмо с анкетой' }),
    ).toBeInViewport();
    await context.close();
  }
});

test('an unknown anchor is told, with the nearest clause that exists', async ({ page }) => {
  await page.goto('/tor-knd/text/#clause-1.4.9');
  const notice = page.getByRole('alert').filter({ hasText: 'clause-1.4.9' });
  await expect(notice).toBeVisible();
  await notice.getByRole('link').click();
  await expect(page).toHaveURL(/#clause-1\.4$/u);
  await expect(notice).toBeHidden();
});

test('a link opens what lies inside something folded', async ({ page }) => {
  await page.goto('/fgis-ki/readiness/');
  await page.evaluate(() => {
    location.hash = '#outcome-no-acts';
  });
  await expect(page.getByRole('heading', { name: 'Нет нормативных правовых актов' })).toBeInViewport();
});

test.describe('an address that does not exist', () => {
  test.use({ allowErrors: true });

  test('offers the nearest one along its path', async ({ page }) => {
    await page.goto('/s/tor-knd/1.4.9/');
    const link = page.getByRole('status').getByRole('link');
    await expect(link).toHaveText('Что необходимо для доступа к API');
    await link.click();
    await page.waitForURL('**/tor-knd/text/#clause-1.4');
  });

  for (const fragment of [
    '#clause-<img src=x onerror=alert(1)>',
    `#step-${'a'.repeat(10_000)}`,
    '#%E0%A4%A',
    '#clause-%F0%9F',
  ]) {
    test(`a hostile fragment does nothing: ${fragment.slice(0, 24)}`, async ({ page }) => {
      await page.goto(`/tor-knd/text/${fragment}`);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(page.locator('fragment-guide').getByRole('alert')).toBeHidden();
    });
  }
});

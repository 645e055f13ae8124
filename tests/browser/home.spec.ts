import { change, emptyCase } from '../../src/cases/case.ts';
import { ProcedurePage } from '../support/procedure-page.ts';
import { store } from '../support/local-storage.ts';
import { expect, test } from '../support/test.ts';

test.describe('the way back to a case that was begun', () => {
  test('names the case, how much is done, and its procedures', async ({ page }) => {
    const procedure = await new ProcedurePage(page).open();
    await procedure.tick('account', 'network');
    await procedure.setState('letter', 'В работе');
    await page.goto('/');
    const panel = page.getByRole('region', { name: 'Продолжить подключение' });
    await expect(panel).toContainText('Моё подключение · сделано 2 шага');
    await panel.getByRole('link', { name: 'Получить доступ к API' }).click();
    await expect(page).toHaveURL('/tor-knd/api-access/');
    await expect(procedure.next).toHaveText(/Направить Оператору письмо/u);
  });

  test('says when all of it is done', async ({ page }) => {
    test.slow();
    const procedure = await new ProcedurePage(page).open();
    await procedure.tick(...procedure.counted);
    await page.goto('/');
    await expect(page.getByRole('region', { name: 'Все шаги отмечены' })).toBeVisible();
  });

  test('calls nothing finished of a case that names no procedures', async ({ page }) => {
    const data = change.mark(emptyCase('default'), 'tor-knd/step/account', { state: 'done' }, 1);
    await store(page, { 'navigator:case:default': JSON.stringify({ version: 1, data }) });
    await page.goto('/');
    await expect(page.getByRole('region', { name: 'Продолжить подключение' })).toBeVisible();
  });

  test('is not there before anything is marked', async ({ page }) => {
    await page.goto('/');
    await expect(page.getByRole('heading', { name: 'К чему вы подключаетесь?' })).toBeVisible();
    await expect(page.locator('continue-case [data-panel]')).toBeHidden();
  });

  test('neither breaks on a damaged case nor changes it', async ({ page }) => {
    await store(page, { 'navigator:case:default': '{broken' });
    await page.goto('/');
    await expect(page.locator('continue-case [data-panel]')).toBeHidden();
    expect(await page.evaluate(() => localStorage.getItem('navigator:case:default'))).toBe('{broken');
  });
});

test('leads to every task by one click', async ({ page }) => {
  for (const [task, address] of [
    ['Ответить на вопрос', '/support/'],
    ['Следить за ходом подключения', '/my/'],
    ['Узнать, куда обращаться', '/contacts/'],
    ['Понять слово или сокращение', '/glossary/'],
    ['Сравнить документы', '/compare/'],
    ['Проверка API или СМЭВ', '/tor-knd/channel/'],
  ] as const) {
    await page.goto('/');
    await page.getByRole('main').getByRole('link', { name: task }).click();
    await expect(page).toHaveURL(address);
  }
});

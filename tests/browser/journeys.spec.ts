import type { Page } from '@playwright/test';
import { DecisionPage } from '../support/decision-page.ts';
import { Hands } from '../support/hands.ts';
import { ProcedurePage } from '../support/procedure-page.ts';
import { expect, test } from '../support/test.ts';

test.use({ colorScheme: 'light' });
// A key at a time takes its time.
test.slow();

const answers = { acts: 'yes', data: 'yes', automation: 'yes', means: 'yes', direction: 'receive' };
const copied = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());

/** An office screen, and the same enlarged to 400 %: WCAG 1.4.10 asks that nothing be lost. */
const screens = [
  { name: 'at 100 %', viewport: { width: 1280, height: 1024 } },
  { name: 'at 400 %', viewport: { width: 320, height: 256 } },
];

for (const { name, viewport } of screens) {
  test.describe(`by keyboard alone, ${name}`, () => {
    test.use({ viewport });

    test.afterEach(async ({ page }) => {
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(over, 'nothing scrolls sideways').toBe(0);
    });

    test('an answer is found by search and its link copied', async ({ page }) => {
      const hands = await Hands.on(page);
      await page.goto('/');
      await page.keyboard.press('Control+KeyK');
      await hands.type('куда отправлять копию анкеты');
      const hit = page
        .getByRole('dialog')
        .getByRole('link', { name: 'п. 1.4, подп. 3', exact: true })
        .first();
      await hands.to(hit);
      await page.keyboard.press('Enter');
      await page.waitForURL('**/tor-knd/text/#clause-1.4.3');
      const button = page.getByRole('button', { name: /^Скопировать ссылку или цитату.*Письмо Оператору/u });
      await hands.to(button);
      await hands.press('Enter');
      const menu = page.getByRole('dialog', { name: 'Скопировать' });
      await hands.to(menu.getByRole('button', { name: 'Ссылку', exact: true }));
      await hands.press('Enter');
      await hands.hears('Вы скопировали ссылку.');
      expect(await copied(page)).toMatch(/\/tor-knd\/text\/#clause-1\.4\.3$/u);
      await hands.press('Escape');
      await expect(button).toBeFocused();
    });

    test('a decision is walked to its result', async ({ page }) => {
      const hands = await Hands.on(page);
      const readiness = await new DecisionPage(page).open();
      for (const [question, option] of Object.entries(answers)) {
        await hands.to(readiness.radio(question, option));
        await hands.press('Space');
        await hands.to(readiness.further);
        await hands.press('Enter');
      }
      await expect(readiness.resultTitle).toBeFocused();
      await hands.to(page.getByRole('button', { name: 'Начать заново' }));
      await hands.press('Enter');
      await expect(page.getByRole('heading', { level: 3 }).and(page.locator(':focus'))).toBeVisible();
    });

    test('a step is marked, and the mark taken back', async ({ page }) => {
      const hands = await Hands.on(page);
      const procedure = await new ProcedurePage(page).open();
      const total = procedure.counted.length;
      const title = procedure.title('account');
      await hands.to(procedure.checkbox('account'));
      await hands.heard();
      await hands.press('Space');
      await expect(procedure.checkbox('account')).toBeChecked();
      await hands.hears(`Отмечено: ${title}. Сделано 1 из ${total}.`);
      await hands.press('Space');
      await expect(procedure.checkbox('account')).not.toBeChecked();
      await hands.hears(`Отметка снята: ${title}. Сделано 0 из ${total}.`);
      await expect(procedure.checkbox('account')).toBeFocused();
    });

    test('a case is created, renamed, exported and deleted', async ({ page }) => {
      const hands = await Hands.on(page);
      await page.goto('/my/');
      await hands.to(page.getByRole('button', { name: 'Добавить подключение' }));
      await hands.press('Enter');
      await hands.type('Первое');
      await hands.press('Enter');
      await hands.hears(
        'Подключение добавлено: Первое. Теперь отметки на страницах с шагами относятся к нему.',
      );
      await hands.to(page.getByRole('button', { name: 'Изменить: Первое' }));
      await hands.press('Enter');
      await hands.press('Control+KeyA');
      await hands.type('Второе');
      await hands.press('Enter');
      await hands.hears('Подключение изменено: Второе.');
      const downloading = page.waitForEvent('download');
      await hands.to(page.getByRole('button', { name: 'Сохранить в файл: Второе' }));
      await hands.press('Enter');
      expect((await downloading).suggestedFilename()).toMatch(/\.json$/u);
      await hands.hears('Файл скачан. Подключений в нём: 1.');
      await hands.to(page.getByRole('button', { name: 'Удалить: Второе' }));
      await hands.press('Enter');
      // The focus goes to the way back, and what happened is said along with it.
      const undo = page.getByRole('button', { name: 'Отменить' });
      await expect(undo).toBeFocused();
      await expect(undo).toHaveAccessibleDescription('Удалено: Второе.');
      await expect(page.getByRole('heading', { name: 'Второе' }).filter({ visible: true })).toHaveCount(0);
    });

    test('a reply is put together and copied', async ({ page }) => {
      const hands = await Hands.on(page);
      await page.goto('/support/');
      await hands.to(page.getByRole('searchbox', { name: 'Слово, вопрос или номер пункта' }));
      await hands.type('п. 1.4.3');
      await expect(page.getByRole('button', { name: /^Добавить: / }).first()).toBeVisible();
      await hands.press('Enter');
      await expect(page.getByRole('button', { name: /^Выше: / })).toHaveCount(1);
      await hands.to(page.getByRole('button', { name: 'Скопировать текст' }));
      await hands.press('Enter');
      await hands.hears('Ответ скопирован: обычный текст.');
      expect(await copied(page)).toContain('kndsupport@voskhod.ru');
    });

    test('the theme is changed', async ({ page }) => {
      const hands = await Hands.on(page);
      await page.goto('/tor-knd/text/');
      const menu = page.getByRole('button', { name: 'Меню' });
      if (await menu.isVisible()) {
        await hands.to(menu);
        await hands.press('Enter');
      }
      await hands.to(page.getByLabel('Вид сайта').filter({ visible: true }));
      await hands.press('ArrowDown');
      await hands.press('ArrowDown');
      await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    });
  });
}

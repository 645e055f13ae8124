import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../support/test.ts';

/** The composer reads a whole inquiry (src/features/reply/inquiry-panel.ts). */
const field = (page: Page): Locator => page.getByLabel('Письмо или вопрос');
const status = (page: Page): Locator => page.locator('[data-inquiry-status]');
const found = (page: Page): Locator => page.locator('[data-inquiry-questions] > li');
const preview = (page: Page): Locator => page.locator('[data-preview]');
const keepMissed = (page: Page): Locator => page.getByLabel('Запоминать в этом браузере вопросы');
const download = (page: Page): Locator => page.getByRole('button', { name: /^Скачать вопросы без ответа/u });

const inquiry =
  'Здравствуйте! Подскажите, пожалуйста, где взять форму анкеты? Пароль от архива не подходит. Что делать?\n\nС уважением, Иванова';

test('a reply to several questions repeats each before its answer, once it is two', async ({ page }) => {
  await page.goto('/support/');
  await field(page).fill(inquiry);
  await expect(found(page)).toHaveCount(2);
  await expect(found(page).first()).toContainText('1. Где взять форму анкеты?');
  await page.keyboard.press('Alt+Digit1');
  await expect(preview(page)).not.toContainText('Где взять форму анкеты?');
  await page.keyboard.press('Alt+Digit2');
  await expect(preview(page)).toContainText('Где взять форму анкеты?');
  await expect(preview(page)).toContainText('Пароль от архива не подходит.');
  await expect(preview(page)).not.toContainText('Подскажите');

  await field(page).fill('Кто подписывает протокол?');
  await expect(found(page)).toHaveCount(1);
  await expect(preview(page)).not.toContainText('Где взять форму анкеты?');

  const earlier = page.getByText('В ответе осталось вставленное раньше, для других вопросов: 2.');
  await expect(earlier).toBeVisible();
  await page.getByRole('button', { name: 'Убрать вставленное раньше' }).click();
  await expect(earlier).toBeHidden();
  await expect(preview(page)).not.toContainText('анкет');
  await page.getByRole('button', { name: 'Отменить' }).click();
  await expect(preview(page)).toContainText('анкет');

  // The inquiry is kept nowhere: its questions are gone with the page, the answers stay.
  await page.reload();
  await expect(preview(page)).toContainText('анкет');
  await expect(preview(page)).not.toContainText('Где взять форму анкеты?');
});

test('two questions with one answer stay in the reply, whichever is answered first', async ({ page }) => {
  await page.goto('/support/');
  await field(page).fill(
    'Оператор отказал в доступе к API. Куда обжаловать решение? Можно ли подать повторно? Где взять анкету?',
  );
  await expect(found(page)).toHaveCount(3);
  for (const digit of [1, 2, 3]) await page.keyboard.press(`Alt+Digit${String(digit)}`);
  await expect(preview(page)).toContainText('Куда обжаловать решение? Можно ли подать повторно?');
  await expect(preview(page)).toContainText('2. Где взять анкету?');
});

test('conditions that stand before a question are part of it', async ({ page }) => {
  await page.goto('/support/');
  await field(page).fill('НПА нет, но состав сведений определили. Можно ли начинать?');
  await expect(found(page)).toHaveCount(1);
  await expect(found(page)).toContainText('взаимодействи');
  await page.keyboard.press('Alt+Digit1');
  await expect(preview(page)).toContainText('оно не осуществляется');
});

test('of a very long inquiry the first questions are answered, and that is said', async ({ page }) => {
  await page.goto('/support/');
  const questions = Array.from({ length: 12 }, (_, place) => `Где взять анкету номер ${String(place + 1)}?`);
  await field(page).fill(questions.join('\n'));
  await expect(status(page)).toContainText('Найдено вопросов: 12. Показаны первые 9');
  await expect(found(page)).toHaveCount(9);
});

test('what nothing answers is told apart from what is answered nearly, and by system where to ask', async ({
  page,
}) => {
  await page.goto('/support/');
  await field(page).fill('Сколько лет бегемоту в зоопарке Калуги?');
  await expect(found(page)).toContainText(/Ответ не найден|Похоже, точного ответа нет/u);
  await expect(found(page)).toContainText('ГИС ТОР КНД: kndsupport@voskhod.ru');
  await page.keyboard.press('Alt+Digit1');
  await expect(preview(page)).toContainText('ответа в имеющихся у нас текстах мы не нашли');
  await expect(preview(page)).not.toContainText('API');
  await field(page).fill('Где взять форму анкеты?');
  await page.getByRole('button', { name: 'Убрать вставленное раньше' }).click();
  await expect(preview(page)).not.toContainText('ответа в имеющихся у нас текстах мы не нашли');
  await field(page).fill('Спасибо, всё получилось!');
  await expect(status(page)).toHaveText('Вопросов в письме не найдено.');
});

test('an unanswered question is kept when it is whole, not while it is typed', async ({ page }) => {
  await page.goto('/support/');
  await keepMissed(page).check();
  await field(page).pressSequentially('Сколько лет бегемоту', { delay: 30 });
  await expect(found(page)).toHaveCount(1);
  await expect(download(page)).toBeHidden();
  await field(page).blur();
  await expect(download(page)).toHaveText('Скачать вопросы без ответа (1)');

  await page.evaluate(() => navigator.clipboard.writeText('Почём нынче жираф?'));
  await field(page).press('Control+KeyA');
  await field(page).press('Control+KeyV');
  await expect(download(page)).toHaveText('Скачать вопросы без ответа (2)');
});

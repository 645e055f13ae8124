import type { Page } from '@playwright/test';
import { change, emptyCase, mergeCases } from '../../src/cases/case.ts';
import { writeCaseFile } from '../../src/cases/case-file.ts';
import { makeMark } from '../../src/cases/mark.ts';
import { encodeCase } from '../../src/cases/stored-case.ts';
import { PAUSE } from '../../src/browser/draft-keeper.ts';
import { store, stored } from '../support/local-storage.ts';
import { ProcedurePage } from '../support/procedure-page.ts';
import { expect, test } from '../support/test.ts';

const KEY = 'navigator:case:default';
const DAY = 86_400_000;

/** The page goes to sleep: it hears nothing of what other tabs store. To be run before its scripts. */
const deaf = (): void => {
  addEventListener('storage', (event) => event.stopImmediatePropagation(), { capture: true });
};

/**
 * What a browser says to a page that it brings back from the back/forward cache.
 * @param holds whether the storage, which reaches another process a moment after it was written, is as the other tab left it
 */
async function bringBack(page: Page, holds: (text: string | null) => boolean): Promise<void> {
  await expect.poll(async () => holds(await stored(page, KEY))).toBe(true);
  await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
}

test('a state that this version does not know is shown as such, and stays with all that stands beside it', async ({
  page,
}) => {
  const procedure = await new ProcedurePage(page).open();
  await procedure.tick('account', 'network');
  const raw = (await stored(page, KEY)) ?? '';
  await store(page, { [KEY]: raw.replace('"state":"done"', '"state":"paused"') });
  await procedure.open();
  await expect(procedure.panel).toContainText('Сделано 1 из');
  await expect(procedure.page.getByText('Отмечено в другой версии сайта').first()).toBeVisible();
  await procedure.tick('letter');
  await page.reload();
  await expect(procedure.panel).toContainText('Сделано 2 из');
  expect(await stored(page, KEY)).toContain('"state":"paused"');
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('aside')))).toEqual(
    [],
  );
});

test('what was wiped does not return with a page that was asleep', async ({ page, context }) => {
  await page.addInitScript(deaf);
  const asleep = await new ProcedurePage(page).open();
  await asleep.tick('account', 'network');
  const other = await context.newPage();
  await other.goto('/my/');
  await other.getByText('Что хранится', { exact: true }).click();
  await other.getByRole('button', { name: 'Стереть всё' }).click();
  await other.getByRole('dialog').getByRole('button', { name: 'Стереть всё' }).click();
  await expect(other.getByText('Всё стёрто.')).toBeVisible();
  await bringBack(page, (text) => text?.includes('account') !== true);
  await expect(asleep.panel).toContainText('Сделано 0 из');
  await asleep.tick('letter');
  await expect(asleep.panel).toContainText('Сделано 1 из');
  expect(await stored(page, KEY)).not.toContain('account');
});

test('«Мои подключения» shows what was stored while it was asleep', async ({ page, context }) => {
  await page.addInitScript(deaf);
  await page.goto('/my/');
  await expect(page.getByRole('article')).toHaveCount(0);
  const other = await new ProcedurePage(await context.newPage()).open();
  await other.tick('account');
  await bringBack(page, (text) => text?.includes('account') === true);
  await expect(page.locator('[data-case]').filter({ visible: true })).toHaveCount(1);
});

test.describe('what is typed', () => {
  test('is not drawn over while the site asks whether it is a secret', async ({ page, context }) => {
    const procedure = await new ProcedurePage(page).open();
    await procedure.openMore('letter');
    const note = procedure.field('Заметка', 'letter');
    await note.pressSequentially('Логин: ivanov2 — учётка выдана');
    await note.blur();
    const question = page.getByRole('alertdialog', { name: 'Похоже на пароль или ключ' });
    await expect(question).toBeVisible();
    await procedure.tick('network');
    const other = await new ProcedurePage(await context.newPage()).open();
    await other.tick('account');
    await expect(procedure.checkbox('account')).toBeChecked();
    await expect(note).toHaveValue('Логин: ivanov2 — учётка выдана');
    await question.getByRole('button', { name: 'Сохранить всё равно' }).click();
    expect(await stored(page, KEY)).toContain('ivanov2');
  });

  test('and may be a secret is not lost to another case that is chosen', async ({ page }) => {
    const other = change.procedures(emptyCase('other'), ['tor-knd/api-access'], 1);
    await store(page, {
      [KEY]: JSON.stringify({ version: 1, data: encodeCase(change.name(emptyCase('default'), 'Моё', 1)) }),
      'navigator:case:other': JSON.stringify({ version: 1, data: encodeCase(other) }),
    });
    const procedure = await new ProcedurePage(page).open();
    await procedure.openMore('letter');
    const note = procedure.field('Заметка', 'letter');
    const question = page.getByRole('alertdialog', { name: 'Похоже на пароль или ключ' });
    await note.fill('Отправили. Пароль: Qwerty12');
    await procedure.panel.getByRole('button', { name: 'Перейти к нему' }).click();
    await question.getByRole('button', { name: 'Не сохранять' }).click();
    await procedure.panel.getByRole('button', { name: 'Перейти к нему' }).click();
    await expect(question.getByRole('button', { name: 'Не сохранять' })).toBeFocused();
    await expect(note).toHaveValue('Отправили. Пароль: Qwerty12');
    expect(await stored(page, KEY)).not.toContain('Qwerty12');
    await note.fill('Отправили.');
    await note.blur();
    await expect(question).toBeHidden();
    expect(await stored(page, KEY)).toContain('Отправили.');
  });

  test('is stored at the first pause, and when the page is left in the middle of a word', async ({
    page,
  }) => {
    const procedure = await new ProcedurePage(page).open();
    await procedure.openMore('letter');
    const note = procedure.field('Заметка', 'letter');
    await note.pressSequentially('Ждём');
    await expect.poll(() => stored(page, KEY), { timeout: PAUSE * 5 }).toContain('Ждём');
    await note.pressSequentially(' ответа');
    await page.reload();
    expect(await stored(page, KEY)).toContain('Ждём ответа');
  });

  test('and may be a secret is neither stored nor lost without a question', async ({ page }) => {
    const asked: string[] = [];
    page.on('dialog', (dialog) => {
      asked.push(dialog.type());
      void dialog.dismiss();
    });
    const procedure = await new ProcedurePage(page).open();
    await procedure.openMore('letter');
    const note = procedure.field('Заметка', 'letter');
    await note.pressSequentially('пароль: Qwerty12');
    await page.evaluate(() => {
      location.reload();
    });
    await expect.poll(() => asked).toEqual(['beforeunload']);
    await expect(note).toHaveValue('пароль: Qwerty12');
    expect(await stored(page, KEY)).toBeNull();
  });

  test('is not said to be stored where there is no room', async ({ page }) => {
    await page.addInitScript(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
      };
    });
    const procedure = await new ProcedurePage(page).open();
    await procedure.openMore('letter');
    await procedure.field('Заметка', 'letter').fill('Ждём ответа');
    await procedure.field('Заметка', 'letter').blur();
    await expect(page.getByRole('alert').filter({ hasText: 'закончилось место' })).toBeVisible();
    await expect(procedure.announcement).toHaveText('');
    await procedure.tick('network');
    await expect(procedure.field('Заметка', 'letter')).toHaveValue('Ждём ответа');
  });
});

test('a day that does not exist, or cannot be meant, leaves the stored one', async ({ page }) => {
  const procedure = await new ProcedurePage(page).open();
  await procedure.tick('account');
  await procedure.unfold('account');
  const date = procedure.date('account');
  await date.fill('2026-11-12');
  for (const wrong of ['12026-11-12', '0001-01-01']) {
    await date.evaluate((field: HTMLInputElement, value) => {
      field.focus();
      field.value = value;
      field.dispatchEvent(new Event('change', { bubbles: true }));
      field.blur();
    }, wrong);
    await expect(procedure.step('account').getByRole('alert')).toHaveText(
      'Укажите год от 2000 до 2099. Дата осталась прежней.',
    );
    await expect(date).toHaveValue('2026-11-12');
  }
  // The part of the date that stands first is emptied.
  await date.focus();
  await page.keyboard.press('Delete');
  await date.blur();
  await expect(procedure.step('account').getByRole('alert')).toHaveText(
    'Такого дня нет в календаре. Дата осталась прежней.',
  );
  await expect(date).toHaveValue('2026-11-12');
  expect(await stored(page, KEY)).toContain('"on":"2026-11-12"');
});

test('a tick that is made while an import is looked at stays, and to replace it is asked anew', async ({
  page,
  context,
}) => {
  const own = change.name(emptyCase('reestr'), 'ВИС «Реестр»', 1);
  const written = Date.parse('2026-01-01');
  const mark = makeMark({ state: 'waiting' });
  const file = writeCaseFile(
    { cases: [mergeCases(own, change.mark(own, 'tor-knd/step/network', mark, written))], wordings: {} },
    new Date(written),
  );
  await store(page, {
    'navigator:case:reestr': JSON.stringify({ version: 1, data: encodeCase(own) }),
    'navigator:chosen-case': 'reestr',
  });
  await page.goto('/my/');
  await page
    .locator('[data-file]')
    .setInputFiles({ name: 'file.json', mimeType: 'application/json', buffer: Buffer.from(file) });
  const dialog = page.getByRole('dialog', { name: 'Загрузить подключения из файла?' });
  await expect(dialog).toBeVisible();
  const other = await new ProcedurePage(await context.newPage()).open();
  await other.tick('letter');
  // What one tab writes reaches another a moment later.
  await expect.poll(() => stored(page, 'navigator:case:reestr')).toContain('letter');
  await dialog.getByRole('button', { name: 'Заменить' }).click();
  await expect(dialog).toContainText('Пока вы выбирали, подключения изменились в другой вкладке.');
  expect(await stored(page, 'navigator:case:reestr')).toContain('letter');
  await dialog.getByRole('button', { name: 'Объединить' }).click();
  // A dialog closes before the page hears of it and acts.
  await expect.poll(() => stored(page, 'navigator:case:reestr')).toContain('"state":"waiting"');
  expect(await stored(page, 'navigator:case:reestr')).toContain('letter');
});

test('a clock that is ten years back takes nothing away, and counts no days', async ({ page }) => {
  const then = Date.parse('2026-11-20T09:00:00Z');
  const step = 'tor-knd/step/network';
  const one = { ...emptyCase('default'), origin: { value: 'one', at: 1 } };
  const waiting = makeMark({ state: 'waiting', on: '2026-11-20' });
  const own = mergeCases(one, change.mark(one, step, waiting, then));
  const done = makeMark({ state: 'done', on: '2026-11-27' });
  const theirs = mergeCases(own, change.mark(own, step, done, then + 7 * DAY));
  const file = writeCaseFile({ cases: [theirs], wordings: {} }, new Date(then + 8 * DAY));
  await store(page, { [KEY]: JSON.stringify({ version: 1, data: encodeCase(own) }) });
  await page.clock.setFixedTime('2016-11-29T09:00:00Z');

  const procedure = await new ProcedurePage(page).open();
  await procedure.tick('account');
  await procedure.openMore('letter');
  await procedure.field('Заметка', 'letter').fill('Ждём ответа');
  await procedure.field('Заметка', 'letter').blur();
  await page.goto('/my/');
  await expect(page.locator('[data-case]')).toContainText('с 20.11.2026');
  await expect(page.locator('[data-case]')).not.toContainText('прошло');

  await page
    .locator('[data-file]')
    .setInputFiles({ name: 'file.json', mimeType: 'application/json', buffer: Buffer.from(file) });
  await page.getByRole('dialog').getByRole('button', { name: 'Объединить' }).click();
  await procedure.open();
  await expect(procedure.panel).toContainText('Сделано 2 из');
  await procedure.unfold('network');
  await expect(procedure.date('network')).toHaveValue('2026-11-27');
  await procedure.checkbox('network').uncheck();
  await page.reload();
  await expect(procedure.checkbox('network')).not.toBeChecked();
  await expect(procedure.checkbox('account')).toBeChecked();
  expect(await stored(page, KEY)).toContain('Ждём ответа');
});

test.describe('a page that was left open', () => {
  // The browser itself tells of the missing file.
  test.use({ allowErrors: true });
  test('a part of the page that a newer deployment has taken away is told of, with the way on', async ({
    page,
  }) => {
    const errors: Error[] = [];
    page.on('pageerror', (error) => errors.push(error));
    await page.route('**/_astro/case-picker.*', (route) => route.fulfill({ status: 404 }));
    const procedure = await new ProcedurePage(page).open();
    const notice = page.locator('[data-news]');
    await expect(notice).toBeHidden();
    await procedure.panel.locator('[data-case-change]').click();
    await expect(notice).toContainText('Часть страницы не загрузилась.');
    await page.unroute('**/_astro/case-picker.*');
    await notice.getByRole('button', { name: 'Обновить страницу' }).click();
    await expect(notice).toBeHidden();
    await page.waitForLoadState('load');
    await procedure.panel.locator('[data-case-change]').click();
    await expect(page.locator('[data-case-dialog]')).toBeVisible();
    expect(errors).toEqual([]);
  });

  test('so is the part that would tell of it, and what is typed stays', async ({ page }) => {
    const errors: Error[] = [];
    page.on('pageerror', (error) => errors.push(error));
    await page.route('**/_astro/start.*.js', (route) => route.fulfill({ status: 404 }));
    const procedure = await new ProcedurePage(page).open();
    const notice = page.locator('[data-news]');
    await expect(notice).toContainText('Часть страницы не загрузилась.');
    await procedure.openMore('letter');
    await procedure.field('Заметка', 'letter').pressSequentially('Ждём ответа');
    await page.unroute('**/_astro/start.*.js');
    await notice.getByRole('button', { name: 'Обновить страницу' }).click();
    await expect(notice).toBeHidden();
    expect(await stored(page, KEY)).toContain('Ждём ответа');
    await page.waitForLoadState('load');
    await page.waitForFunction(() => document.querySelector('[data-news][popover]') !== null);
    await expect(notice).toBeHidden();
    expect(errors).toEqual([]);
  });
});

import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { writeCaseFile } from '../../src/cases/case-file.ts';
import { change, emptyCase, mergeCases, type Case } from '../../src/cases/case.ts';
import { dayOf } from '../../src/cases/day.ts';
import { expectAccessible } from '../support/axe.ts';
import { LetterPage } from '../support/letter-page.ts';
import { store, stored } from '../support/local-storage.ts';
import { ProcedurePage } from '../support/procedure-page.ts';
import { expect, test } from '../support/test.ts';

const NAME = 'ВИС «Реестр», передача в ФГИС КИ';
const SEND = 'fgis-ki/send-data';

const caseNamed = (id: string, name: string): Case => {
  const on = mergeCases(emptyCase(id), change.name(emptyCase(id), name, 1));
  return mergeCases(on, change.procedures(on, [SEND], 1));
};
const keep = (page: Page, ...cases: Case[]): Promise<void> =>
  store(
    page,
    Object.fromEntries(
      cases.map((on) => [`navigator:case:${on.id}`, JSON.stringify({ version: 1, data: on })]),
    ),
  );
const card = (page: Page, name: string): Locator =>
  page.getByRole('article').filter({ has: page.getByRole('heading', { name, exact: true, level: 2 }) });
const act = (page: Page, action: string, name = NAME): Locator =>
  page.getByRole('button', { name: `${action}: ${name}`, exact: true });
const open = async (page: Page): Promise<void> => {
  await page.goto('/my/');
  await expect(page.getByRole('button', { name: 'Добавить подключение' })).toBeVisible();
};
const dayAgo = (days: number): string => dayOf(new Date(Date.now() - days * 86_400_000));

test('a case is made, worked on, and seen at a glance', async ({ page }) => {
  await open(page);
  await expect(page.getByText('Подключений пока нет.')).toBeVisible();
  await page.getByRole('button', { name: 'Добавить подключение' }).click();
  const dialog = page.getByRole('dialog', { name: 'Новое подключение' });
  await dialog.getByLabel('Название').fill(NAME);
  await dialog.getByRole('checkbox', { name: 'Отправлять сведения в ФГИС КИ' }).check();
  await dialog.getByRole('button', { name: 'Сохранить' }).click();
  await expect(page.getByText(`Подключение добавлено: ${NAME}.`)).toBeVisible();

  await card(page, NAME)
    .getByRole('link', { name: /Отправлять сведения в ФГИС КИ/u })
    .click();
  const procedure = new ProcedurePage(page, SEND);
  await expect(procedure.panel).toContainText(NAME);
  await procedure.tick('send-1', 'send-2');
  await procedure.openMore('send-3');
  await procedure.field('Состояние', 'send-3').selectOption('Ждём сторону оператора');
  await procedure.date('send-3').fill(dayAgo(10));

  await page.getByRole('link', { name: 'Все подключения' }).click();
  await expect(card(page, NAME)).toContainText('Сделано 2 из 6');
  await expect(card(page, NAME)).toContainText(
    /ждём: Оператор ФГИС КИ, с\s\d\d\.\d\d\.\d{4}, прошло 10\sдней/u,
  );
});

test('cases do not mix, and the page of a procedure says which one it works on', async ({ page }) => {
  await keep(page, caseNamed('one', 'Первое'), caseNamed('two', 'Второе'));
  const procedure = await new ProcedurePage(page, SEND).open();
  const choose = async (name: string): Promise<void> => {
    await procedure.panel.getByRole('button', { name: 'Сменить подключение' }).click();
    await page.getByRole('dialog').getByRole('button', { name, exact: true }).click();
    await expect(procedure.panel).toContainText(name);
  };
  await choose('Первое');
  await procedure.tick('send-1');
  await choose('Второе');
  await expect(procedure.checkbox('send-1')).not.toBeChecked();
  await page.reload();
  await expect(procedure.panel).toContainText('Второе');
  await choose('Первое');
  await expect(procedure.checkbox('send-1')).toBeChecked();

  await procedure.panel.getByRole('button', { name: 'Сменить подключение' }).click();
  await page.getByRole('dialog').getByLabel('Новое подключение').fill('Третье');
  await page.keyboard.press('Enter');
  await expect(procedure.panel).toContainText('Третье');
  await expect(procedure.panel.getByRole('button', { name: 'Сменить подключение' })).toBeFocused();
});

test('another case opens the step that it is at, and closes those of the one before', async ({ page }) => {
  const ahead = mergeCases(
    caseNamed('one', 'Первое'),
    change.mark(emptyCase('one'), 'fgis-ki/step/send-3', { state: 'doing' }, 1),
  );
  await keep(page, ahead, caseNamed('two', 'Второе'));
  await page.evaluate(() => localStorage.setItem('navigator:chosen-case', 'one'));
  const procedure = await new ProcedurePage(page, SEND).open();
  const opened = procedure.page.locator('[data-step]:has(> [data-fold][open])');
  await expect(opened).toHaveAttribute('data-step', 'send-3');
  for (const [name, step] of [
    ['Второе', 'send-1'],
    ['Первое', 'send-3'],
  ] as const) {
    await procedure.panel.getByRole('button', { name: 'Сменить подключение' }).click();
    await page.getByRole('dialog').getByRole('button', { name, exact: true }).click();
    await expect(procedure.panel).toContainText(name);
    await expect(opened).toHaveAttribute('data-step', step);
  }
});

test('where none is chosen the one changed last is at hand, and no empty one is listed beside it', async ({
  page,
}) => {
  const early = caseNamed('one', 'Раннее');
  const late = mergeCases(
    caseNamed('two', 'Позднее'),
    change.letter(emptyCase('two'), 'tor-knd/letter/access/system', 'СЭД «Пример»', 2),
  );
  await keep(page, early, late);
  const procedure = await new ProcedurePage(page, SEND).open();
  await expect(procedure.panel).toContainText('Позднее');
  await procedure.panel.getByRole('button', { name: 'Сменить подключение' }).click();
  await expect(page.getByRole('dialog').getByRole('listitem')).toHaveText(['Раннее', 'Позднее']);

  const letter = await new LetterPage(page).open('/tor-knd/letters/access/');
  await expect(letter.field('system').locator('[data-control]')).toHaveValue('СЭД «Пример»');
  await expect(page.getByLabel('Подключение').locator('option')).toHaveText(['Раннее', 'Позднее']);
  await page.goto('/my/');
  await act(page, 'Удалить', 'Раннее').click();
  await letter.open('/tor-knd/letters/access/');
  await expect(page.getByLabel('Подключение')).toBeHidden();
});

test('a case keeps its procedures when a step of another is marked', async ({ page }) => {
  await keep(page, caseNamed('one', NAME));
  await page.evaluate(() => localStorage.setItem('navigator:chosen-case', 'one'));
  const other = await new ProcedurePage(page, 'fgis-ki/receive-data').open();
  await expect(other.panel).toContainText(NAME);
  await other.tick('receive-1');
  await open(page);
  await expect(card(page, NAME).getByRole('link', { name: /Отправлять сведения/u })).toBeVisible();
  await expect(card(page, NAME).getByRole('link', { name: /Получать сведения/u })).toBeVisible();
});

test('a case is renamed, put away, deleted and brought back, each with a way back', async ({ page }) => {
  await keep(page, caseNamed('one', NAME));
  await open(page);
  await act(page, 'Изменить').click();
  await page.getByRole('dialog').getByLabel('Название').fill('Другое имя');
  await page.getByRole('dialog').getByRole('button', { name: 'Сохранить' }).click();
  await expect(card(page, 'Другое имя')).toContainText('Отправлять сведения');

  await act(page, 'Убрать в архив', 'Другое имя').click();
  await expect(page.getByText('Подключений пока нет.')).toBeVisible();
  await page.getByText('Архив (1)').click();
  await act(page, 'Вернуть в работу', 'Другое имя').click();
  await expect(card(page, 'Другое имя')).toBeVisible();

  await act(page, 'Удалить', 'Другое имя').click();
  await expect(page.getByRole('button', { name: 'Отменить' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(card(page, 'Другое имя')).toBeVisible();

  await act(page, 'Удалить', 'Другое имя').click();
  await page.reload();
  await page.getByText('Удалённые подключения (1)').click();
  await act(page, 'Стереть навсегда', 'Другое имя').click();
  const dialog = page.getByRole('dialog', { name: 'Стереть навсегда: Другое имя?' });
  await expect(dialog.getByRole('button', { name: 'Отмена' })).toBeFocused();
  await dialog.getByRole('button', { name: 'Стереть навсегда' }).click();
  await expect(page.getByText('Стёрто: Другое имя.')).toBeVisible();
  expect(await stored(page, 'navigator:case:one')).toBeNull();
});

test.describe('out and in', () => {
  const withMark = (id: string, state: 'done' | 'doing', at: number): Case => {
    const on = caseNamed(id, NAME);
    return mergeCases(on, {
      ...emptyCase(id),
      steps: { 'fgis-ki/step/send-1': { value: { state, note: 'для себя' }, at } },
    });
  };
  const downloaded = async (page: Page, button: Locator): Promise<string> => {
    const downloading = page.waitForEvent('download');
    await button.click();
    return readFile(await (await downloading).path(), 'utf8');
  };
  const load = async (page: Page, text: string): Promise<void> => {
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'cases.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  };

  test('a case travels to another browser, with its words', async ({ page, browser, baseURL }) => {
    await keep(page, withMark('one', 'done', 5));
    const procedure = await new ProcedurePage(page, SEND).open();
    await procedure.panel.getByRole('button', { name: 'Сменить подключение' }).click();
    await page.getByRole('dialog').getByRole('button', { name: NAME, exact: true }).click();
    await procedure.tick('send-2');
    await expect
      .poll(async () =>
        page.evaluate(() => Object.keys(localStorage).some((key) => key.startsWith('navigator:wording:'))),
      )
      .toBe(true);
    await open(page);
    const text = await downloaded(page, act(page, 'Сохранить в файл'));
    expect(JSON.parse(text)).toMatchObject({
      format: 'connection-navigator-cases',
      version: 1,
      cases: [{ id: 'one' }],
    });

    const context = await browser.newContext({ baseURL: baseURL ?? '' });
    const there = await context.newPage();
    await open(there);
    await load(there, text);
    const dialog = there.getByRole('dialog', { name: 'Загрузить подключения из файла?' });
    await expect(dialog).toContainText('Новых подключений: 1.');
    await dialog.getByRole('button', { name: 'Добавить' }).click();
    await expect(card(there, NAME)).toContainText('Сделано 2 из 6');
    expect(
      await there.evaluate(
        () => Object.keys(localStorage).filter((key) => key.startsWith('navigator:wording:')).length,
      ),
    ).toBe(1);

    await there.getByRole('button', { name: 'Отменить' }).click();
    await expect(there.getByText('Подключений пока нет.')).toBeVisible();
    await context.close();
  });

  test('a conflict is shown before it is settled, and the way back outlives a reload', async ({ page }) => {
    await keep(page, withMark('one', 'done', 5));
    await open(page);
    const file = JSON.stringify({
      format: 'connection-navigator-cases',
      version: 1,
      cases: [withMark('one', 'doing', 9)],
    });
    await load(page, file);
    const dialog = page.getByRole('dialog');
    await expect(dialog).toContainText(`${NAME}: отмечено по-разному, новее в файле — 1.`);
    await dialog.getByRole('button', { name: 'Объединить' }).click();
    await expect(card(page, NAME)).toContainText('Сделано 0 из 6');
    await page.reload();
    await page.getByRole('button', { name: 'Отменить' }).click();
    await expect(card(page, NAME)).toContainText('Сделано 1 из 6');

    const older = JSON.stringify({
      format: 'connection-navigator-cases',
      version: 1,
      cases: [withMark('one', 'doing', 2)],
    });
    await load(page, older);
    await expect(dialog).toContainText(`${NAME}: отмечено по-разному, новее у вас — 1.`);
    await dialog.getByRole('button', { name: 'Заменить моё тем, что в файле' }).click();
    await expect(card(page, NAME)).toContainText('Сделано 0 из 6');
  });

  test('a file that is taken in again says what is the same, and in what the rest differs', async ({
    page,
  }) => {
    const file = writeCaseFile(
      { cases: [withMark('one', 'done', 5), withMark('two', 'done', 5)], wordings: {} },
      new Date(),
    );
    await open(page);
    await load(page, file);
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Добавить' }).click();
    await act(page, 'Изменить').first().click();
    await dialog.getByLabel('Название').fill('Другое имя');
    await dialog.getByRole('button', { name: 'Сохранить' }).click();
    const procedure = await new ProcedurePage(page, SEND).open();
    await expect(procedure.panel).toContainText('Другое имя');
    await procedure.tick('send-2');

    await open(page);
    await load(page, file);
    await expect(dialog).toContainText('Отличаются от ваших: 1. Без изменений: 1.');
    await expect(dialog.getByRole('listitem')).toHaveText([
      `Другое имя: название в файле — «${NAME.replace('«', '„').replace('»', '“')}»; отметок, которых нет в файле, — 1.`,
      `${NAME}: такое же, ничего не изменится.`,
    ]);
    await dialog.getByRole('button', { name: 'Объединить' }).click();
    await expect(page.getByText('Изменилось подключений: 0.')).toBeVisible();
  });

  for (const [name, text, sentence] of [
    ['cut off', '{"format":"connection-navigator-cases"', 'данные повреждены или обрезаны'],
    ['foreign', '{"a":1}', 'Это не файл с подключениями'],
    ['a document', 'PK\u0003\u0004', 'Это не файл с подключениями'],
    ['newer', '{"format":"connection-navigator-cases","version":7,"cases":[]}', 'более новой версией сайта'],
  ] as const) {
    test(`a file that is ${name} is refused with a reason`, async ({ page }) => {
      await open(page);
      await load(page, text);
      await expect(page.getByRole('status').filter({ hasText: sentence })).toBeVisible();
      await expect(page.getByRole('dialog')).toBeHidden();
    });
  }

  test('what was said of a wrong file is gone when the right one is taken', async ({ page }) => {
    await open(page);
    await load(page, '{"a":1}');
    const told = page.getByText('Это не файл с подключениями');
    await expect(told).toBeVisible();
    await load(page, writeCaseFile({ cases: [withMark('one', 'done', 5)], wordings: {} }, new Date()));
    await expect(page.getByRole('dialog')).toBeVisible();
    await expect(told).toBeHidden();
  });

  test.describe('a link', () => {
    test('carries a case on request, without notes unless they are asked for', async ({
      page,
      browser,
      baseURL,
    }) => {
      await keep(page, withMark('one', 'done', 5));
      await open(page);
      await act(page, 'Поделиться подключением').click();
      const dialog = page.getByRole('dialog', { name: 'Ссылка на подключение' });
      await expect(dialog).toContainText('номеров писем и заметок не будет');
      await dialog.getByRole('button', { name: 'Скопировать ссылку' }).click();
      await expect(dialog.getByText('Ссылка скопирована.')).toBeVisible();
      const link = await page.evaluate(() => navigator.clipboard.readText());
      expect(link).toContain('/my/#case=');

      const context = await browser.newContext({ baseURL: baseURL ?? '' });
      const there = await context.newPage();
      await there.goto(link);
      const question = there.getByRole('dialog', { name: 'Добавить подключение по ссылке?' });
      await expect(question).toContainText('Новых подключений: 1.');
      await expect(question).not.toContainText(/файл|Заменить|: 0/u, { useInnerText: true });
      await question.getByRole('button', { name: 'Добавить' }).click();
      await expect(card(there, NAME)).toContainText('Сделано 1 из 6');
      await expect(there).toHaveURL(/\/my\/$/u);
      expect(await stored(there, 'navigator:case:one')).not.toContain('для себя');
      await context.close();
    });
  });

  for (const hash of [
    '#case=',
    '#case=%3Cimg%20src=x%20onerror=alert(1)%3E',
    `#case=${'A'.repeat(20_000)}`,
    '#case=AAAA',
  ]) {
    test(`a broken link does nothing but say so: ${hash.slice(0, 20)}`, async ({ page }) => {
      await page.goto(`/my/${hash}`);
      await expect(page.getByRole('status').filter({ hasText: 'Не удалось прочитать' })).toBeVisible();
      await expect(page).toHaveURL(/\/my\/$/u);
    });
  }
});

test('all that is kept is shown, handed over, and wiped in one confirmed act', async ({ page }) => {
  await keep(page, caseNamed('one', NAME));
  await page.evaluate(() => {
    localStorage.setItem('theirs', 'x');
    localStorage.setItem('navigator:case:two', 'не JSON');
  });
  await open(page);
  await expect(page.getByRole('alert')).toContainText('отложены');
  await page.locator('summary', { hasText: 'Что хранится' }).click();
  await expect(page.getByRole('row', { name: /Подключения: отметки/u })).toContainText('КБ');
  await expect(page.getByRole('row', { name: /Нечитаемые записи/u })).toContainText('1');
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Скачать: Нечитаемые записи' }).click();
  expect(await readFile(await (await downloading).path(), 'utf8')).toContain('не JSON');

  await page.getByRole('button', { name: 'Стереть всё' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Отмена' }).click();
  await expect(card(page, NAME)).toBeVisible();
  await page.getByRole('button', { name: 'Стереть всё' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Стереть всё' }).click();
  await expect(page.getByText('В этом браузере ничего не хранится.')).toBeVisible();
  // The note of the wipe is for pages that were asleep.
  expect(await page.evaluate(() => Object.keys(localStorage).sort())).toEqual(['navigator:wiped', 'theirs']);
});

test('marks of the first version of the site stand in the list with their procedure', async ({ page }) => {
  const marks = { 'fgis-ki/step/send-1': { done: true, at: 1 }, 'fgis-ki/step/gone': { done: true, at: 1 } };
  await store(page, { 'navigator:progress': JSON.stringify({ version: 1, data: marks }) });
  await open(page);
  await expect(card(page, 'Моё подключение')).toContainText('Сделано 1 из 6');
  await expect(card(page, 'Моё подключение')).toContainText('Отмечены шаги, которых на сайте больше нет');
  await expect(card(page, 'Моё подключение')).toContainText('fgis-ki/step/gone');
});

test('two windows show the same list', async ({ context }) => {
  const [left, right] = [await context.newPage(), await context.newPage()];
  await keep(left, caseNamed('one', NAME));
  await open(left);
  await open(right);
  await act(left, 'Убрать в архив').click();
  await expect(right.getByText('Архив (1)')).toBeVisible();
});

test('a thousand cases are listed, thirty at a time', async ({ page }) => {
  test.slow();
  const many = Array.from({ length: 1000 }, (_, number) =>
    caseNamed(`c${String(number)}`, `Подключение ${String(number)}`),
  );
  await keep(page, ...many);
  await open(page);
  await expect(page.getByRole('article')).toHaveCount(30);
  await page.getByRole('button', { name: 'Показать ещё (осталось 970)' }).click();
  await expect(page.getByRole('article')).toHaveCount(60);
});

test('a case with thousands of procedures and marks is shown in part, and asks for no more than it shows', async ({
  page,
}) => {
  const many = Array.from({ length: 3000 }, (_, number) => number);
  const on = caseNamed('one', NAME);
  const filled = mergeCases(
    on,
    change.procedures(on, [SEND, ...many.map((n) => `fgis-ki/z-${String(n)}`)], 2),
  );
  const marked = Object.fromEntries(
    many.flatMap((n) => [
      [`foreign-${String(n)}/step/x`, { value: { state: 'done' as const }, at: 2 }],
      [`fgis-ki/step/gone-${String(n)}`, { value: { state: 'done' as const }, at: 3 }],
    ]),
  );
  await keep(page, { ...filled, steps: marked });
  const asked: string[] = [];
  await page.route('**/api/v1/tracker/*.json', async (route) => {
    const { pathname } = new URL(route.request().url());
    asked.push(pathname);
    // An unknown regulation has no file, of which the browser itself would tell.
    if (pathname.includes('foreign')) await route.fulfill({ json: {} });
    else await route.continue();
  });
  await open(page);
  await expect(card(page, NAME).getByRole('link', { name: /Отправлять сведения/u })).toBeVisible();
  const items = card(page, NAME).getByRole('heading', { level: 3 });
  await expect(items).toHaveCount(50);
  await expect(card(page, NAME).getByText('Показано 50, скрыто ещё 2950.')).toBeVisible();
  expect(asked).toHaveLength(50);
  await page.getByRole('button', { name: 'Показать ещё (осталось 2951)' }).click();
  await expect(items).toHaveCount(100);
  await act(page, 'Изменить').click();
  await expect(page.getByRole('dialog').getByRole('checkbox', { name: /Отправлять/u })).toBeChecked();
});

test('refused storage is told, and a case can be made all the same', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('refused', 'SecurityError');
      },
    });
  });
  await open(page);
  await page.getByRole('button', { name: 'Добавить подключение' }).click();
  await page.getByRole('dialog').getByLabel('Название').fill(NAME);
  await page.getByRole('dialog').getByRole('button', { name: 'Сохранить' }).click();
  await expect(card(page, NAME)).toBeVisible();
  await expect(page.getByRole('alert')).toContainText('не разрешает сохранять');
});

test('the keyboard is enough to make a case and to put it away', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'Добавить подключение' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type(NAME);
  await page.keyboard.press('Enter');
  await expect(card(page, NAME)).toBeVisible();
  await act(page, 'Убрать в архив').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Отменить' })).toBeFocused();
});

for (const [width, colorScheme] of [
  [360, 'dark'],
  [1366, 'light'],
] as const) {
  test(`the list and its dialogs are accessible and fit ${String(width)} px, ${colorScheme}`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 740 });
    const on = caseNamed('one', NAME);
    const away = { ...caseNamed('two', 'Старое'), shelf: { value: 'archive' as const, at: 2 } };
    await keep(page, on, away);
    await open(page);
    await expect(card(page, NAME)).toContainText('Сделано 0 из 6');
    for (const summary of await page.locator('my-cases summary:visible').all()) await summary.click();
    await expectAccessible(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
    for (const button of ['Изменить', 'Поделиться подключением']) {
      await act(page, button).click();
      await expectAccessible(page);
      await page.keyboard.press('Escape');
    }
  });
}

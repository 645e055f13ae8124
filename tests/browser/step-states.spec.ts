import { readFile } from 'node:fs/promises';
import { change, emptyCase, mergeCases } from '../../src/cases/case.ts';
import { dayOf } from '../../src/cases/day.ts';
import type { StepState } from '../../src/procedure/state.ts';
import { expectAccessible } from '../support/axe.ts';
import { store, stored } from '../support/local-storage.ts';
import { ProcedurePage } from '../support/procedure-page.ts';
import { expect, test } from '../support/test.ts';

const KEY = 'navigator:case:default';

test('every state is kept, told and counted', async ({ page }) => {
  const procedure = await new ProcedurePage(page).open();
  const total = procedure.counted.length;
  await procedure.openMore('account');
  const state = procedure.field('Состояние', 'account');
  const all = {
    doing: ['В работе', 0, total],
    waiting: ['Ждём сторону оператора', 0, total],
    returned: ['Отказ или замечания', 0, total],
    elsewhere: ['Сделано раньше или в другом подключении', 1, total],
    unneeded: ['Не требуется', 0, total - 1],
    done: ['Сделано', 1, total],
    open: ['Не начато', 0, total],
  } as const satisfies Record<StepState, unknown>;
  for (const [name, done, of] of Object.values(all)) {
    await state.selectOption(name);
    await expect(procedure.panel).toContainText(`Сделано ${String(done)} из ${String(of)}`);
    await page.reload();
    await procedure.openMore('account');
    await expect(state.locator('option:checked')).toHaveText(name);
  }
});

test('numbers and a note are kept; what is typed is not lost to a change elsewhere', async ({
  page,
  context,
}) => {
  const procedure = await new ProcedurePage(page).open();
  await procedure.openMore('letter');
  await procedure.field('Исходящий номер', 'letter').fill('01-12/345');
  await procedure.field('Входящий номер', 'letter').fill('вх. 7');
  const note = procedure.field('Заметка', 'letter');
  await note.fill('Отправлено через СЭД');
  const other = await new ProcedurePage(await context.newPage()).open();
  await other.tick('account');
  await expect(procedure.checkbox('account')).toBeChecked();
  await expect(note).toHaveValue('Отправлено через СЭД');
  await note.blur();
  await expect(procedure.announcement).toContainText('Сохранено:');
  await page.reload();
  await procedure.openMore('letter');
  await expect(procedure.field('Исходящий номер', 'letter')).toHaveValue('01-12/345');
  await expect(note).toHaveValue('Отправлено через СЭД');
});

test('a note that looks like a password is asked about before it is kept', async ({ page }) => {
  const procedure = await new ProcedurePage(page).open();
  await procedure.openMore('account');
  const note = procedure.field('Заметка', 'account');
  const question = page.getByRole('alertdialog', { name: 'Похоже на пароль или ключ' });
  await note.pressSequentially('Отправили через МЭДО. Пароль: Qwerty12');
  await note.blur();
  await expect(question.getByRole('button', { name: 'Не сохранять' })).toBeFocused();
  expect(await stored(page, KEY)).toBeNull();
  await page.keyboard.press('Enter');
  await expect(note).toHaveValue('Отправили через МЭДО. Пароль: Qwerty12');
  await expect(note).toBeFocused();
  await expect(question.getByRole('alert')).toContainText('Не сохранено');
  await expect(question.getByRole('button')).toHaveText(['Сохранить всё равно']);
  expect(await stored(page, KEY)).toBeNull();
  await expectAccessible(page);

  await note.fill('Отправили через МЭДО.');
  await note.blur();
  await expect(question).toBeHidden();
  expect(await stored(page, KEY)).toContain('Отправили через МЭДО.');

  await note.fill('пароль: Qwerty12');
  await note.blur();
  await question.getByRole('button', { name: 'Сохранить всё равно' }).click();
  expect(await stored(page, KEY)).toContain('Qwerty12');
});

test('after a refusal nobody is waited for: the panel, the card and the sheet say what has come', async ({
  page,
}) => {
  const procedure = await new ProcedurePage(page).open();
  await procedure.tick(...procedure.counted.slice(0, procedure.number('decision') - 1));
  const now = procedure.panel.getByRole('list', { name: 'Сейчас' });
  await expect(now).toContainText('ждём: Оператор');
  await procedure.setState('decision', 'Отказ или замечания');
  await procedure.date('decision').fill('2026-11-12');
  await expect(now).toContainText('Отказ или замечания, 12.11.2026');
  await expect(procedure.panel).not.toContainText('ждём');
  await expect(page.getByRole('button', { name: /^Ждать с/u })).toHaveCount(0);

  await page.goto('/my/');
  const card = page.getByRole('article');
  await expect(card).toContainText(
    `Следующий шаг: ${procedure.title('decision')} — Отказ или замечания, 12.11.2026`,
  );
  await expect(card).not.toContainText('ждём');
  await card.getByRole('link', { name: 'Лист передачи' }).click();
  await expect(page.getByRole('row').filter({ hasText: procedure.title('decision') })).toContainText(
    'Отказ или замечания, 12.11.2026',
  );
});

test('a card names all that the reader is at, also a refusal that other steps stand before', async ({
  page,
}) => {
  const procedure = await new ProcedurePage(page).open();
  await procedure.setState('account', 'В работе');
  await procedure.setState('decision', 'Отказ или замечания');
  await page.goto('/my/');
  const card = page.getByRole('article');
  await expect(card).toContainText(`Следующий шаг: ${procedure.title('account')} — В работе, `);
  await expect(card.getByRole('listitem')).toContainText([/./u, /Отказ или замечания, /u]);
});

test('days are counted for a step that waits, and a reminder can be taken along', async ({ page }) => {
  const procedure = await new ProcedurePage(page).open();
  await procedure.openMore('decision');
  await procedure.field('Состояние', 'decision').selectOption('Ждём сторону оператора');
  await procedure.date('decision').fill(dayOf(new Date(Date.now() - 21 * 86_400_000)));
  await expect(procedure.step('decision')).toContainText(
    /Ждём сторону оператора с\s\d\d\.\d\d\.\d{4}, прошёл 21\sдень/u,
  );
  await expect(procedure.panel).toContainText('прошёл 21 день');

  const button = procedure
    .step('decision')
    .getByRole('button', { name: 'Скачать напоминание для календаря' });
  await button.click();
  await expect(procedure.step('decision').getByText('Сначала выберите, в какой день')).toBeVisible();
  await procedure.field('День напоминания', 'decision').fill('2027-01-15');
  const downloading = page.waitForEvent('download');
  await button.click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/\.ics$/u);
  const file = await readFile(await download.path(), 'utf8');
  expect(file).toContain('DTSTART:20270115T090000\r\n');
  expect(file.replaceAll('\r\n ', '')).toContain(`SUMMARY:Проверить ответ: ${procedure.title('decision')}`);

  await procedure.showDiagram();
  await expect(procedure.node('decision')).toHaveAttribute('data-state', 'waiting');
});

test.describe('when the words of a step have changed since it was marked', () => {
  const marked = (extra: Record<string, unknown> = {}) =>
    JSON.stringify({
      version: 1,
      data: mergeCases(
        emptyCase('default'),
        change.mark(emptyCase('default'), 'tor-knd/step/letter', { state: 'done', ...extra }, 1),
      ),
    });

  test('the reader sees the old and the new, and confirms', async ({ page }) => {
    // The page marks the step under the wording of today; then that wording is made an older one.
    const procedure = await new ProcedurePage(page).open();
    await procedure.tick('letter');
    await expect
      .poll(() =>
        page.evaluate(
          () => Object.keys(localStorage).filter((key) => key.startsWith('navigator:wording:')).length,
        ),
      )
      .toBe(1);
    await page.route('**/api/v1/tracker/tor-knd.json', async (route) => {
      const text = await (await route.fetch()).text();
      await route.fulfill({
        body: text.replaceAll('Направьте Оператору', 'Отправьте Оператору'),
        contentType: 'application/json',
      });
    });
    await page.route('**/tor-knd/api-access/', async (route) => {
      const text = await (await route.fetch()).text();
      const steps = /data-steps="([^"]+)"/u.exec(text)?.[1] ?? '';
      const print = JSON.parse(
        steps.replaceAll('&quot;', '"').replaceAll('&#34;', '"').replaceAll('&amp;', '&'),
      ) as { id: string; fingerprint: string }[];
      const own = print.find(({ id }) => id === 'letter')?.fingerprint ?? '';
      await route.fulfill({ body: text.replaceAll(own, 'ffffffffffffffff'), contentType: 'text/html' });
    });
    await page.reload();
    await expect(procedure.panel).toContainText('Отмеченные шаги, которые изменились: 1.');
    const step = procedure.step('letter');
    await procedure.unfold('letter');
    await expect(step).toContainText('Этот шаг изменился после вашей отметки.');
    await expect(step.locator('del')).toContainText('Направьте');
    await expect(step.locator('ins')).toContainText('Отправьте');
    await expectAccessible(page);
    await step.getByRole('button', { name: 'Оставить отметку' }).click();
    await expect(procedure.checkbox('letter')).toBeChecked();
    await expect(step.getByRole('button', { name: 'Оставить отметку' })).toBeHidden();
    await page.reload();
    await expect(procedure.panel).not.toContainText('Изменилось');
  });

  test('or takes the mark back; a note alone does not confirm it', async ({ page }) => {
    await store(page, { [KEY]: marked({ wording: '0000000000000000' }) });
    const procedure = await new ProcedurePage(page).open();
    const step = procedure.step('letter');
    await procedure.unfold('letter');
    await expect(step).toContainText('Прежний текст шага в этом браузере не сохранился');
    await procedure.openMore('letter');
    await procedure.field('Заметка', 'letter').fill('проверить');
    await procedure.field('Заметка', 'letter').blur();
    await expect(step.getByRole('button', { name: 'Оставить отметку' })).toBeVisible();
    await step.getByRole('button', { name: 'Снять отметку' }).click();
    await expect(procedure.checkbox('letter')).not.toBeChecked();
    await expect(procedure.panel).not.toContainText('Изменилось');
  });

  test('marks of a step that is gone are carried to the one in its place', async ({ page }) => {
    await store(page, {
      [KEY]: marked({ note: 'важно' }).replace('tor-knd/step/letter', 'tor-knd/step/old-letter'),
    });
    await page.route('**/tor-knd/api-access/', async (route) => {
      const text = await (await route.fetch()).text();
      const quote = text.includes('&quot;ref&quot;') ? '&quot;' : '&#34;';
      const former = JSON.stringify([{ ref: 'tor-knd/step/old-letter', title: 'Прежнее письмо' }]).replaceAll(
        '"',
        quote,
      );
      const body = text.replace(
        new RegExp(`(tor-knd/step/letter${quote}[^\\]]*\\][^\\]]*?${quote}formerly${quote}:)\\[\\]`, 'u'),
        `$1${former}`,
      );
      expect(body).not.toBe(text);
      await route.fulfill({ body, contentType: 'text/html' });
    });
    const procedure = await new ProcedurePage(page).open();
    await expect(procedure.checkbox('letter')).toBeChecked();
    await procedure.unfold('letter');
    await expect(procedure.step('letter')).toContainText(
      'Этот шаг появился вместо прежнего: «Прежнее письмо».',
    );
    await procedure.step('letter').getByRole('button', { name: 'Оставить отметку' }).click();
    expect(await stored(page, KEY)).toContain('"tor-knd/step/letter"');
    expect(await stored(page, KEY)).toContain('"tor-knd/step/old-letter"');
  });
});

test.describe('the hand-over sheet', () => {
  test('is a blank form without scripts', async ({ browser, baseURL }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '' });
    const page = await context.newPage();
    await page.goto('/tor-knd/api-access/');
    await page.getByRole('link', { name: 'Пустой лист передачи' }).first().click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Лист\sпередачи: /u);
    await expect(page.getByRole('row')).toHaveCount(new ProcedurePage(page).procedure.steps.length + 1);
    await expect(page.getByText('должность, подпись')).toHaveCount(2);
    await context.close();
  });

  test('is filled in with the case in the fragment, and prints without navigation', async ({ page }) => {
    const on = mergeCases(
      mergeCases(emptyCase('one'), change.name(emptyCase('one'), 'Дело для листа', 1)),
      change.mark(
        emptyCase('one'),
        'tor-knd/step/letter',
        { state: 'waiting', on: '2026-11-12', outgoing: '5-А', note: 'заметка' },
        1,
      ),
    );
    await store(page, { 'navigator:case:one': JSON.stringify({ version: 1, data: on }) });
    await page.goto('/my/form/tor-knd/api-access/#one');
    const row = page.getByRole('row').filter({ hasText: 'Направить Оператору письмо с анкетой' });
    await expect(row).toContainText('Ждём сторону оператора, 12.11.2026');
    await expect(row).toContainText('исх. 5-А');
    await expect(row).toContainText('заметка');
    await expect(row).not.toContainText('http');
    await expect(page.getByText('Дело для листа')).toBeVisible();
    await expectAccessible(page);
    await page.emulateMedia({ media: 'print' });
    for (const gone of ['navigation', 'search', 'button'] as const)
      await expect(page.getByRole(gone)).toHaveCount(0);
  });

  test('has the host in its address on paper', async ({ page }) => {
    await page.goto('/my/form/tor-knd/api-access/');
    const withHost = page.getByRole('link', { name: /^http.*\/tor-knd\/api-access\/$/u });
    await expect(page.getByRole('button', { name: 'Распечатать' })).toBeVisible();
    await expect(withHost).toHaveCount(0);
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await expect(withHost).toHaveCount(1);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await expect(withHost).toHaveCount(0);
  });

  test('says that there is no such case', async ({ page }) => {
    await page.goto('/my/form/tor-knd/api-access/#nobody');
    await expect(page.getByText('Этого подключения в браузере нет')).toBeVisible();
  });
});

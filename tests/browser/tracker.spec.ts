import type { Page } from '@playwright/test';
import { emptyCase } from '../../src/cases/case.ts';
import { ProcedurePage } from '../support/procedure-page.ts';
import { expectAccessible } from '../support/axe.ts';
import { skipToContent, tabTo } from '../support/keyboard.ts';
import { store } from '../support/local-storage.ts';
import { expect, test } from '../support/test.ts';

test('a tick counts, shows the day and moves the next step on', async ({ page }) => {
  const procedure = await new ProcedurePage(page).open();
  const { counted, panel, bar } = procedure;
  const [first = '', second = ''] = counted;
  await expect(panel).toContainText(`Сделано 0 из ${counted.length}`);
  await expect(procedure.checkbox(first)).not.toBeChecked();
  await expect(procedure.date(first)).toBeHidden();

  await procedure.tick(first);
  await expect(procedure.row(first)).toContainText(/\d\d\.\d\d\.\d{4}/u);
  await expect(procedure.date(first), 'what is done is one line').toBeHidden();
  await expect(procedure.step(second).locator('.does'), 'and the next step is open').toBeVisible();
  await procedure.unfold(first);
  await expect(panel).toContainText(`Сделано 1 из ${counted.length}`);
  await expect(bar).toHaveJSProperty('value', 1);
  await expect(bar).toHaveJSProperty('max', counted.length);
  await expect(procedure.date(first)).toBeVisible();
  await expect(procedure.next).toHaveText(`2. ${procedure.title(second)}`);

  await procedure.next.click();
  await expect(page).toHaveURL(`/tor-knd/api-access/#step-${second}`);
  await expect(procedure.step(second)).toBeInViewport();
});

test.describe('the day of a tick', () => {
  // It is past midnight here and still yesterday in Greenwich.
  test.use({ timezoneId: 'Asia/Kamchatka' });

  test('is today by the clock of the reader and can be changed or left out', async ({ page }) => {
    await page.clock.setFixedTime('2026-11-21T20:00:00Z');
    const procedure = await new ProcedurePage(page).open();
    const date = procedure.date('letter');
    await procedure.tick('letter');
    await expect(date).toHaveValue('2026-11-22');

    await date.fill('2026-03-01');
    await page.reload();
    await expect(procedure.row('letter')).toContainText('01.03.2026');
    await procedure.unfold('letter');
    await expect(date).toHaveValue('2026-03-01');

    await date.fill('');
    await page.reload();
    await expect(procedure.checkbox('letter')).toBeChecked();
    await expect(date).toHaveValue('');
  });

  test('costs nothing when a digit too many slips into the year', async ({ page }) => {
    const procedure = await new ProcedurePage(page).open();
    await procedure.tick('account', 'letter');
    await procedure.date('letter').fill('20261-11-22');
    await page.reload();
    await expect(procedure.checkbox('account')).toBeChecked();
    await expect(procedure.checkbox('letter')).toBeChecked();
    await expect(page.getByRole('alert')).toHaveCount(0);
  });
});

test('a step says what comes before it, and can be ticked all the same', async ({ page }) => {
  const procedure = await new ProcedurePage(page).open();
  const letter = procedure.step('letter');
  await procedure.unfold('letter');
  const first = (step: string) => letter.getByRole('link', { name: `шаг ${procedure.number(step)}` });
  await expect(first('account')).toHaveAttribute('data-state', 'open');
  await expect(letter.getByText('Не отмечено то, что идёт раньше')).toBeHidden();
  await procedure.tick('account');
  await expect(first('account')).toHaveAttribute('data-state', 'done');
  await expect(first('network')).not.toHaveAttribute('data-state', 'done');

  await procedure.tick('letter');
  await expect(letter).toContainText(`Не отмечены предыдущие шаги: ${procedure.number('network')}.`);
  await expect(procedure.panel).toContainText('Сделано 2 из');
  await procedure.tick('network');
  await expect(letter.getByText('Не отмечено то, что идёт раньше')).toBeHidden();
});

test('a step that waits for another side names it as the document does', async ({ page }) => {
  const procedure = await new ProcedurePage(page).open();
  await procedure.tick(...procedure.counted.slice(0, procedure.counted.indexOf('demo-access')));
  await expect(procedure.next).toContainText(procedure.title('demo-access'));
  await expect(procedure.panel).toContainText(/ждём: СТП/u);
});

test('a tick can be taken back', async ({ page }) => {
  const procedure = await new ProcedurePage(page).open();
  await procedure.tick('specification');
  await procedure.checkbox('specification').uncheck();
  await expect(procedure.panel).toContainText('Сделано 0 из');
  await expect(procedure.date('specification')).toBeHidden();
  await page.reload();
  await expect(procedure.checkbox('specification')).not.toBeChecked();
});

test('a tick that slipped comes back with its day', async ({ page }) => {
  const procedure = await new ProcedurePage(page).open();
  await procedure.tick('specification');
  await procedure.unfold('specification');
  await procedure.date('specification').fill('2026-03-18');
  await procedure.checkbox('specification').uncheck();
  await procedure.checkbox('specification').check();
  await expect(procedure.date('specification')).toHaveValue('2026-03-18');
});

test('a day that is still to come is kept, and told of', async ({ page }) => {
  await page.clock.setFixedTime('2026-11-22T09:00:00Z');
  const procedure = await new ProcedurePage(page).open();
  await procedure.tick('specification');
  await procedure.unfold('specification');
  await procedure.date('specification').fill('2026-11-23');
  await expect(procedure.step('specification').getByRole('alert')).toHaveText('Этот день ещё не наступил.');
  await procedure.date('specification').fill('2026-11-22');
  await expect(procedure.step('specification').getByRole('alert')).toBeHidden();
});

test('says when the procedure is under way in another case, and leads there', async ({ page }) => {
  const procedure = await new ProcedurePage(page).open();
  await procedure.tick('specification');
  await procedure.panel.getByRole('button', { name: 'Сменить подключение' }).click();
  await page.getByRole('dialog').getByLabel('Новое подключение').fill('Реестр');
  await page.keyboard.press('Enter');
  await expect(procedure.panel).toContainText('Эта процедура уже идёт в подключении «Моё подключение».');
  await expect(procedure.panel).toContainText('Сделано 0 из');
  await procedure.panel.getByRole('button', { name: 'Перейти к нему' }).click();
  await expect(procedure.panel).toContainText('Сделано 1 из');
  await expect(procedure.panel.getByText('Эта процедура уже идёт')).toBeHidden();
  await expect(procedure.next).toBeFocused();
});

test('says at the top what is now and who is waited for', async ({ page }) => {
  const procedure = await new ProcedurePage(page).open();
  const list = (name: string) => procedure.panel.getByRole('list', { name });
  await expect(list('Сейчас')).toHaveText(/^1\. Изучить спецификацию API$/u);
  await expect(list('Ждём')).toBeHidden();
  await procedure.setState('decision', 'Ждём сторону оператора');
  await procedure.setState('network', 'В работе');
  await expect(list('Сейчас')).toHaveText(
    /^3\. Использовать защищённую\sсеть\s— В\sработе, \d\d\.\d\d\.\d{4}$/u,
  );
  await expect(list('Ждём')).toHaveText(/^6\. Оператор принимает решение\s— Оператор, с\s/u);
  await list('Ждём').getByRole('link').click();
  await expect(page).toHaveURL(/#step-decision$/u);
});

test('a letter asks for its number and day, and then whether to wait for the answer', async ({ page }) => {
  await page.clock.setFixedTime('2026-11-22T09:00:00Z');
  const procedure = await new ProcedurePage(page).open();
  await procedure.tick('letter', 'letter-copy');
  await procedure.field('Исходящий номер', 'letter').fill('5-А');
  await procedure.field('Исходящий номер', 'letter').blur();
  await procedure.row('letter').click();
  await expect(procedure.row('letter')).toContainText('22.11.2026, исх. 5-А');
  const offer = procedure.step('letter-copy').getByRole('button', { name: /^Ждать с /u });
  await expect(offer, 'there are steps to take first').toBeHidden();
  await procedure.tick('specification', 'account', 'network');
  await expect(offer).toHaveText(/^Ждать\sс\s22\.11\.2026/u);
  await procedure.unfold('letter-copy');
  await procedure.date('letter-copy').fill('');
  await expect(offer, 'without a day, from today').toHaveText(/^Ждать\sс\s22\.11\.2026/u);
  await offer.click();
  await expect(procedure.row('decision')).toContainText('Ждём сторону оператора с 22.11.2026');
  await expect(procedure.announcement).toContainText('Ждём сторону оператора');
  await expect(offer).toBeHidden();
  await expect(procedure.checkbox('letter-copy')).toBeFocused();
});

test.describe('which steps are open', () => {
  const openSteps = (page: Page) => page.locator('[data-fold][open]').locator('xpath=..');

  test('the one that the reader is at, and what a link leads to', async ({ page }) => {
    const procedure = await new ProcedurePage(page).open();
    await expect(openSteps(page)).toHaveAttribute('data-step', 'specification');
    await procedure.tick('specification', 'account');
    await page.reload();
    await expect(openSteps(page)).toHaveAttribute('data-step', 'network');
    await page.goto('/tor-knd/api-access/#step-disc');
    await page.reload();
    await expect(procedure.step('disc').locator('.does')).toBeInViewport();
    await expect(procedure.row('disc')).toBeInViewport();
    await procedure.showDiagram();
    await procedure.node('disc').click();
    await expect(procedure.step('disc').locator('.does')).toBeVisible();
  });

  test('all that is left to do on paper; what is done is a row with its date', async ({ page }) => {
    const procedure = await new ProcedurePage(page).open();
    await procedure.tick('account');
    await page.emulateMedia({ media: 'print' });
    for (const step of procedure.counted)
      await expect(procedure.step(step).locator('.does')).toBeVisible({ visible: step !== 'account' });
    await expect(procedure.row('account')).toContainText(/\d\d\.\d\d\.\d{4}/u);
    await expect(procedure.panel).toContainText('Сделано 1 из');
  });
});

test('the diagram shows what is done and what is next', async ({ page }) => {
  const procedure = await new ProcedurePage(page).open();
  await procedure.showDiagram();
  await expect(procedure.node('specification')).toHaveAttribute('data-state', 'next');
  const colour = () =>
    procedure
      .node('specification')
      .locator('rect')
      .evaluate((node) => getComputedStyle(node).fill);
  const undone = await colour();
  await page.getByRole('radio', { name: 'Список' }).check();
  await procedure.tick('specification');
  await procedure.showDiagram();
  await expect(procedure.node('specification')).toHaveAttribute('data-state', 'done');
  await expect(procedure.node('account')).toHaveAttribute('data-state', 'next');
  await expect(procedure.node('letter')).toHaveAttribute('data-state', 'open');
  expect(await colour()).not.toBe(undone);

  await procedure.node('letter').click();
  await expect(procedure.step('letter')).toBeInViewport();
});

test('a screen reader hears of each change', async ({ page }) => {
  const procedure = await new ProcedurePage(page).open();
  const { announcement } = procedure;
  await expect(announcement).toBeEmpty();
  await procedure.tick('network');
  const title = procedure.title('network');
  await expect(announcement).toHaveText(`Отмечено: ${title}. Сделано 1 из ${procedure.counted.length}.`);
  await procedure.checkbox('network').uncheck();
  await expect(announcement).toHaveText(`Отметка снята: ${title}. Сделано 0 из ${procedure.counted.length}.`);
});

test('everything is there after a reload, and the page with ticks is accessible', async ({ page }) => {
  test.slow();
  const procedure = await new ProcedurePage(page).open();
  await procedure.tick(...procedure.counted);
  await expect(procedure.panel).toContainText('Все шаги отмечены.');
  for (const { title } of procedure.procedure.steps.filter(({ ongoing }) => ongoing))
    await expect(procedure.next.filter({ hasText: title })).toBeVisible();
  await expect(procedure.panel).toContainText('Остаётся постоянно:');
  await page.reload();
  for (const step of procedure.counted) await expect(procedure.checkbox(step)).toBeChecked();
  await expect(procedure.bar).toHaveJSProperty('value', procedure.counted.length);
  await expectAccessible(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectAccessible(page);
});

test.describe('taking all ticks back', () => {
  test('asks first, and does nothing when the reader thinks better of it', async ({ page }) => {
    const procedure = await new ProcedurePage(page).open();
    await expect(procedure.resetButton).toBeHidden();
    await procedure.tick('account', 'network');
    await procedure.resetButton.click();
    await expectAccessible(page);
    await procedure.resetDialog.getByRole('button', { name: 'Оставить отметки' }).click();
    await expect(procedure.resetDialog).toBeHidden();
    await expect(procedure.checkbox('account')).toBeChecked();

    await procedure.resetButton.click();
    await page.keyboard.press('Escape');
    await expect(procedure.resetDialog).toBeHidden();
    await expect(procedure.resetButton).toBeFocused();
    await expect(procedure.panel).toContainText('Сделано 2 из');
  });

  test('clears this procedure for good and leaves the others alone', async ({ page }) => {
    const other = await new ProcedurePage(page, 'fgis-ki/receive-data').open();
    const [othersFirst = ''] = other.counted;
    await other.tick(othersFirst);

    const procedure = await new ProcedurePage(page).open();
    await expect(procedure.panel).toContainText('Сделано 0 из');
    await procedure.tick('account', 'network');
    await procedure.resetButton.click();
    await procedure.resetDialog.getByRole('button', { name: 'Снять отметки' }).click();
    await expect(procedure.panel).toContainText('Сделано 0 из');
    await expect(procedure.announcement).toHaveText('Все отметки на этой странице сняты.');
    await expect(procedure.resetButton).toBeHidden();
    const undo = page.getByRole('button', { name: 'Вернуть снятые отметки' });
    await expect(undo).toBeFocused();
    await page.reload();
    await expect(procedure.checkbox('account')).not.toBeChecked();

    await other.open();
    await expect(other.checkbox(othersFirst)).toBeChecked();
  });

  test('can be undone', async ({ page }) => {
    const procedure = await new ProcedurePage(page).open();
    await procedure.tick('account', 'letter');
    await procedure.field('Исходящий номер', 'letter').fill('5-А');
    await procedure.field('Исходящий номер', 'letter').blur();
    await procedure.resetButton.click();
    await procedure.resetDialog.getByRole('button', { name: 'Снять отметки' }).click();
    await expect(procedure.panel).toContainText('Сделано 0 из');
    await page.getByRole('button', { name: 'Вернуть снятые отметки' }).click();
    await expect(procedure.announcement).toHaveText('Отметки возвращены.');
    await page.reload();
    await expect(procedure.panel).toContainText('Сделано 2 из');
    await expect(procedure.row('letter')).toContainText('исх. 5-А');
  });
});

test.describe('in two tabs', () => {
  test('each shows what is ticked in the other', async ({ context }) => {
    const left = await new ProcedurePage(await context.newPage()).open();
    const right = await new ProcedurePage(await context.newPage()).open();
    await left.tick('account');
    await expect(right.checkbox('account')).toBeChecked();
    await expect(right.panel).toContainText('Сделано 1 из');
    await right.checkbox('account').uncheck();
    await expect(left.checkbox('account')).not.toBeChecked();
  });

  test('ticks made in both at once survive', async ({ context }) => {
    const left = await new ProcedurePage(await context.newPage()).open();
    const right = await new ProcedurePage(await context.newPage()).open();
    await Promise.all([
      left.tick('account', 'letter', 'decision'),
      right.tick('network', 'letter-copy', 'scenarios'),
    ]);
    for (const tab of [left, right]) {
      await expect(tab.panel).toContainText('Сделано 6 из');
      await tab.page.reload();
      await expect(tab.panel).toContainText('Сделано 6 из');
    }
  });

  test('a tick survives a tab that had not heard of it when it wrote its own', async ({ page, context }) => {
    const procedure = await new ProcedurePage(page).open();
    await procedure.tick('account');
    // Tabs are processes, so what one writes reaches the other a moment later. This is what such a moment leaves.
    const theirs = {
      ...emptyCase('default'),
      steps: {
        'tor-knd/step/network': { value: { state: 'done' as const, on: '2026-11-22' }, at: Date.now() },
      },
    };
    await store(await context.newPage(), {
      'navigator:case:default': JSON.stringify({ version: 1, data: theirs }),
    });
    await expect(procedure.panel).toContainText('Сделано 2 из');
    await page.reload();
    await expect(procedure.checkbox('account')).toBeChecked();
    await expect(procedure.checkbox('network')).toBeChecked();
  });
});

test('the keyboard is enough', async ({ page }) => {
  const procedure = await new ProcedurePage(page).open();
  const { keyboard } = page;
  await skipToContent(page);
  await tabTo(procedure.next);
  await keyboard.press('Enter');
  await expect(procedure.step('specification')).toBeInViewport();

  await tabTo(procedure.checkbox('specification'));
  await keyboard.press('Space');
  await expect(procedure.checkbox('specification')).toBeChecked();
  await tabTo(procedure.row('specification'));
  await keyboard.press('Enter');
  await tabTo(procedure.date('specification'));
  await keyboard.press('ArrowUp');
  await expect(procedure.date('specification')).toBeFocused();
  await tabTo(procedure.checkbox('account'));
  await keyboard.press('Space');
  await expect(procedure.panel).toContainText('Сделано 2 из');
  await keyboard.press('Space');
  await expect(procedure.panel).toContainText('Сделано 1 из');

  await tabTo(procedure.resetButton);
  await keyboard.press('Enter');
  await expect(procedure.resetDialog.getByRole('button', { name: 'Оставить отметки' })).toBeFocused();
  await tabTo(procedure.resetDialog.getByRole('button', { name: 'Снять отметки' }));
  await keyboard.press('Enter');
  await expect(procedure.panel).toContainText('Сделано 0 из');
});

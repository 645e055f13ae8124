import type { Locator, Page } from '@playwright/test';
import { change, emptyCase, mergeCases } from '../../src/cases/case.ts';
import { stepStates } from '../../src/procedure/state.ts';
import { expectAccessible, unfold } from '../support/axe.ts';
import { procedureOn } from '../support/library.ts';
import { store } from '../support/local-storage.ts';
import { ProcedurePage } from '../support/procedure-page.ts';
import { expect, test } from '../support/test.ts';

/** The way as a list. */
const map = (page: Page) => page.locator('road-map').getByRole('listitem');
/** The same as a drawing, on request. */
const drawing = (page: Page) => page.getByRole('group', { name: 'Схема по участникам' });
const openDrawing = (page: Page) => page.getByText('Схема по участникам').click();
const node = (page: Page, step: string) => page.locator(`road-map li[data-node="step-${step}"]`);
const done = (page: Page) => page.locator('road-map li[data-state="done"]');

test('colours the steps that the reader has done, and follows another tab', async ({ page, context }) => {
  const procedure = await new ProcedurePage(await context.newPage()).open();
  await procedure.checkbox('account').check();

  await page.goto('/tor-knd/');
  await expect(node(page, 'account')).toHaveAttribute('data-state', 'done');
  await expect(done(page)).toHaveCount(1);
  await expect(page.locator('road-map')).toContainText('Сделано 1 из 15');
  await expect(node(page, 'specification')).toHaveAttribute('data-state', 'next');
  await openDrawing(page);
  await expect(drawing(page).locator('[data-node="step-account"]')).toHaveAttribute('data-state', 'done');
  await procedure.checkbox('network').check();
  await expect(node(page, 'network')).toHaveAttribute('data-state', 'done');
  await procedure.checkbox('account').uncheck();
  await expect(node(page, 'account')).not.toHaveAttribute('data-state');
});

test('leads to the steps by keyboard and pointer', async ({ page }) => {
  await page.goto('/fgis-ki/');
  const link = node(page, 'send-3').getByRole('link');
  await link.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/fgis-ki/send-data/#step-send-3');
});

for (const key of ['navigator:case:default', 'navigator:progress']) {
  test(`changes nothing that is stored, not even what is damaged: ${key}`, async ({ page }) => {
    await store(page, { [key]: '{broken' });
    await page.goto('/tor-knd/');
    await expect(map(page).first()).toBeVisible();
    const kept = Object.entries(
      await page.evaluate(() => Object.assign({}, localStorage) as Record<string, string>),
    ).filter(([name]) => name.startsWith('navigator:'));
    expect(kept).toEqual([[key, '{broken']]);
    await expect(page.locator('road-map [data-state]')).toHaveCount(0);
  });
}

test('counts a step as done that was done elsewhere or is not needed', async ({ page, context }) => {
  const procedure = await new ProcedurePage(await context.newPage()).open();
  await procedure.setState('account', 'Сделано раньше или в другом подключении');
  await procedure.setState('network', 'Не требуется');
  await procedure.setState('letter', 'В работе');
  await page.goto('/tor-knd/');
  await expect(node(page, 'account')).toHaveAttribute('data-state', 'done');
  await expect(done(page)).toHaveCount(2);
});

test('agrees with the diagram of the tracker, whatever is marked', async ({ page }) => {
  const { steps } = procedureOn('tor-knd/api-access');
  const on = steps.reduce((so, { id }, index) => {
    const state = stepStates[index % stepStates.length] ?? 'open';
    return mergeCases(so, change.mark(so, `tor-knd/step/${id}`, { state }, index + 1));
  }, emptyCase('default'));
  // A duty that was marked once, as an imported file may have it.
  const duty = steps.find(({ ongoing }) => ongoing)?.id ?? '';
  const data = mergeCases(on, change.mark(on, `tor-knd/step/${duty}`, { state: 'done' }, 100));
  await store(page, { 'navigator:case:default': JSON.stringify({ version: 1, data }) });
  const doneIn = (scope: Locator): Promise<(string | undefined)[]> =>
    scope
      .locator('[data-node][data-state="done"]')
      .evaluateAll((nodes: SVGElement[]) => nodes.map(({ dataset }) => dataset['node']).sort());

  const procedure = await new ProcedurePage(page).open();
  await procedure.showDiagram();
  const tracker = page.getByRole('group', { name: 'Схема шагов' });
  await expect(tracker.locator('[data-node][data-state]')).not.toHaveCount(0);
  const expected = await doneIn(tracker);
  expect(expected.length).toBeGreaterThan(5);
  expect(expected).not.toContain(`step-${duty}`);
  await page.goto('/tor-knd/');
  await openDrawing(page);
  await expect.poll(() => doneIn(drawing(page))).toEqual(expected);
  await expect.poll(() => doneIn(page.getByRole('main').locator('.part'))).toEqual(expected);
});

test('is a list of stops on a phone too, with nothing to push about', async ({ page, context }) => {
  const procedure = await new ProcedurePage(await context.newPage()).open();
  await procedure.checkbox('account').check();
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/tor-knd/');
  await expect(drawing(page)).toBeHidden();
  await expect(done(page)).toHaveCount(1);
  await page
    .getByRole('link', { name: /Направить Оператору письмо/u })
    .first()
    .click();
  await expect(page).toHaveURL('/tor-knd/api-access/#step-letter');
});

test('is accessible with its words unfolded, on a phone too', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/tor-knd/');
  await unfold(page);
  await expectAccessible(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('stands there as a list, and as a drawing on request', async ({ page }) => {
    await page.goto('/tor-knd/');
    const list = page.locator('road-map .part');
    for (const { title } of procedureOn('tor-knd/api-access').steps)
      await expect(list.getByRole('link', { name: title })).toBeVisible();
    await openDrawing(page);
    await expect(drawing(page)).toBeVisible();
  });

  test('coverage says what rests on each sentence', async ({ page }) => {
    await page.goto('/tor-knd/coverage/');
    await expect(page.locator('#sentence-1\\.8-3 .verbatim')).toBeVisible();
    await expect(
      page.locator('#sentence-1\\.8-3').getByRole('link', { name: /Запросить пароль/u }),
    ).toBeVisible();
  });
});

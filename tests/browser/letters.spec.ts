import { readFile } from 'node:fs/promises';
import { PAUSE } from '../../src/browser/draft-keeper.ts';
import { change, emptyCase } from '../../src/cases/case.ts';
import { library } from '../support/library.ts';
import { NO_BREAK } from '../../src/words/typography/bound.ts';
import { unzipDocx } from '../support/docx.ts';
import { LetterPage } from '../support/letter-page.ts';
import { store, stored } from '../support/local-storage.ts';
import { expect, test } from '../support/test.ts';

/** A letter of the content that has a step, fields of its own and an attachment. */
const regulation = library.regulations.find(({ letters }) => letters.length > 0);
const letter = regulation?.letters.find(({ kind, steps }) => kind === 'official' && steps.length > 0);
const mail = regulation?.letters.find(({ kind }) => kind === 'email');
const address = `/${letter?.page ?? ''}/`;
const text = letter?.fields.find(({ kind, required }) => kind === 'text' && required)?.id ?? '';

test('a letter is filled in, shown as it is typed, and downloaded with the same words', async ({ page }) => {
  const form = await new LetterPage(page).open(address);
  await expect(form.findings).toContainText('Осталось заполнить или исправить');
  await form.fillTheRest();
  await form.fill({ [text]: 'Система «Ёлка» <b>' });
  await expect(form.sheet).toContainText('Система «Ёлка» <b>');
  await expect(page.locator('[data-requirement][data-state="missing"]')).toHaveCount(0);
  const download = await form.download();
  expect(download.suggestedFilename()).toMatch(/^[\p{L}\d-]+\.docx$/u);
  const file = new Blob([await readFile(await download.path())]);
  const { paragraphs } = await unzipDocx(file);
  expect(paragraphs.join('\n')).toContain('Система «Ёлка» <b>');
  const shown = await form.sheet.locator('.paragraph').allInnerTexts();
  for (const paragraph of shown) expect(paragraphs).toContain(paragraph.replaceAll(NO_BREAK, ' '));
});

test('it can be filled in by keyboard alone, and what is missing leads to its field', async ({ page }) => {
  const form = await new LetterPage(page).open(address);
  const finding = form.findings.getByRole('button').first();
  await form.findings.locator('summary').press('Enter');
  await finding.press('Enter');
  await page.keyboard.type('Клавиатура');
  await expect(page.locator(':focus')).toHaveValue('Клавиатура');
  await expect(form.sheet).toContainText('Клавиатура');
});

test('whatever has the focus shows it in the same way', async ({ page }) => {
  await new LetterPage(page).open(address);
  for (const kind of ['input', 'select', 'textarea', 'button', 'a', 'summary']) {
    const control = page.locator(`main ${kind}:visible`).first();
    if ((await control.count()) === 0) continue;
    await control.focus();
    await expect(control, kind).toHaveCSS('outline-style', 'solid');
    await expect(control, kind).toHaveCSS('outline-width', '3px');
  }
});

test('a draft is kept with the connection; the requisites are kept for all letters', async ({
  page,
  context,
}) => {
  const form = await new LetterPage(page).open(address);
  await form.fill({ [text]: 'Черновик', 'org.name': 'Ведомство' });
  await page.waitForTimeout(PAUSE + 100);
  await page.reload();
  await expect(form.field(text).locator('[data-control]')).toHaveValue('Черновик');
  expect(await stored(page, 'navigator:case:default')).not.toContain('Ведомство');
  const other = await new LetterPage(await context.newPage()).open('/organisation/');
  await expect(other.field('org.name').locator('[data-control]')).toHaveValue('Ведомство');
  await other.fill({ 'org.name': 'Другое ведомство' });
  await other.page.waitForTimeout(PAUSE + 100);
  await expect(form.sheet).toContainText('Другое ведомство');

  await test.step('and the connection leads back to it', async () => {
    await page.goto('/my/');
    await page
      .getByRole('article')
      .getByRole('link', { name: letter?.title ?? '' })
      .click();
    await expect(form.field(text).locator('[data-control]')).toHaveValue('Черновик');
  });

  await test.step('and the sheet to hand over has both', async () => {
    await form.fill({ system: 'Реестр «Ёлка»' });
    await page.waitForTimeout(PAUSE + 100);
    await page.goto(`/my/form/${regulation?.procedures[0]?.page ?? ''}/#default`);
    await expect(page.locator('[data-head="organisation"]')).toHaveText('Другое ведомство');
    await expect(page.locator('[data-head="system"]')).toHaveText('Реестр «Ёлка»');
  });
});

test('what is typed is shown and told of where the browser stores nothing', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, 'localStorage', { get: () => null });
  });
  const form = await new LetterPage(page).open(address);
  await form.fill({ [text]: 'Не хранится' });
  await expect(form.sheet).toContainText('Не хранится');
  await expect(page.locator('letter-form [data-storage]')).toBeVisible();
  expect((await form.download()).suggestedFilename()).toContain('.docx');
});

test('sending is marked on the step, with number and day, and stands in the letter', async ({ page }) => {
  const form = await new LetterPage(page).open(address);
  await page.locator('[data-sent-number]').fill('12-А');
  await page.locator('[data-sent-date]').fill('2026-11-20');
  await page.locator('[data-mark="done"]').click();
  await expect(page.locator('[data-sent-status]')).toContainText('сделан');
  await expect(form.sheet).toContainText('20 ноября 2026 г. № 12-А');
  const kept = await stored(page, 'navigator:case:default');
  expect(kept).toContain('"outgoing":"12-А"');
  expect(kept).toContain('"on":"2026-11-20"');
});

test('a password is asked about and told of before the letter leaves', async ({ page }) => {
  const form = await new LetterPage(page).open(address);
  const control = form.field(text).locator('[data-control]');
  await control.pressSequentially('пароль: Qwerty123');
  await control.blur();
  await expect(page.locator('[data-secret]')).toBeVisible();
  expect((await stored(page, 'navigator:case:default')) ?? '').not.toContain('Qwerty123');
  await expect(form.findings).toContainText(/Похоже на\sпароль/u);
  await page.getByRole('button', { name: 'Не сохранять' }).click();
  await expect(control).toBeFocused();
  await expect(control).toHaveValue('пароль: Qwerty123');
  await expect(page.locator('[data-secret]').getByRole('alert')).toContainText('Не сохранено');
  await control.fill('Система');
  await control.blur();
  await expect(page.locator('[data-secret]')).toBeHidden();
  const kept = await stored(page, 'navigator:case:default');
  expect(kept).toContain('Система');
  expect(kept).not.toContain('Qwerty123');
});

test('another connection does not take what is asked about', async ({ page }) => {
  const named = (id: string): string =>
    JSON.stringify({ version: 1, data: change.name(emptyCase(id), id, 1) });
  await store(page, { 'navigator:case:default': named('default'), 'navigator:case:other': named('other') });
  const form = await new LetterPage(page).open(address);
  const control = form.field(text).locator('[data-control]');
  await control.fill('пароль: Qwerty123');
  await page.getByLabel('Подключение').selectOption('other');
  await expect(page.getByRole('button', { name: 'Не сохранять' })).toBeFocused();
  await expect(page.getByLabel('Подключение')).toHaveValue('default');
  await expect(control).toHaveValue('пароль: Qwerty123');
});

test('a mail opens in the program for mail, and says when it is too long for that', async ({ page }) => {
  test.skip(!mail, 'the content has no mail');
  const form = await new LetterPage(page).open(`/${mail?.page ?? ''}/`);
  await form.fillTheRest();
  const href = await page.locator('[data-mail]').getAttribute('href');
  expect(href).toMatch(/^mailto:[^?]+@[^?]+\?subject=/u);
});

test('all letters of a connection come as one archive that unzips', async ({ page }) => {
  const form = await new LetterPage(page).open(address);
  await form.fill({ [text]: 'В архив' });
  await page.waitForTimeout(PAUSE + 100);
  await page.goto(`/${regulation?.id ?? ''}/letters/`);
  await expect(page.getByText('Черновик начат').filter({ visible: true })).toBeVisible();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('letter-packet [data-download]').click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/\.zip$/u);
  const { unzipSync } = await import('fflate');
  const files = unzipSync(new Uint8Array(await readFile(await download.path())));
  expect(Object.keys(files)).toHaveLength(3);
  const [first = ''] = Object.keys(files);
  const { paragraphs } = await unzipDocx(new Blob([files[first] as Uint8Array<ArrayBuffer>]));
  expect(paragraphs.join('\n')).toContain('В архив');
});

test('the archive holds the letters of every regulation that the connection has', async ({ page }) => {
  const second = library.regulations.find(({ id, letters }) => id !== regulation?.id && letters.length > 0);
  const [other] = second?.letters ?? [];
  test.skip(!other, 'only one regulation of the content has letters');
  const own = other?.fields.find(({ kind }) => kind === 'text')?.id ?? '';
  const form = await new LetterPage(page).open(address);
  await form.fill({ [text]: 'Первое письмо' });
  await form.open(`/${other?.page ?? ''}/`);
  await form.fill({ [own]: 'Второе письмо' });
  await page.waitForTimeout(PAUSE + 100);
  await page.goto(`/${regulation?.id ?? ''}/letters/`);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('letter-packet [data-download]').click(),
  ]);
  const { unzipSync } = await import('fflate');
  const files = unzipSync(new Uint8Array(await readFile(await download.path())));
  // Two letters, where each of two connections stands, and what is to be attached.
  expect(Object.keys(files)).toHaveLength(5);
  const texts = await Promise.all(
    Object.values(files).map(async (file) => (await unzipDocx(new Blob([file]))).paragraphs.join('\n')),
  );
  for (const words of ['Первое письмо', 'Второе письмо'])
    expect(texts.some((each) => each.includes(words))).toBe(true);
});

test('a draft of a field that this version does not know stays', async ({ page }) => {
  const form = await new LetterPage(page).open(address);
  await form.fill({ [text]: 'Своё' });
  await page.waitForTimeout(PAUSE + 100);
  const raw = (await stored(page, 'navigator:case:default')) ?? '';
  const ref = `${regulation?.id ?? ''}/letter/${letter?.id ?? ''}`;
  const more = raw.replace('"letters":{', `"letters":{"${ref}/later":{"value":["x"],"at":5},`);
  await store(page, { 'navigator:case:default': more });
  await form.open(address);
  await form.fill({ [text]: 'Снова' });
  await page.waitForTimeout(PAUSE + 100);
  expect(await stored(page, 'navigator:case:default')).toContain('"value":["x"]');
});

test('what letters have in common is entered once, and may still differ', async ({ page }) => {
  const repeated = letter?.fields.find(({ kind, repeats }) => kind === 'text' && repeats)?.id ?? '';
  const other = regulation?.letters.find(
    ({ id, fields }) => id !== letter?.id && fields.some((field) => field.id === repeated && field.repeats),
  );
  test.skip(!other, 'no two letters of the content have a field in common');
  const form = await new LetterPage(page).open(address);
  await form.fill({ [repeated]: 'Одна на все письма' });
  await page.waitForTimeout(PAUSE + 100);
  await form.open(`/${other?.page ?? ''}/`);
  await expect(form.field(repeated).locator('[data-control]')).toHaveValue('Одна на все письма');
  await expect(form.sheet).toContainText('Одна на все письма');
  await form.fill({ [repeated]: 'Здесь другая' });
  await page.waitForTimeout(PAUSE + 100);
  await page.reload();
  await expect(form.field(repeated).locator('[data-control]')).toHaveValue('Здесь другая');
});

test('questions that are chosen among the notes are chosen in the letter', async ({ page }) => {
  await page.goto(`/${regulation?.id ?? ''}/notes/`);
  const box = page.locator('[data-choose]').first();
  await box.check();
  const note = (await box.getAttribute('value')) ?? '';
  await page.locator('[data-official]').click();
  await page.locator('form[data-form]:not([inert])').waitFor();
  await expect(page.locator(`[data-kind="several"] input[value="${note}"]`)).toBeChecked();
  await expect(page.locator('[data-kind="several"] input:checked')).toHaveCount(1);
});

test('a step in a reply offers the letter that it asks for', async ({ page }) => {
  await page.goto(`/support/#r=${regulation?.id ?? ''}/step/${letter?.steps[0] ?? ''}`);
  await page.locator(`[data-add="${regulation?.id ?? ''}/letter/${letter?.id ?? ''}"]`).click();
  const item = page.locator(
    `[data-picked-list] [data-ref="${regulation?.id ?? ''}/letter/${letter?.id ?? ''}"]`,
  );
  await expect(item).toContainText(letter?.title ?? '');
  await expect(item.locator('[data-act="remove"]')).toBeFocused();
});

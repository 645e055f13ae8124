import type { Locator, Page } from '@playwright/test';
import { longestMailto } from '../../src/links/mail.ts';
import { isMisprint } from '../../src/model/note.ts';
import { expectAccessible } from '../support/axe.ts';
import { byId, library } from '../support/library.ts';
import { expect, test } from '../support/test.ts';

// Misprints stand with the passport.
const { notes: all } = byId(library.regulations, 'fgis-ki');
const notes = all.filter((note) => !isMisprint(note));
const ofKind = (kind: string) => notes.filter((note) => note.kind === kind);
const at = (clause: string) => all.filter(({ clauses }) => clauses.includes(clause));

const filterOf = (page: Page): Locator => page.getByRole('group', { name: 'Что показать' });

test.describe('the filter', () => {
  test('shows the notes of one kind and one clause', async ({ page }) => {
    await page.goto('/fgis-ki/notes/');
    const cards = page.getByRole('article').filter({ visible: true });
    const filter = filterOf(page);
    await expect(cards).toHaveCount(notes.length);
    await filter.getByLabel('Вид').selectOption({ label: 'Не сказано' });
    await expect(cards).toHaveCount(ofKind('silence').length);
    await expect(page.getByRole('heading', { name: /^Полезно знать/u })).toBeVisible();
    await filter.getByLabel('Место в документе').selectOption('send-3');
    const both = ofKind('silence').filter((note) => at('send-3').includes(note));
    await expect(cards).toHaveCount(both.length);
    await expect(filter.getByRole('status')).toHaveText(
      `Показано: ${String(both.length)} из ${String(notes.length)}`,
    );
    await expectAccessible(page);

    await filter.getByRole('button', { name: 'Показать все' }).click();
    await expect(cards).toHaveCount(notes.length);
    await expect(filter.getByLabel('Вид')).toBeFocused();
  });

  test('gives way to a link to a note that it hides', async ({ page }) => {
    await page.goto('/fgis-ki/notes/');
    await filterOf(page).getByLabel('Вид').selectOption('discrepancy');
    const [silence] = ofKind('silence');
    const heading = page.locator(`#note-${silence?.id ?? ''}`);
    await expect(heading).toBeHidden();
    await page.evaluate((id) => (location.hash = `#note-${id}`), silence?.id ?? '');
    await expect(heading).toBeInViewport();
  });
});

test.describe('one letter of the questions that are chosen', () => {
  const letterOf = (page: Page): Locator => page.getByRole('region', { name: 'Письмо с вопросами' });
  const questionOf = (note: (typeof notes)[number] | undefined): string =>
    note && 'question' in note ? (note.question ?? '') : '';
  const tick = (page: Page, title: string): Locator =>
    page.getByRole('checkbox', { name: `В письмо: ${title}`, exact: true });

  test('that cannot be taken along into the official letter: the reader is told first', async ({ page }) => {
    await page.addInitScript(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
      };
    });
    await page.goto('/fgis-ki/notes/');
    await page
      .getByRole('checkbox', { name: /^В письмо:/u })
      .first()
      .check();
    const official = letterOf(page).getByRole('link', { name: 'Официальное письмо' });
    await official.click();
    await expect(letterOf(page).getByRole('alert')).toContainText('закончилось место');
    await expect(page).toHaveURL(/\/fgis-ki\/notes\/$/u);
    await official.click();
    await expect(page).toHaveURL(/\/fgis-ki\/letters\//u);
  });

  test('every question can be chosen, and a letter of one is the question alone', async ({ page }) => {
    for (const regulation of library.regulations) {
      await page.goto(`/${regulation.id}/notes/`);
      const letter = letterOf(page);
      for (const note of regulation.notes.filter((one) => questionOf(one) !== '')) {
        await tick(page, note.title).check();
        await expect(letter.locator('[data-letter-text]')).toHaveText(questionOf(note));
        const href = new URL(
          (await letter.getByRole('link', { name: 'Открыть черновик' }).getAttribute('href')) ?? '',
        );
        expect(href.protocol + href.pathname, note.id).toBe('mailto:');
        expect(href.searchParams.get('subject')).toContain(regulation.passport.citedAs);
        expect([questionOf(note), null], note.id).toContain(href.searchParams.get('body'));
        expect(href.href.length).toBeLessThanOrEqual(longestMailto);
        await tick(page, note.title).uncheck();
      }
    }
  });

  test('holds all questions of a section, numbered, is copied, and is given up again', async ({ page }) => {
    await page.goto('/fgis-ki/notes/');
    const letter = letterOf(page);
    await expect(letter.getByRole('button', { name: 'Скопировать письмо' })).toBeHidden();
    await page.getByRole('button', { name: 'Выбрать все вопросы раздела' }).first().click();
    const blocking = notes.filter((note) => note.cost === 'blocks' && questionOf(note) !== '');
    await expect(letter.getByText(`Выбрано вопросов: ${String(blocking.length)}`)).toBeVisible();
    await letter.getByRole('button', { name: 'Скопировать письмо' }).click();
    await expect(letter).toContainText('Письмо скопировано.');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied.split('\n\n').slice(1)).toEqual(
      blocking.map((note, index) => `${String(index + 1)}. ${questionOf(note)}`),
    );
    await expectAccessible(page);
    await letter.getByRole('button', { name: 'Снять выбор' }).click();
    await expect(letter.getByText('Выбрано вопросов: 0')).toBeVisible();
    await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(0);
  });

  test('is copied when its draft is begun, where it is too long for an address', async ({ page }) => {
    await page.goto('/tor-knd/notes/');
    // Nothing is opened by it here.
    await page.evaluate(() => {
      addEventListener('click', (event) => event.preventDefault(), { capture: true });
    });
    for (const button of await page.getByRole('button', { name: 'Выбрать все вопросы раздела' }).all())
      await button.click();
    const letter = letterOf(page);
    await letter.getByRole('link', { name: 'Открыть черновик' }).click();
    await expect(letter).toContainText('Письмо скопировано: вставьте его в черновик.');
    const asked = byId(library.regulations, 'tor-knd').notes.filter((note) => questionOf(note) !== '');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    for (const note of asked) expect(copied).toContain(questionOf(note));
  });
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('all notes and questions stand in a plain list', async ({ page }) => {
    await page.goto('/fgis-ki/notes/');
    await expect(page.getByRole('article').filter({ visible: true })).toHaveCount(notes.length);
    await expect(page.getByRole('group', { name: 'Что показать' })).toBeHidden();
    await expect(page.getByRole('region', { name: 'Письмо с вопросами' })).toBeHidden();
    await expect(page.getByRole('checkbox')).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Выбрать все вопросы раздела' })).toHaveCount(0);
    for (const note of ofKind('silence'))
      await expect(
        page.getByText('question' in note ? (note.question ?? '') : '', { exact: true }),
      ).toBeVisible();
  });
});

test('on the text page each clause has its notes beside it', async ({ page }) => {
  await page.goto('/fgis-ki/text/');
  const section = page.locator('section.clause').filter({ has: page.locator('#clause-send-3') });
  await section.getByText(`Что не сказано: ${String(at('send-3').length)}`).click();
  for (const { title } of at('send-3')) await expect(section.getByText(`${title}.`)).toBeVisible();
});

test('a note that was merged with another leads on to it, and a misprint to the passport', async ({
  page,
}) => {
  await page.goto('/fgis-ki/notes/#note-refusal');
  await expect(page).toHaveURL('/fgis-ki/notes/#note-deadlines');
  await page.goto('/fgis-ki/notes/#note-brackets');
  await expect(page).toHaveURL('/fgis-ki/#note-brackets');
  await expect(page.locator('#note-brackets')).toBeInViewport();
});

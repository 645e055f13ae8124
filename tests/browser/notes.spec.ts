import type { Locator, Page } from '@playwright/test';
import { longestMailto } from '../../src/links/mail.ts';
import { expectAccessible } from '../support/axe.ts';
import { byId, library } from '../support/library.ts';
import { expect, test } from '../support/test.ts';

const { notes } = byId(library.regulations, 'fgis-ki');
const ofKind = (kind: string) => notes.filter((note) => note.kind === kind);
const at = (clause: string) => notes.filter(({ clauses }) => clauses.includes(clause));

const filterOf = (page: Page): Locator => page.getByRole('group', { name: 'Что показать' });

test.describe('the filter', () => {
  test('shows the notes of one kind and one clause', async ({ page }) => {
    await page.goto('/fgis-ki/notes/');
    const cards = page.getByRole('article').filter({ visible: true });
    const filter = filterOf(page);
    await expect(cards).toHaveCount(notes.length);
    await filter.getByLabel('Вид').selectOption({ label: 'Что не сказано' });
    await expect(cards).toHaveCount(ofKind('silence').length);
    await expect(page.getByRole('heading', { name: /^Опечатки/u })).toBeHidden();
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
    await filterOf(page).getByLabel('Вид').selectOption('typo');
    const [silence] = ofKind('silence');
    const heading = page.locator(`#note-${silence?.id ?? ''}`);
    await expect(heading).toBeHidden();
    await page.evaluate((id) => (location.hash = `#note-${id}`), silence?.id ?? '');
    await expect(heading).toBeInViewport();
  });
});

test.describe('a question to the operator', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('is copied, and opens as a draft without an address, for every silence', async ({ page }) => {
    for (const regulation of library.regulations) {
      await page.goto(`/${regulation.id}/notes/`);
      for (const note of regulation.notes.filter(({ kind }) => kind === 'silence')) {
        const draft = page.getByRole('link', { name: `Открыть черновик письма: ${note.title}`, exact: true });
        const href = new URL((await draft.getAttribute('href')) ?? '');
        expect(href.protocol + href.pathname, note.id).toBe('mailto:');
        expect(href.searchParams.get('subject')).toContain(regulation.passport.citedAs);
        const question = 'question' in note ? (note.question ?? '') : '';
        expect([question, null], note.id).toContain(href.searchParams.get('body'));
        expect(href.href.length).toBeLessThanOrEqual(longestMailto);
      }
    }
    const [silence] = ofKind('silence');
    const card = page.getByRole('article').filter({ has: page.locator(`#note-${silence?.id ?? ''}`) });
    await card.getByRole('button', { name: /^Скопировать вопрос/u }).click();
    await expect(card.getByRole('status')).toHaveText('Вопрос скопирован.');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      silence && 'question' in silence ? silence.question : '',
    );
  });
});

test('a question that is too long for an address is copied when its letter is begun', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/tor-knd/notes/');
  // Nothing is opened by it here.
  await page.evaluate(() => {
    addEventListener('click', (event) => event.preventDefault(), { capture: true });
  });
  const draft = page.locator('a[data-mail]:not([href*="body="])').first();
  const card = page.getByRole('article').filter({ has: draft }).first();
  await draft.click();
  await expect(card.getByRole('status')).toContainText('Вопрос скопирован: вставьте его в письмо.');
  const question = (await card.locator('[data-question]').textContent()) ?? '';
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied.replace(/\s+/gu, ' ')).toBe(question.replace(/\s+/gu, ' ').trim());
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('all notes and questions stand in a plain list', async ({ page }) => {
    await page.goto('/fgis-ki/notes/');
    await expect(page.getByRole('article').filter({ visible: true })).toHaveCount(notes.length);
    await expect(page.getByRole('group', { name: 'Что показать' })).toBeHidden();
    await expect(page.getByRole('button', { name: /^Скопировать вопрос/u })).toHaveCount(0);
    await expect(page.getByRole('link', { name: /^Открыть черновик/u })).toHaveCount(0);
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

import type { Locator } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { unzipDocx } from '../support/docx.ts';
import { LetterPage } from '../support/letter-page.ts';
import { library } from '../support/library.ts';
import { expect, test } from '../support/test.ts';

/** A letter that has a line of text and a list, both required. */
const letters = library.regulations.flatMap((regulation) => regulation.letters);
const fieldOf = (letter: (typeof letters)[number], kind: string): string | undefined =>
  letter.fields.find((field) => field.kind === kind && field.required && !field.when)?.id;
const letter = letters.find((each) => fieldOf(each, 'text') && fieldOf(each, 'list'));
if (!letter) throw new Error('No letter has a required line of text and a required list');
const address = `/${letter.page}/`;
const text = fieldOf(letter, 'text') ?? '';
const list = fieldOf(letter, 'list') ?? '';

const HOSTILE = `<img src=x onerror=alert(1)> & "кавычки" 😀 ${'я'.repeat(10_000)} конец`;
const ROWS = Array.from({ length: 200 }, (_, index) => `строка ${String(index + 1)} <b>`);

/** As from the clipboard: all at once. */
async function paste(field: Locator, text: string): Promise<void> {
  await field.locator('[data-control]').evaluate((control: HTMLTextAreaElement, pasted) => {
    control.value = pasted;
    control.dispatchEvent(new Event('input', { bubbles: true }));
  }, text);
}

test('hostile and very long values come out whole on the page, on paper and in the file', async ({
  page,
}) => {
  const form = await new LetterPage(page).open(address);
  await form.fillTheRest();
  await paste(form.field(text), HOSTILE);
  await paste(form.field(list), ROWS.join('\n'));

  for (const media of ['print', 'screen'] as const) {
    await page.emulateMedia({ media });
    await expect(form.sheet).toContainText(HOSTILE);
    await expect(form.sheet.getByRole('listitem').filter({ hasText: /^строка \d+ <b>/u })).toHaveText(
      ROWS.map((row) => new RegExp(`^${row}`, 'u')),
    );
    await expect(form.sheet.locator('img, b')).toHaveCount(0);
    const { width, inner } = await form.sheet.evaluate((sheet) => ({
      width: sheet.clientWidth,
      inner: sheet.scrollWidth,
    }));
    expect(inner).toBeLessThanOrEqual(width);
  }

  const { paragraphs } = await unzipDocx(new Blob([await readFile(await (await form.download()).path())]));
  expect(paragraphs.some((words) => words.includes(HOSTILE))).toBe(true);
  for (const row of ROWS) expect(paragraphs.some((words) => words.startsWith(row))).toBe(true);
});

test('a mail address in a Cyrillic domain stays as it is written', async ({ page }) => {
  const withMail = letters.find((each) => fieldOf(each, 'email'));
  const field = withMail && fieldOf(withMail, 'email');
  if (!withMail || !field) throw new Error('No letter has a required mail address');
  const form = await new LetterPage(page).open(`/${withMail.page}/`);
  await form.fill({ [field]: 'ivanova@энск.рф' });
  await expect(form.sheet).toContainText('ivanova@энск.рф');
  await expect(form.field(field).getByRole('status')).toBeEmpty();
  await form.fill({ [field]: 'ivanova@энск' });
  await form.field(field).locator('[data-control]').blur();
  await expect(form.field(field).getByRole('status')).not.toBeEmpty();
});

test('writing that turns direction turns no word of the letter', async ({ page }) => {
  const form = await new LetterPage(page).open(address);
  await form.fill({ [text]: 'абв\u202eгде' });
  await expect(form.sheet).toContainText('\u2068абв\u202eгде\u2069');
});

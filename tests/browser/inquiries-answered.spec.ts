import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { readContent } from '../../src/content/disk.ts';
import type { Ref } from '../../src/model/ref.ts';
import { expect, test } from '../support/test.ts';

/** Inquiries of readers, answered with one click for each question that is found in them. */
interface Inquiry {
  id: string;
  email: string;
  questions: { q: string; right: string[] | 'none' }[];
}

const root = join(import.meta.dirname, '../..');
const inquiries = parse(readFileSync(join(root, 'tests/search/emails.yaml'), 'utf8')) as Inquiry[];
const { byRef } = readContent(join(root, 'content')).input.library;

test('fifteen inquiries are answered, a click a question, and the replies hold the right clauses', async ({
  page,
}) => {
  test.setTimeout(300_000);
  await page.goto('/support/');
  const rows: string[] = [];
  let [right, asked, clicks] = [0, 0, 0];
  for (const { id, email, questions } of inquiries) {
    await page.evaluate(() => localStorage.clear());
    await page.reload();
    await page.getByLabel('Письмо или вопрос').fill(email);
    await expect(page.locator('[data-inquiry-status]')).toContainText('Найдено вопросов');
    const found = page.locator('[data-inquiry-questions] > li');
    let own = 0;
    for (const item of await found.all()) {
      const put = item.locator('[data-put], [data-say-none]').filter({ visible: true }).first();
      if ((await put.getAttribute('aria-pressed')) === 'true') continue;
      await put.click();
      own += 1;
    }
    const { picked = [], nextAction } = await draftOf(page);
    const clauses = picked.flatMap((ref) => {
      const item = byRef.get(ref);
      return (item?.clauses ?? []).map((clause) => `${item?.regulation ?? ''}/${clause}`);
    });
    const answered = questions.filter(({ right: wanted }) =>
      wanted === 'none'
        ? nextAction !== undefined || picked.length > 0
        : wanted.some((clause) => clauses.includes(clause)),
    );
    right += answered.length;
    asked += questions.length;
    clicks += own;
    rows.push(
      `${id}: ${String(answered.length)}/${String(questions.length)} answered, ${String(own)} clicks`,
    );
    const reply = await page.locator('[data-preview]').innerText();
    expect(reply.length, id).toBeGreaterThan(40);
    await test
      .info()
      .attach(`${id}.txt`, { body: `${email}\n\n=====\n\n${reply}`, contentType: 'text/plain' });
  }
  console.log([...rows, `${String(right)}/${String(asked)} questions, ${String(clicks)} clicks`].join('\n'));
  expect(right / asked).toBeGreaterThanOrEqual(0.8);
  expect(clicks).toBeLessThanOrEqual(2 * asked);
});

async function draftOf(
  page: import('@playwright/test').Page,
): Promise<{ picked?: Ref[]; nextAction?: string }> {
  const stored = await page.evaluate(() => localStorage.getItem('navigator:reply'));
  return (JSON.parse(stored ?? '{"data":{}}') as { data: { picked?: Ref[]; nextAction?: string } }).data;
}

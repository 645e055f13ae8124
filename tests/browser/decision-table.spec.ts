import { pageHref } from '../../src/links/address.ts';
import { DecisionPage } from '../support/decision-page.ts';
import { library } from '../support/library.ts';
import { expect, test } from '../support/test.ts';

/** The part of the published table that is compared. */
interface Published {
  rows: { answers: Record<string, string>; outcomes: string[] }[];
}

for (const { page: id } of library.regulations.flatMap(({ decisions }) => decisions)) {
  test(`${id} gives for each combination of answers what its published table says`, async ({
    page,
    request,
  }) => {
    test.slow();
    const widget = await new DecisionPage(page, id).open();
    const published = (await (await request.get(`/api/v1/decisions/${id}.json`)).json()) as Published;
    expect(published.rows.length, 'rows were published').toBeGreaterThan(1);
    if (widget.decision.questions.length > 1) await page.getByRole('radio', { name: 'Все сразу' }).check();
    let walked = 0;
    for (const { answers, outcomes } of published.rows) {
      await test.step(`${Object.values(answers).join(', ')} → ${outcomes.join(', ')}`, async () => {
        await widget.choose(answers);
        await widget.expectOutcomes(...outcomes);
        walked += 1;
      });
    }
    test.info().annotations.push({ type: 'rows walked', description: `${id}: ${String(walked)}` });
    expect(walked).toBe(published.rows.length);
  });
}

test('one by one, a row of the table leads through its own questions only', async ({ page, request }) => {
  test.slow();
  const widget = new DecisionPage(page);
  const published = (await (
    await request.get(`/api/v1/decisions/${widget.decision.page}.json`)
  ).json()) as Published;
  await widget.open();
  for (const { answers, outcomes } of published.rows) {
    await test.step(Object.values(answers).join(', '), async () => {
      await widget.answer(answers);
      await widget.expectOutcomes(...outcomes);
      await expect(widget.resultTitle).toHaveText('Результат');
      await widget.restart.click();
    });
  }
});

test('the page shows every row of the published table, with scripts or without', async ({
  browser,
  request,
}) => {
  for (const { page: id } of library.regulations.flatMap(({ decisions }) => decisions)) {
    const published = (await (await request.get(`/api/v1/decisions/${id}.json`)).json()) as Published;
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(pageHref(id));
    const table = page.getByRole('region', { name: 'Полная таблица ответов' });
    await expect(table).toBeHidden();
    await page.getByText('Показать все сочетания').click();
    await expect(table.getByRole('row')).toHaveCount(1 + published.rows.length);
    await context.close();
  }
});

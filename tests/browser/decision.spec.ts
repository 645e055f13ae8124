import { expectAccessible } from '../support/axe.ts';
import { DecisionPage } from '../support/decision-page.ts';
import { skipToContent, tabTo } from '../support/keyboard.ts';
import { store } from '../support/local-storage.ts';
import { expect, test } from '../support/test.ts';

const conditions = { acts: 'yes', data: 'yes', automation: 'yes', means: 'yes' };
const ready = { ...conditions, direction: 'receive' };
const answersKey = 'navigator:answers:fgis-ki/readiness';

test.describe('one by one', () => {
  test('leads from question to question and gives the result with its reasons', async ({ page }) => {
    const readiness = await new DecisionPage(page).open();
    await expect(readiness.heading('data')).toHaveCount(0);
    await expect(readiness.progress).toHaveText('Вопрос 1 из 5');
    await readiness.answer({ acts: 'yes' });
    await expect(readiness.heading('data')).toBeFocused();
    await expect(readiness.question('acts')).toContainText(readiness.optionText('acts', 'yes'));
    await expect(readiness.question('acts').getByRole('radio')).toHaveCount(0);
    await expect(readiness.progress).toHaveText('Вопрос 2 из 5');
    await expect(readiness.resultTitle, 'nothing is clear yet').toHaveCount(0);

    await readiness.answer({ data: 'yes', automation: 'yes', means: 'yes', direction: 'receive' });
    await expect(readiness.resultTitle).toHaveText('Результат');
    await expect(readiness.resultTitle).toBeFocused();
    await expect(readiness.result.getByRole('status').first()).toHaveText(
      `Результат готов: ${readiness.outcomeTitle('ready-receive')}`,
    );
    await expect(readiness.progress).toHaveCount(0);
    await readiness.expectOutcomes('ready-receive');
    // The result stands before the answers, and says itself once.
    await expect(page.getByRole('heading', { name: 'Ваши ответы' })).toBeVisible();
    await expect(
      readiness.result.getByRole('heading', { name: readiness.outcomeTitle('ready-receive') }),
    ).toBeInViewport();
    await readiness.unfoldGrounds();
    for (const [question, option] of Object.entries(ready)) {
      const reason = `${readiness.text(question)} — ${readiness.optionText(question, option)}`;
      await expect(readiness.result.getByRole('listitem').filter({ hasText: reason })).toBeVisible();
    }
    await expectAccessible(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    await expectAccessible(page);

    await readiness.result.getByRole('link', { name: /^Дальше/u }).click();
    await expect(page).toHaveURL('/fgis-ki/receive-data/');
  });

  test('a reason names the clauses of its question, and they open', async ({ page }) => {
    const readiness = await new DecisionPage(page).open();
    await readiness.answer({ acts: 'no' });
    await readiness.unfoldGrounds();
    const [chip] = await readiness.result.getByRole('listitem').getByRole('button').all();
    const name = (await chip?.innerText()) ?? '';
    await chip?.click();
    await expect(page.getByRole('group', { name, exact: true })).toBeVisible();
  });

  test('«Дальше» without an answer says what is missing and goes nowhere', async ({ page }) => {
    const readiness = await new DecisionPage(page).open();
    await readiness.further.click();
    await expect(page.getByRole('alert')).toHaveText('Выберите один из ответов.');
    await expect(readiness.radio('acts', 'yes')).toBeFocused();
    await expect(readiness.heading('acts')).toBeVisible();
    await expect(readiness.heading('data')).toHaveCount(0);
    await expectAccessible(page);

    await readiness.radio('acts', 'no').check();
    await expect(page.getByRole('alert')).toHaveCount(0);
  });

  test('a changed answer leaves the others', async ({ page }) => {
    const readiness = await new DecisionPage(page).open();
    await readiness.answer({ acts: 'yes', data: 'no', automation: 'yes', means: 'yes' });
    await readiness.expectOutcomes('no-data');
    await readiness.change('acts').click();
    await expect(readiness.heading('acts')).toBeFocused();
    await expect(readiness.radio('acts', 'yes')).toBeChecked();
    await readiness.answer({ acts: 'no' });
    await readiness.expectOutcomes('no-acts', 'no-data');
    for (const question of ['data', 'automation', 'means'])
      await expect(readiness.change(question)).toBeVisible();
  });

  test('an outcome that is certain is shown while questions are left', async ({ page }) => {
    const readiness = await new DecisionPage(page).open();
    await readiness.answer({ acts: 'no' });
    await expect(readiness.resultTitle).toHaveText('Уже ясно');
    await readiness.expectOutcomes('no-acts');
    await expect(readiness.heading('data')).toBeFocused();
    // What can no longer be asked is not counted, so that the number left never stands still.
    await expect(readiness.progress).toHaveText('Вопрос 2 из 4');
  });
});

test('an answer that no longer counts is dropped before the eyes of the reader', async ({ page }) => {
  const readiness = await new DecisionPage(page).open();
  await readiness.answer(ready);
  await readiness.change('means').click();
  await readiness.radio('means', 'no').check();
  const dropped = `«${readiness.text('direction')}» — ${readiness.optionText('direction', 'receive')}`;
  const told = page.getByRole('status').filter({ hasText: 'Ответ больше не учитывается' });
  await expect(told).toContainText(dropped);
  await expect(readiness.heading('direction')).toHaveCount(0);
  await readiness.expectOutcomes('no-means');

  await readiness.answer({ means: 'yes' });
  await expect(readiness.heading('direction')).toBeFocused();
  await expect(readiness.radio('direction', 'receive')).not.toBeChecked();
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 } });

  test('answers and the result are no wider than the screen', async ({ page }) => {
    const readiness = await new DecisionPage(page).open();
    await readiness.answer({ acts: 'yes', data: 'no' });
    await expect(readiness.change('acts')).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  });
});

test.describe('all at once', () => {
  test('shows every question that is asked, and the result below them', async ({ page }) => {
    const readiness = await new DecisionPage(page).openAllAtOnce();
    for (const question of Object.keys(conditions)) await expect(readiness.heading(question)).toBeVisible();
    await expect(readiness.further).toHaveCount(0);
    await expect(readiness.heading('direction')).toHaveCount(0);
    await readiness.choose(conditions);
    await expect(readiness.heading('direction')).toBeVisible();
    await readiness.choose({ direction: 'both' });
    await readiness.expectOutcomes('ready-both');
    await expectAccessible(page);
  });

  test('lists several failures in the order of the document, whatever the order of the answers', async ({
    page,
  }) => {
    const readiness = await new DecisionPage(page).openAllAtOnce();
    await readiness.choose({ means: 'no', automation: 'no', data: 'no', acts: 'no' });
    await readiness.expectOutcomes('no-acts', 'no-data', 'no-automation', 'no-means');
    await expect(readiness.resultTitle).toHaveText('Результат');
  });

  test('answers given one by one are there, and stay when the reader goes back', async ({ page }) => {
    const readiness = await new DecisionPage(page).open();
    await readiness.answer({ acts: 'yes', data: 'no' });
    await page.getByRole('radio', { name: 'Все сразу' }).check();
    await expect(readiness.radio('acts', 'yes')).toBeChecked();
    await expect(readiness.radio('data', 'no')).toBeChecked();
    await page.getByRole('radio', { name: 'По одному' }).check();
    await expect(readiness.change('acts')).toBeVisible();
    await expect(readiness.heading('automation')).toBeVisible();
    await expect(readiness.heading('means')).toHaveCount(0);
  });
});

test('a decision of one question needs no choice of view', async ({ page }) => {
  const channel = await new DecisionPage(page, 'tor-knd/channel').open();
  await expect(page.getByRole('radio', { name: 'Все сразу' })).toHaveCount(0);
  await channel.answer({ exchange: 'edms' });
  await channel.expectOutcomes('api');
  await expect(channel.resultTitle).toBeFocused();
  await channel.change('exchange').click();
  await channel.answer({ exchange: 'other' });
  await channel.expectOutcomes('smev');
});

test('the diagram shows the way that was taken', async ({ page }) => {
  const channel = await new DecisionPage(page, 'tor-knd/channel').open();
  await channel.unfoldProofs();
  const node = (anchor: string) =>
    page.getByRole('group', { name: 'Схема выбора' }).locator(`a[href="#${anchor}"]`).first();
  await expect(node('question-exchange')).toHaveAttribute('data-state', 'next');
  await channel.answer({ exchange: 'edms' });
  await expect(node('question-exchange')).toHaveAttribute('data-state', 'chosen');
  await expect(node('outcome-api')).toHaveAttribute('data-state', 'chosen');
  await expect(node('outcome-smev')).toHaveAttribute('data-state', 'open');
});

test.describe('what was answered', () => {
  test('is there after a reload', async ({ page }) => {
    const readiness = await new DecisionPage(page).open();
    await readiness.answer(ready);
    await page.reload();
    await readiness.expectOutcomes('ready-receive');
    for (const question of Object.keys(ready)) await expect(readiness.change(question)).toBeVisible();
  });

  test('is forgotten when the reader starts again, also after a reload', async ({ page }) => {
    const readiness = await new DecisionPage(page).open();
    await readiness.answer(ready);
    await readiness.restart.click();
    await expect(page.getByRole('status').filter({ hasText: 'Ответы удалены' })).toBeVisible();
    await expect(readiness.heading('acts')).toBeFocused();
    await expect(readiness.resultTitle).toHaveCount(0);
    await expect(readiness.restart, 'there is nothing to start again').toBeHidden();
    await page.reload();
    await expect(readiness.radio('acts', 'yes')).not.toBeChecked();
    await expect(readiness.heading('data')).toHaveCount(0);
  });

  test('shows in another tab', async ({ context }) => {
    const left = await new DecisionPage(await context.newPage()).openAllAtOnce();
    const right = await new DecisionPage(await context.newPage()).openAllAtOnce();
    await left.choose({ acts: 'no' });
    await right.choose({ means: 'no' });
    await left.expectOutcomes('no-acts', 'no-means');
    await right.expectOutcomes('no-acts', 'no-means');
  });

  test('is dropped with a word where the site has no such question or option any more', async ({ page }) => {
    const old = { acts: 'no', data: 'perhaps', weather: 'fine' };
    await store(page, { [answersKey]: JSON.stringify({ version: 1, data: old }) });
    const readiness = await new DecisionPage(page).open();
    const told = page.getByRole('status').filter({ hasText: 'больше не подходит' });
    await expect(told).toBeVisible();
    await readiness.expectOutcomes('no-acts');
    await expect(readiness.heading('data')).toBeVisible();
  });
});

test.describe('a link', () => {
  test('to a question opens it with the answer it has', async ({ page }) => {
    const readiness = await new DecisionPage(page).open();
    await readiness.answer({ acts: 'yes', data: 'no' });
    await page.goto('/');
    await readiness.open('#question-acts');
    await expect(readiness.heading('acts')).toBeInViewport();
    await expect(readiness.radio('acts', 'yes')).toBeChecked();
  });

  test('to an outcome unfolds the list where it stands', async ({ page }) => {
    const readiness = await new DecisionPage(page).open('#outcome-no-means');
    const card = readiness.allOutcomes
      .getByRole('article')
      .filter({ hasText: readiness.outcomeTitle('no-means') });
    await expect(card).toBeInViewport();
    await expect(readiness.resultTitle).toHaveCount(0);
  });

  test('to an outcome that came out leads to the result', async ({ page }) => {
    const readiness = await new DecisionPage(page).open();
    await readiness.answer({ acts: 'no' });
    await page.goto('/');
    await readiness.open('#outcome-no-acts');
    await expect(readiness.result.getByRole('article')).toBeInViewport();
    await expect(readiness.allOutcomes).not.toHaveAttribute('open');
  });

  test('on the page itself works as well: of the diagram and of the examples', async ({ page }) => {
    const channel = await new DecisionPage(page, 'tor-knd/channel').open();
    const card = channel.allOutcomes.getByRole('article').filter({ hasText: channel.outcomeTitle('smev') });
    await expect(card).toBeHidden();
    await channel.unfoldProofs();
    await page
      .getByRole('listitem')
      .getByRole('link', { name: channel.outcomeTitle('smev') })
      .first()
      .click();
    await expect(card).toBeInViewport();
  });
});

test('Enter goes on from an answer, and the count is that of the question on the screen', async ({
  page,
}) => {
  const readiness = await new DecisionPage(page).open();
  await page.locator('[data-question] input:visible').first().focus();
  await page.keyboard.press('Space');
  await expect(readiness.progress).toHaveText(/^Вопрос\s1\sиз/u);
  await page.keyboard.press('Enter');
  await expect(readiness.progress).toHaveText(/^Вопрос\s2\sиз/u);
});

test('the keyboard is enough', async ({ page }) => {
  const readiness = await new DecisionPage(page).open();
  const { keyboard } = page;
  await skipToContent(page);
  await tabTo(readiness.radio('acts', 'yes'));
  await keyboard.press('ArrowDown');
  await expect(readiness.radio('acts', 'no')).toBeChecked();
  await keyboard.press('ArrowUp');
  await expect(readiness.radio('acts', 'yes')).toBeFocused();
  await tabTo(readiness.further);
  await keyboard.press('Enter');

  for (const [question, option] of Object.entries(ready).slice(1)) {
    await expect(readiness.heading(question)).toBeFocused();
    await tabTo(readiness.radio(question, option));
    await keyboard.press('Space');
    await expect(readiness.radio(question, option)).toBeChecked();
    await tabTo(readiness.further);
    await keyboard.press('Enter');
  }
  await expect(readiness.resultTitle).toBeFocused();
  await readiness.expectOutcomes('ready-receive');

  await tabTo(readiness.restart);
  await keyboard.press('Enter');
  await expect(readiness.heading('acts')).toBeFocused();
});

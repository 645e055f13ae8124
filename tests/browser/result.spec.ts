import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/axe.ts';
import { DecisionPage } from '../support/decision-page.ts';
import { expect, test } from '../support/test.ts';

const conditions = { acts: 'yes', data: 'yes', automation: 'yes', means: 'yes' };
const answersKey = 'navigator:answers:fgis-ki/readiness';
const share = (page: Page) => page.getByRole('button', { name: 'Поделиться результатом' });
const panel = (page: Page) => page.getByRole('status').filter({ hasText: /присланн/iu });
const stored = (page: Page) => page.evaluate((key) => localStorage.getItem(key), answersKey);

test.describe('sharing', () => {
  test('a link is made on request only, and opens the same result elsewhere', async ({ page, browser }) => {
    const readiness = await new DecisionPage(page).open();
    await readiness.answer({ acts: 'no', data: 'yes', automation: 'no' });
    await expect(share(page)).toBeHidden();
    await readiness.answer({ means: 'yes' });
    await expect(page.getByLabel('Ссылка на результат')).toBeHidden();
    expect(page.url()).not.toContain('#');

    await share(page).click();
    const link = await page.getByLabel('Ссылка на результат').inputValue();
    expect(link).toMatch(/\/fgis-ki\/readiness\/#a=acts:no,data:yes,automation:no,means:yes&v=[0-9a-f]{8}$/u);
    await expect(page.getByText('Ссылка скопирована')).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link);
    expect(page.url()).not.toContain('#');
    await expectAccessible(page);

    const other = await (await browser.newContext()).newPage();
    await other.goto(link);
    const theirs = new DecisionPage(other);
    await theirs.expectOutcomes('no-acts', 'no-automation');
    await expect(panel(other)).toContainText('ваши собственные ответы не изменены');
    await expect(panel(other).getByRole('listitem')).toHaveCount(0);
    expect(await stored(other)).toBeNull();
    await expectAccessible(other);
    await other.context().close();
  });

  test('a changed answer takes the old link away', async ({ page }) => {
    const readiness = await new DecisionPage(page).open();
    await readiness.answer({ ...conditions, direction: 'send' });
    await share(page).click();
    await expect(page.getByLabel('Ссылка на результат')).toBeVisible();
    await readiness.change('direction').click();
    await readiness.answer({ direction: 'both' });
    await expect(page.getByLabel('Ссылка на результат')).toBeHidden();
  });
});

test.describe('a shared result', () => {
  test('leaves the reader’s own answers alone until the reader takes it over', async ({ page }) => {
    const readiness = await new DecisionPage(page).open();
    await readiness.answer({ acts: 'no' });
    const own = await stored(page);
    await page.goto('about:blank');
    await readiness.open('#a=acts:yes,data:no,automation:yes,means:yes');
    await readiness.expectOutcomes('no-data');
    expect(await stored(page)).toBe(own);

    await page.getByRole('button', { name: 'Закрыть присланный результат' }).click();
    await readiness.expectOutcomes('no-acts');
    expect(page.url()).not.toContain('#');
    expect(await stored(page)).toBe(own);

    await page.evaluate(() => (location.hash = '#a=acts:yes,data:no,automation:yes,means:yes'));
    await readiness.expectOutcomes('no-data');
    await page.getByRole('button', { name: 'Сохранить как мои ответы' }).click();
    await readiness.expectOutcomes('no-data');
    await expect(panel(page)).toBeHidden();
    await page.reload();
    await readiness.expectOutcomes('no-data');
  });

  test('changes in memory only, when the reader tries another answer', async ({ page }) => {
    const readiness = await new DecisionPage(page).open('#a=acts:yes,data:no,automation:yes,means:yes');
    await readiness.change('data').click();
    await readiness.answer({ data: 'yes' });
    await expect(readiness.heading('direction')).toBeVisible();
    expect(await stored(page)).toBeNull();
  });

  test('keeps what holds of a link made for older questions, and says what does not', async ({ page }) => {
    const readiness = await new DecisionPage(page).open(
      '#a=acts:no,data:maybe,automation:yes,means:yes,direction:send,colour:red&v=00000000',
    );
    await readiness.expectOutcomes('no-acts');
    const said = panel(page).getByRole('listitem');
    await expect(said).toHaveCount(4);
    await expect(said.nth(0)).toContainText('другой версии этой проверки');
    await expect(said.nth(1)).toHaveText(
      `Не учтён ответ на вопрос «${readiness.text('data')}»: такого варианта больше нет.`,
    );
    await expect(said.nth(2)).toContainText('при остальных ответах он не задаётся');
    await expect(said.nth(3)).toContainText('которого здесь больше нет');
    await expect(readiness.progress).toHaveText('Вопрос 2 из 4');
    await expectAccessible(page);
  });

  for (const hash of [
    '#a=',
    '#a=<img src=x onerror=alert(1)>',
    '#a=%3Cscript%3Ealert(1)%3C/script%3E:yes',
    '#a=__proto__:x,constructor:y',
    '#a=%E0%A4%A',
    `#a=${'acts:no,'.repeat(2000)}`,
  ]) {
    test(`that is hostile changes nothing: ${hash.slice(0, 40)}`, async ({ page }) => {
      page.on('dialog', () => {
        throw new Error('a script of the link has run');
      });
      const readiness = await new DecisionPage(page).open(hash);
      await expect(panel(page)).toContainText('прочитать не удалось');
      await expect(page.getByRole('button', { name: 'Сохранить как мои ответы' })).toBeHidden();
      await expect(page.locator('decision-form img, decision-form script')).toHaveCount(0);
      expect(await stored(page)).toBeNull();
      await page.getByRole('button', { name: 'Закрыть присланный результат' }).click();
      await readiness.answer({ acts: 'no' });
      await readiness.expectOutcomes('no-acts');
    });
  }

  test('puts no words of its own on the page', async ({ page }) => {
    await new DecisionPage(page).open('#a=acts:no,evil-word.com:yes&v=zzz');
    await expect(panel(page).getByRole('link')).toHaveCount(0);
    await expect(panel(page)).toContainText('вопрос, которого здесь больше нет');
    await expect(page.locator('body')).not.toContainText('evil-word');
  });
});

test.describe('the printed sheet', () => {
  test.beforeEach(async ({ page }) => {
    await page.addInitScript(() => {
      window.print = () => (document.body.dataset['printed'] = 'yes');
    });
  });

  test('holds answers, reasons, clauses, next steps, the date and the edition, on A4', async ({ page }) => {
    await page.clock.setFixedTime(new Date('2026-11-22T12:00:00Z'));
    const readiness = await new DecisionPage(page).open();
    await readiness.answer({ ...conditions, direction: 'receive' });
    await page.getByRole('button', { name: 'Распечатать результат' }).click();
    await expect(page.locator('body')).toHaveAttribute('data-printed', 'yes');
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });

    const sheet = page.locator('.result-sheet');
    await expect(sheet).toBeVisible();
    await expect(page.getByRole('navigation').filter({ visible: true })).toHaveCount(0);
    await expect(page.getByRole('main')).toBeHidden();
    await expect(sheet).toContainText('22 ноября 2026 г.');
    await expect(sheet).toContainText('В документе указано только «Москва 2023».');
    await expect(sheet).toContainText('Порядок информационного взаимодействия ФГИС КИ');
    await expect(sheet).toContainText(readiness.outcomeTitle('ready-receive'));
    await expect(sheet).toContainText('Выполните шаги по получению сведений из ФГИС КИ.');
    for (const [question, option] of Object.entries(conditions)) {
      const row = sheet.getByRole('row').filter({ hasText: readiness.text(question) });
      await expect(row).toContainText(readiness.optionText(question, option));
      await expect(row).toContainText('первый перечень, п.');
    }
    await expect(sheet).toContainText('(первый перечень, п. 1; первый перечень, п. 1, подп. «а»)');
    await expect(sheet.getByRole('button')).toHaveCount(0);
    const next = sheet.getByRole('link', { name: /^Дальше/u });
    await expect(next).toHaveAttribute('data-url', /\/fgis-ki\/receive-data\/$/u);

    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/gu)?.length).toBeLessThanOrEqual(2);
    expect(pdf).toMatch(/\/MediaBox\s*\[\s*0\s+0\s+59[45][.\d]*\s+84[12]/u);
  });

  test('stays while it may still be printed, and is gone with the next act', async ({ page }) => {
    const readiness = await new DecisionPage(page).open();
    await readiness.answer({ acts: 'no', data: 'no', automation: 'no', means: 'no' });
    await page.getByRole('button', { name: 'Распечатать результат' }).click();
    await expect(page.locator('.result-sheet .outcome')).toHaveCount(4);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await expect(page.locator('.result-sheet')).toHaveCount(1);
    await expect(page.locator('.result-sheet')).toBeHidden();
    await page.keyboard.press('Shift');
    await expect(page.locator('.result-sheet')).toHaveCount(0);
    await expect(readiness.resultTitle).toBeVisible();
  });
});

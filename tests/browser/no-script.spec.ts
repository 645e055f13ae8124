import type { Locator, Page } from '@playwright/test';
import { pageHref } from '../../src/links/address.ts';
import { isMisprint } from '../../src/model/note.ts';
import { DecisionPage } from '../support/decision-page.ts';
import { another, library, walked } from '../support/library.ts';
import { ProcedurePage } from '../support/procedure-page.ts';
import { expect, test } from '../support/test.ts';

// Dark is what the system asks for; only a script could follow it.
test.use({ javaScriptEnabled: false, colorScheme: 'dark' });

/** The text engine of Playwright overlooks what stands in `<noscript>`. */
const explanation = (page: Page): Locator => page.locator('noscript p').filter({ visible: true });

test.describe('without scripts', () => {
  test.afterEach('the page is light and shows nothing that does not work', async ({ page }) => {
    await expect(page.locator('html')).toHaveCSS('color-scheme', 'light');
    await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(255, 255, 255)');
    for (const name of ['Поиск', 'Дальше', 'Начать заново', 'Снять все отметки', 'Скачать сохранённое']) {
      await expect(page.getByRole('button', { name, exact: true }), name).toHaveCount(0);
    }
    await expect(page.getByRole('button', { name: /^Изменить/u })).toHaveCount(0);
    await expect(page.getByRole('checkbox')).toHaveCount(0);
    await expect(page.getByLabel('Вид сайта').filter({ visible: true })).toHaveCount(0);
    await expect(page.getByRole('alert').or(page.getByRole('dialog'))).toHaveCount(0);
    await expect(
      page.getByRole('navigation', { name: 'Разделы сайта' }).getByRole('link').first(),
    ).toBeVisible();
  });

  test('the home page leads to each regulation', async ({ page }) => {
    await page.goto('/');
    for (const { title, id } of library.regulations) {
      const link = page.getByRole('main').getByRole('link', { name: title, exact: true });
      await expect(link).toHaveAttribute('href', pageHref(id));
    }
  });

  test('an overview says who takes part, where to write and what words mean', async ({ page }) => {
    const { passport } = walked.regulation;
    await page.goto(walked.home);
    for (const { name } of passport.parties)
      await expect(page.getByRole('heading', { level: 3, name, exact: true }).first()).toBeVisible();
    await page.getByRole('heading', { name: 'О документе' }).click();
    for (const { term } of passport.terms)
      await expect(page.getByRole('heading', { level: 4, name: term, exact: true }).first()).toBeVisible();
    for (const { value } of passport.contacts) {
      await expect(page.getByRole('main').getByRole('link', { name: value }).first()).toBeVisible();
    }
  });

  test('the text holds every clause', async ({ page }) => {
    const { clauses, text } = another;
    await page.goto(pageHref(text.page));
    for (const { heading, cite } of clauses) {
      await expect(page.getByRole('heading', { name: heading ?? cite }).first()).toBeVisible();
    }
    await expect(page.locator('.verbatim').filter({ visible: true })).toHaveCount(clauses.length);
  });

  test('a procedure is a numbered list with its diagram, and a clause opens on demand', async ({ page }) => {
    const procedure = await new ProcedurePage(page).open();
    for (const { id, title } of procedure.procedure.steps) {
      const heading = procedure.step(id).getByRole('heading', { level: 3 });
      await expect(heading).toContainText(`${procedure.number(id)}. ${title}`);
      await procedure.unfold(id);
      await expect(procedure.step(id).locator('.does')).toBeVisible();
    }
    await procedure.showDiagram();
    for (const { id } of procedure.procedure.steps) await expect(procedure.node(id)).toBeVisible();
    await procedure.node('letter').click();
    await expect(procedure.step('letter')).toBeInViewport();
    await expect(procedure.panel).toHaveCount(0);
    await expect(explanation(page)).toHaveText(/^\s*Без JavaScript отметки недоступны\./u);

    const popover = page.getByRole('group', { name: 'п. 1.4, подп. 3', exact: true });
    await expect(popover).toBeHidden();
    await procedure.openGrounds('letter');
    await procedure.step('letter').getByRole('button', { name: 'п. 1.4, подп. 3' }).click();
    await expect(popover.getByRole('link', { name: 'Открыть в тексте документа' })).toBeVisible();
  });

  test('a decision is its questions, a table and its outcomes', async ({ page }) => {
    const readiness = await new DecisionPage(page).open();
    const { questions, rules, outcomes } = readiness.decision;
    for (const { id, options } of questions) {
      await expect(readiness.heading(id)).toBeVisible();
      await expect(readiness.question(id).getByRole('radio')).toHaveCount(options.length);
    }
    const table = readiness.allOutcomes.getByRole('table');
    await expect(table.getByRole('row')).toHaveCount(1 + rules.length);
    for (const { id, title } of outcomes) {
      await expect(table.getByRole('link', { name: title })).toHaveAttribute('href', `#outcome-${id}`);
      await expect(readiness.allOutcomes.getByRole('heading', { level: 3, name: title })).toBeVisible();
    }
    await expect(readiness.resultTitle).toHaveCount(0);
    await expect(explanation(page)).toHaveText(/^Без\sJavaScript результат не\sопределяется автоматически/u);
    await expect(page.getByRole('group', { name: 'Схема выбора' }).getByRole('link').first()).toBeVisible();
  });

  test('the notes say each thing that is unclear', async ({ page }) => {
    const { notes } = walked.regulation;
    await page.goto(walked.notes);
    for (const { title } of notes.filter((note) => !isMisprint(note)))
      await expect(page.getByRole('heading', { level: 3, name: title })).toBeVisible();
  });

  test('glossary and contacts list what each document says', async ({ page }) => {
    const terms = library.regulations.flatMap(({ passport }) => passport.terms);
    const contacts = library.regulations.flatMap(({ passport }) => passport.contacts);
    await page.goto('/glossary/');
    await expect(page.getByRole('main').getByRole('term')).toHaveCount(terms.length);
    await page.goto('/contacts/');
    await expect(page.getByRole('main').locator('.card')).toHaveCount(contacts.length);
    for (const { value } of contacts)
      await expect(page.getByRole('link', { name: value }).first()).toBeVisible();
  });
});

import { expect, type Locator, type Page } from '@playwright/test';
import { pageHref } from '../../src/links/address.ts';
import type { Decision } from '../../src/model/library.ts';
import { byId, decisionOn } from './library.ts';

/** The page of a decision, as its reader sees it. */
export class DecisionPage {
  readonly page: Page;
  readonly decision: Decision;
  readonly result: Locator;
  readonly resultTitle: Locator;
  readonly restart: Locator;
  readonly allOutcomes: Locator;

  constructor(page: Page, id = 'fgis-ki/readiness') {
    this.page = page;
    this.decision = decisionOn(id);
    this.resultTitle = page.getByRole('heading', { name: /^(?:Результат|Уже ясно)$/u });
    this.result = page.locator('section').filter({ has: this.resultTitle });
    this.restart = page.getByRole('button', { name: 'Начать заново' });
    this.allOutcomes = page.locator('details').filter({ has: page.getByText('Все возможные результаты') });
  }

  async open(anchor = ''): Promise<this> {
    await this.page.goto(pageHref(this.decision.page) + anchor);
    return this;
  }

  /** All questions of a decision with several of them at once. */
  async openAllAtOnce(): Promise<this> {
    await this.open();
    await this.page.getByRole('radio', { name: 'Все сразу' }).check();
    return this;
  }

  text(question: string): string {
    return byId(this.decision.questions, question).text;
  }

  optionText(question: string, option: string): string {
    return byId(byId(this.decision.questions, question).options, option).text;
  }

  outcomeTitle(outcome: string): string {
    return byId(this.decision.outcomes, outcome).title;
  }

  /** A question that is shown, open or answered. */
  question(question: string): Locator {
    return this.page.getByRole('group', { name: this.text(question) });
  }

  heading(question: string): Locator {
    return this.question(question).getByRole('heading');
  }

  radio(question: string, option: string): Locator {
    return this.question(question).getByRole('radio', { name: this.optionText(question, option) });
  }

  change(question: string): Locator {
    return this.page.getByRole('button', { name: `Изменить ответ: ${this.text(question)}`, exact: true });
  }

  /** «Дальше» of the question that is open in the view one by one. */
  get further(): Locator {
    return this.page.getByRole('button', { name: 'Дальше', exact: true });
  }

  /** Chooses options without going on. */
  async choose(answers: Readonly<Record<string, string>>): Promise<void> {
    for (const [question, option] of Object.entries(answers)) await this.radio(question, option).check();
  }

  /** Answers one by one, going on after each. */
  async answer(answers: Readonly<Record<string, string>>): Promise<void> {
    for (const [question, option] of Object.entries(answers)) {
      await this.radio(question, option).check();
      await this.further.click();
    }
  }

  /** Expects exactly these outcomes in the result, in this order. */
  async expectOutcomes(...outcomes: string[]): Promise<void> {
    const headings = this.result.getByRole('article').getByRole('heading');
    const shown = () => headings.evaluateAll((all) => all.map(({ id }) => id));
    await expect.poll(shown, 'outcomes in the result').toEqual(outcomes.map((id) => `outcome-${id}`));
  }
}

import { expect, type Locator, type Page } from '@playwright/test';
import { anchorOf, pageHref } from '../../src/links/address.ts';
import type { Procedure } from '../../src/model/library.ts';
import { byId, procedureOn, walked } from './library.ts';

/** The page of a procedure, as its reader sees it. */
export class ProcedurePage {
  readonly page: Page;
  readonly procedure: Procedure;
  readonly panel: Locator;
  readonly bar: Locator;
  /** The link to the step that the reader is at. */
  readonly next: Locator;
  /** What a screen reader says after a change. */
  readonly announcement: Locator;
  readonly resetButton: Locator;
  readonly resetDialog: Locator;

  constructor(page: Page, id = walked.procedure.page) {
    this.page = page;
    this.procedure = procedureOn(id);
    this.panel = page.getByRole('region', { name: 'Ход подключения' });
    this.bar = this.panel.getByRole('progressbar');
    this.next = this.panel.getByRole('list', { name: 'Сейчас' }).getByRole('link');
    this.announcement = this.panel.getByRole('status');
    this.resetButton = page.getByRole('button', { name: 'Снять все отметки' });
    this.resetDialog = page.getByRole('dialog', { name: 'Снять все отметки?' });
  }

  async open(): Promise<this> {
    await this.page.goto(pageHref(this.procedure.page));
    return this;
  }

  title(step: string): string {
    return byId(this.procedure.steps, step).title;
  }

  /** As the page prints it, from 1. */
  number(step: string): number {
    return this.procedure.steps.indexOf(byId(this.procedure.steps, step)) + 1;
  }

  /** The steps that can be ticked: all but standing duties. */
  get counted(): string[] {
    return this.procedure.steps.filter(({ ongoing }) => !ongoing).map(({ id }) => id);
  }

  /** The list item of a step. */
  step(step: string): Locator {
    return this.page.locator(`[id="${anchorOf('step', step)}"]`);
  }

  /** The row of a step, which opens it. */
  row(step: string): Locator {
    return this.step(step).locator('summary').first();
  }

  /** Opens a step, unless it is open. */
  async unfold(step: string): Promise<void> {
    await this.#open(this.row(step));
  }

  /** Opens what a summary stands for, unless it is open. */
  async #open(summary: Locator): Promise<void> {
    if ((await summary.locator('..').getAttribute('open')) === null) await summary.click();
  }

  checkbox(step: string): Locator {
    const named = (state: string): Locator =>
      this.page.getByRole('checkbox', { name: `${state}: ${this.title(step)}`, exact: true });
    return named('Сделано').or(named('Не требуется'));
  }

  date(step: string): Locator {
    return this.page.getByLabel(`Дата: ${this.title(step)}`, { exact: true });
  }

  /** What opens the rest of a step's controls, inside the open step. */
  more(step: string): Locator {
    return this.step(step).locator('summary', { hasText: 'Состояние, номера писем, заметка' });
  }

  /** Opens a step and the rest of its controls. */
  async openMore(step: string): Promise<void> {
    await this.unfold(step);
    // A letter that is sent opens them itself, a moment later, and a click would close them again.
    await expect(async () => {
      await this.#open(this.more(step));
      await expect(this.field('Состояние', step)).toBeVisible({ timeout: 500 });
    }).toPass();
  }

  /** Opens a step and what it rests on. */
  async openGrounds(step: string): Promise<void> {
    await this.unfold(step);
    await this.step(step).locator('summary', { hasText: 'Основание' }).click();
  }

  /** Shows the diagram instead of the list. */
  async showDiagram(): Promise<void> {
    await this.page.getByRole('radio', { name: 'Схема' }).check();
  }

  /** One of the controls of a step by its name: «Заметка». */
  field(name: string, step: string): Locator {
    return this.page.getByLabel(`${name}: ${this.title(step)}`, { exact: true });
  }

  /** The node of a step in the diagram. */
  node(step: string): Locator {
    return this.page
      .getByRole('group', { name: 'Схема шагов' })
      .locator(`a[href="#${anchorOf('step', step)}"]`);
  }

  /** @param name as the interface names the state: «Ждём сторону оператора». */
  async setState(step: string, name: string): Promise<void> {
    const state = this.field('Состояние', step);
    await this.openMore(step);
    await state.selectOption(name);
  }

  async tick(...steps: string[]): Promise<void> {
    for (const step of steps) await this.checkbox(step).check();
  }
}

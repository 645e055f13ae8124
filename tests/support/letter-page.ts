import type { Download, Locator, Page } from '@playwright/test';

/** The page of a letter, as a reader handles it. */
export class LetterPage {
  readonly page: Page;
  readonly sheet: Locator;
  readonly findings: Locator;

  constructor(page: Page) {
    this.page = page;
    this.sheet = page.locator('[data-sheet]');
    this.findings = page.locator('[data-findings]');
  }

  async open(address: string): Promise<this> {
    await this.page.goto(address);
    await this.page.locator('form[data-form]:not([inert])').waitFor();
    return this;
  }

  field(name: string): Locator {
    return this.page.locator(`[data-field="${name}"]`);
  }

  async fill(values: Readonly<Record<string, string>>): Promise<void> {
    for (const [name, value] of Object.entries(values)) {
      const field = this.field(name);
      const rows = value.split('\n').map((row) => row.split('\t'));
      switch (await field.getAttribute('data-kind')) {
        case 'choice':
          await field.locator('select').selectOption(value);
          break;
        case 'several':
          for (const option of value.split(' ')) await field.locator(`input[value="${option}"]`).check();
          break;
        case 'table':
          for (const [index, cells] of rows.entries()) {
            if (index > 0) await field.locator('[data-add]').click();
            for (const [column, cell] of cells.entries())
              await field.locator('tbody tr').nth(index).locator('textarea').nth(column).fill(cell);
          }
          break;
        default:
          await field.locator('[data-control]').fill(value);
      }
    }
  }

  /** Fills in whatever is still missing, with something that a field of its kind takes. */
  async fillTheRest(): Promise<void> {
    for (const field of await this.page.locator('[data-field]:visible').all()) {
      const name = (await field.getAttribute('data-field')) ?? '';
      const kind = (await field.getAttribute('data-kind')) ?? '';
      const control = field.locator('[data-control]');
      if ((await control.count()) > 0 && (await control.inputValue()) !== '') continue;
      if (kind === 'several') await field.locator('input').first().check();
      else if (kind === 'choice') await control.selectOption({ index: 1 });
      else if (kind === 'table')
        for (const cell of await field.locator('tbody input').all()) await cell.fill('Ячейка');
      else await this.fill({ [name]: SAMPLES[kind] ?? 'Слова' });
    }
  }

  async download(): Promise<Download> {
    const [download] = await Promise.all([
      this.page.waitForEvent('download'),
      this.page.locator('letter-form [data-download]').click(),
    ]);
    return download;
  }
}

const SAMPLES: Readonly<Record<string, string>> = {
  date: '2026-12-01',
  number: '2',
  person: 'Петрова Анна Ивановна',
  phone: '+7 (900) 000-00-00',
  email: 'petrova@ensk.example',
  address: 'ул. Образцовая, д. 1, г. Энск, 100000',
  inn: '7707083893',
  ogrn: '1027700132195',
  kpp: '770701001',
  long: 'Первый абзац.\nВторой абзац.',
  list: 'Первое\nВторое',
};

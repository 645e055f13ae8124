import type { Locator, Page } from '@playwright/test';
import { brotliCompressSync } from 'node:zlib';
import { expectAccessible } from '../support/axe.ts';
import { library } from '../support/library.ts';
import { expect, test } from '../support/test.ts';

const hint = 'Введите слово из документа, номер пункта или вопрос своими словами.';
/** In bytes, compressed. More than half of it is Pagefind's WebAssembly. */
const FIRST_SEARCH = 110 * 1024;
const answered = /^(?:Найдено|Показано|Прямого|По\sзапросу)/u;

/** The search dialog, as its reader sees it. */
class Search {
  readonly page: Page;
  readonly button: Locator;
  readonly dialog: Locator;
  readonly input: Locator;
  readonly status: Locator;
  readonly hits: Locator;

  constructor(page: Page) {
    this.page = page;
    this.button = page.getByRole('button', { name: 'Поиск' });
    this.dialog = page.getByRole('dialog', { name: 'Поиск по сайту' });
    this.input = this.dialog.getByRole('searchbox', { name: 'Поиск по сайту' });
    this.status = this.dialog.getByRole('status');
    // Where nothing is found, the dialog lists contacts too; they are no hits.
    this.hits = this.dialog.locator('[data-results]').getByRole('listitem');
  }

  async open(address = '/'): Promise<this> {
    await this.page.goto(address);
    await this.button.click();
    return this;
  }

  /** Types a query and waits for its answer. */
  async find(query: string): Promise<void> {
    // A blank is a change even where the field is empty, and takes away the answer to the query before.
    await this.input.fill(' ');
    await expect(this.status).toHaveText(hint);
    await this.input.fill(query);
    await expect(this.status).toContainText(answered);
  }

  /** What is found; of a question the clauses that it rests on are links besides. */
  get titles(): Locator {
    return this.hits.locator(':scope > a');
  }

  /** Where the hits lead, best first. */
  async addresses(): Promise<string[]> {
    return this.titles.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  }
}

/** Whether what the address names is before the reader's eyes. */
async function expectLanded(page: Page, address: string): Promise<void> {
  await expect(page).toHaveURL(address);
  await expect(page.locator(`[id="${address.split('#')[1] ?? ''}"]`)).toBeInViewport();
}

test('nothing of the search is fetched before it is opened', async ({ page }) => {
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
  const search = new Search(page);
  await page.goto('/tor-knd/api-access/', { waitUntil: 'networkidle' });
  expect(fetched).not.toEqual([]);
  expect(fetched.filter((address) => /^\/(?:search|pagefind)\//u.test(address))).toEqual([]);

  await search.button.click();
  await expect.poll(() => fetched).toContain('/pagefind/pagefind.js');
});

test('the first search brings little: scripts, Pagefind, a part of the index and what is shown', async ({
  page,
}) => {
  const search = new Search(page);
  await page.goto('/tor-knd/', { waitUntil: 'networkidle' });
  const brought: Promise<[string, number]>[] = [];
  page.on('response', (response) =>
    brought.push(
      response.body().then((body) => [new URL(response.url()).pathname, brotliCompressSync(body).length]),
    ),
  );
  await search.button.click();
  await search.find('заявка');
  await page.waitForLoadState('networkidle');
  const parts = await Promise.all(brought);
  const list = parts.map(([name, bytes]) => `${String(bytes)} ${name}`).join('\n');
  expect(
    parts.reduce((sum, [, bytes]) => sum + bytes, 0),
    list,
  ).toBeLessThanOrEqual(FIRST_SEARCH);
});

test.describe('the dialog', () => {
  test('opens by its button, closes by Escape, and the focus goes back', async ({ page }) => {
    const search = await new Search(page).open();
    await expect(search.input).toBeFocused();
    await expect(search.status).toHaveText(hint);
    await search.find('пароль');
    await page.keyboard.press('Escape');
    await expect(search.dialog).toBeHidden();
    await expect(search.button).toBeFocused();
  });

  test('opens by Ctrl+K from anywhere, closes by its button, and the focus goes back', async ({ page }) => {
    const search = new Search(page);
    await page.goto('/tor-knd/text/');
    const link = page.getByRole('main').getByRole('link').first();
    await link.focus();
    await page.keyboard.press('Control+KeyK');
    await expect(search.input).toBeFocused();
    await search.dialog.getByRole('button', { name: 'Закрыть' }).click();
    await expect(search.dialog).toBeHidden();
    await expect(link).toBeFocused();
  });

  test('keys that belong to others neither open it nor lead away from it', async ({ page }) => {
    const search = new Search(page);
    await page.goto('/');
    await page.keyboard.press('Control+Shift+KeyK');
    await page.keyboard.press('Control+Alt+KeyK');
    await expect(search.dialog).toBeHidden();
    await search.open();
    await search.find('анкета');
    // Enter that ends a word of an input method, which is left to it.
    const init = { key: 'Enter', isComposing: true, bubbles: true, cancelable: true };
    const isLeft = await search.input.evaluate(
      (field, event) => field.dispatchEvent(new KeyboardEvent('keydown', event)),
      init,
    );
    expect(isLeft).toBe(true);
  });

  test('still has the query and its hits when it is opened again after Escape', async ({ page }) => {
    const search = await new Search(page).open();
    await search.find('пароль');
    await page.keyboard.press('Escape');
    await search.button.click();
    await expect(search.status).toContainText(answered);
    await expect(search.input).toHaveValue('пароль');
  });

  test('closes by a click beside it', async ({ page }) => {
    const search = await new Search(page).open();
    await page.mouse.click(5, 300);
    await expect(search.dialog).toBeHidden();
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(() => {
      test.use({ colorScheme });

      test(`is accessible with hits in the ${colorScheme} theme`, async ({ page }) => {
        const search = await new Search(page).open();
        await search.find('анкета');
        await expectAccessible(page);
      });
    });
  }
});

test.describe('«анкета»', () => {
  test('is found in questions and in what they are about, with the word marked', async ({ page }) => {
    const search = await new Search(page).open();
    await search.find('анкета');
    const addresses = await search.addresses();
    expect(addresses.length).toBeGreaterThan(3);
    expect(addresses.filter((address) => address.includes('#faq-'))).toHaveLength(3);
    expect(addresses.filter((address) => /#(?:clause|step)-/u.test(address)).length).toBeGreaterThan(1);
    await expect(search.status).toHaveText(`Показано: ${addresses.length}`);
    await expect(search.hits.first().locator('mark').first()).toHaveText(/анкет/iu);
  });

  test('is shown in more places when asked, below those that were listed', async ({ page }) => {
    const search = await new Search(page).open();
    await search.find('анкета');
    const first = await search.addresses();
    await search.dialog.getByRole('button', { name: 'Показать ещё' }).click();
    await expect(search.titles.nth(first.length)).toBeFocused();
    const all = await search.addresses();
    expect(all.slice(0, first.length)).toEqual(first);
    expect(new Set(all).size).toBe(all.length);
    await expect(search.status).toHaveText(`Показано: ${all.length}`);
  });

  test('leads by Enter to the first hit', async ({ page }) => {
    const search = await new Search(page).open();
    await search.find('анкета');
    const [first = ''] = await search.addresses();
    await page.keyboard.press('Enter');
    await expectLanded(page, first);
  });

  test('leads by a click to any hit', async ({ page }) => {
    const search = await new Search(page).open();
    await search.find('анкета');
    const [, second = ''] = await search.addresses();
    await search.titles.nth(1).click();
    await expectLanded(page, second);
    await expect(search.dialog).toBeHidden();
  });

  test('leads by keyboard to any hit, also of the page that is open', async ({ page }) => {
    const search = await new Search(page).open('/tor-knd/text/');
    await search.find('направить анкету с письмом');
    const addresses = await search.addresses();
    const index = addresses.findIndex((address) => address.startsWith('/tor-knd/text/#clause-'));
    const hit = search.titles.nth(index);
    await hit.focus();
    await page.keyboard.press('Enter');
    await expectLanded(page, addresses[index] ?? '');
    await expect(search.dialog).toBeHidden();
  });
});

test('Enter right after the last letter leads to what was typed, not to what was found before', async ({
  page,
}) => {
  const search = await new Search(page).open();
  await search.find('анкета');
  const [wanted = ''] = await search.addresses();
  await search.find('телефон');
  expect((await search.addresses())[0]).not.toBe(wanted);
  await search.input.fill('анкета');
  await page.keyboard.press('Enter');
  await expectLanded(page, wanted);
});

test('each document can be chosen, once, and only what is of it is found', async ({ page }) => {
  const search = await new Search(page).open();
  await search.find('письмо');
  const choice = search.dialog.getByLabel('Где искать');
  const named = library.regulations.map(({ passport }) => passport.shortTitle);
  await expect(choice.getByRole('option')).toHaveCount(named.length + 1);
  for (const { id, passport } of library.regulations) {
    await choice.selectOption(passport.shortTitle);
    await expect
      .poll(async () => new Set((await search.addresses()).map((found) => found.split('/')[1])))
      .toEqual(new Set([id]));
  }
});

test('hits of two documents can be told apart', async ({ page }) => {
  const search = await new Search(page).open();
  await search.find('сроки');
  const addresses = await search.addresses();
  expect(addresses).toContainEqual(expect.stringMatching(/^\/tor-knd\//u));
  expect(addresses).toContainEqual(expect.stringMatching(/^\/fgis-ki\//u));
  // What a reader sees of a hit besides the passage: its title, and where it stands.
  const shown = await search.hits.evaluateAll((all) =>
    all.map((hit) =>
      [...hit.children]
        .slice(0, 2)
        .map(({ textContent }) => textContent)
        .join(' — '),
    ),
  );
  expect(shown.filter((text, index) => shown.indexOf(text) !== index)).toEqual([]);
});

test('«API» is found in Latin letters and in the Cyrillic ones of the source', async ({ page }) => {
  const search = await new Search(page).open();
  for (const query of ['API', '\u0410\u0420\u0406']) {
    await search.find(query);
    expect(await search.addresses(), query).not.toEqual([]);
  }
});

test('what is not there is said to be not there', async ({ page }) => {
  const search = await new Search(page).open();
  await search.find('чебурашка');
  await expect(search.status).toContainText('По запросу «чебурашка» ничего не найдено');
  await expect(search.hits).toHaveCount(0);
  await search.input.fill('');
  await expect(search.status).toHaveText(hint);
});

test('a word that is not there finds nothing, though its first letter is', async ({ page }) => {
  const search = await new Search(page).open();
  for (const query of ['сертификат', 'абракадабра']) {
    await search.find(query);
    expect.soft(await search.addresses(), query).toEqual([]);
  }
});

for (const [name, query] of Object.entries({
  'markup with a script': '<img src=x onerror=alert(1)><script>alert(1)</script>',
  'ten thousand letters': 'а'.repeat(10_000),
  'half a character': '\uD800',
  'words of a template': '{count} {query} ${1} $&',
  'only punctuation': '"«!?%&/\\',
})) {
  test(`a query of ${name} does no harm`, async ({ page }) => {
    const dialogs: string[] = [];
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    const search = await new Search(page).open();
    await search.input.evaluate((input: HTMLInputElement, text) => {
      input.value = text;
      input.dispatchEvent(new InputEvent('input'));
    }, query);
    await expect(search.status).toContainText(answered);
    await expect(search.dialog.locator('img, script')).toHaveCount(0);
    await search.find('анкета');
    expect(await search.addresses()).not.toEqual([]);
    expect(dialogs).toEqual([]);
  });
}

test.describe('when the search cannot be loaded', () => {
  // The browser reports what it could not load.
  test.use({ allowErrors: true });

  test('the reader is told, and it works once the connection is back', async ({ page, context }) => {
    const search = new Search(page);
    await page.goto('/');
    await context.route('**/pagefind/**', (route) => route.abort());
    await search.button.click();
    await search.input.fill('анкета');
    await expect(search.status).toContainText('Поиск не загрузился');

    await context.unroute('**/pagefind/**');
    await page.keyboard.press('Escape');
    await search.button.click();
    await search.find('анкета');
    expect(await search.addresses()).not.toEqual([]);
  });
});

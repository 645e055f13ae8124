import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from '../support/axe.ts';
import { store } from '../support/local-storage.ts';
import { expect, test } from '../support/test.ts';

const clause = 'Письмо Оператору, анкета и их копия в СТП';
const step = 'Направить Оператору письмо с анкетой';
const words = 'направить официальное письмо Оператору с обоснованием необходимости интеграции';
const set = '#r=tor-knd/clause/1.4.3,tor-knd/step/letter&g=hello&n=which-step';
const nextAction = 'Если ответ не помог, напишите, на каком шаге возникла трудность.';

/** Address of the site without the slash at its end. */
const home = (baseURL = ''): string => baseURL.replace(/\/$/u, '');
const find = (page: Page): Locator => page.getByRole('region', { name: 'Или найдите' });
const picked = (page: Page): Locator => page.getByRole('region', { name: '2. Соберите' });
const reply = (page: Page): Locator => page.getByRole('region', { name: '3. Проверьте' });
const items = (page: Page): Locator => picked(page).getByRole('listitem');
const copied = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());

async function open(page: Page, fragment = ''): Promise<void> {
  await page.goto(`/support/${fragment}`);
  await expect(find(page).getByText(/^Можно добавить: \d+$/u)).toBeVisible();
}

async function expectEmpty(page: Page): Promise<void> {
  await expect(items(page)).toHaveCount(0);
  await expect(reply(page).getByText('Здесь появится ответ.')).toBeVisible();
  await expect(page.getByRole('dialog')).toBeHidden();
}

test.describe('with the clipboard', () => {
  test('finds, picks, orders and copies a reply as text, Markdown and rich text', async ({
    page,
    baseURL,
  }) => {
    await open(page);
    await find(page).getByRole('searchbox').fill('Куда отправлять АНКЕТУ?');
    await find(page)
      .getByRole('button', { name: `Добавить: ${step}` })
      .click();
    await expect(page.getByText(`Добавлено: ${step}. В ответе: 1.`)).toBeAttached();
    await find(page)
      .getByRole('button', { name: `Добавить: ${clause}` })
      .click();
    await picked(page)
      .getByRole('button', { name: `Выше: ${clause}` })
      .click();
    await expect(items(page)).toContainText([clause, step]);
    await expect(page.getByText(`Место 1 из 2: ${clause}.`)).toBeAttached();
    await picked(page).getByLabel('Приветствие').selectOption('Здравствуйте!');
    await picked(page).getByLabel('Что дальше').selectOption(nextAction);

    await reply(page).getByRole('button', { name: 'Скопировать текст' }).click();
    await expect(reply(page).getByRole('status')).toHaveText('Ответ скопирован: обычный текст.');
    const text = await copied(page);
    expect(text).toMatch(new RegExp(`^Здравствуйте!\n\n«${words}[^]*\n\n${nextAction}$`, 'u'));
    expect(text).toContain(`\n${home(baseURL)}/s/tor-knd/1.4.3/\n\n`);
    expect(text).toContain(`\n${home(baseURL)}/s/tor-knd/step/letter/\n\n`);

    await reply(page).getByRole('button', { name: 'Скопировать Markdown' }).click();
    await expect(reply(page).getByRole('status')).toHaveText('Ответ скопирован: markdown.');
    expect(await copied(page)).toContain(`\n\n> «${words}`);
    expect(await copied(page)).toContain(`](${home(baseURL)}/s/tor-knd/1.4.3/)`);

    await reply(page).getByRole('button', { name: 'Скопировать с оформлением' }).click();
    await expect(reply(page).getByRole('status')).toHaveText('Ответ скопирован: с оформлением.');
    const html = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      return (await item?.getType('text/html'))?.text();
    });
    expect(html).toContain(`<blockquote><p>«${words}`);
    expect(await copied(page)).toBe(text);
    await expect(reply(page).getByRole('link')).toHaveCount(2);
  });

  test('works from the keyboard alone', async ({ page, baseURL }) => {
    await open(page);
    const field = find(page).getByRole('searchbox');
    await field.focus();
    await page.keyboard.type('п. 1.4.3');
    await page.keyboard.press('Enter');
    await expect(items(page)).toContainText([clause]);
    await expect(field).toBeFocused();
    await field.fill('направить письмо с анкетой');
    await find(page)
      .getByRole('button', { name: `Добавить: ${step}` })
      .focus();
    await page.keyboard.press('Space');
    await expect(find(page).getByRole('button', { name: `Убрать: ${step}` })).toBeFocused();

    const up = picked(page).getByRole('button', { name: `Выше: ${step}` });
    await up.focus();
    await page.keyboard.press('Enter');
    await expect(items(page)).toContainText([step, clause]);
    await expect(up).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByText(`Уже на первом месте: ${step}.`)).toBeAttached();
    await expect(up).toBeFocused();

    await picked(page)
      .getByRole('button', { name: `Убрать: ${step}` })
      .focus();
    await page.keyboard.press('Enter');
    await expect(items(page)).toContainText([clause]);
    await expect(picked(page).getByRole('button', { name: 'Отменить' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(items(page)).toContainText([step, clause]);
    await expect(picked(page).getByRole('button', { name: `Убрать: ${step}` })).toBeFocused();

    await reply(page).getByRole('button', { name: 'Скопировать ссылку на эту подборку' }).focus();
    await page.keyboard.press('Enter');
    await expect(reply(page).getByRole('status')).toContainText('Ссылка на подборку скопирована.');
    expect(await copied(page)).toBe(`${home(baseURL)}/support/#r=tor-knd/step/letter,tor-knd/clause/1.4.3`);
  });
});

test('a draft survives a reload, and all of it can be taken away and brought back', async ({ page }) => {
  await open(page, set);
  await expect(items(page)).toContainText([clause, step]);
  await expect(page).toHaveURL(/\/support\/$/u);
  await reply(page).getByRole('radio', { name: 'Markdown' }).check();
  await page.reload();
  await expect(items(page)).toContainText([clause, step]);
  await expect(picked(page).getByLabel('Приветствие')).toHaveValue('hello');
  await expect(reply(page).getByRole('radio', { name: 'Markdown' })).toBeChecked();
  await expect(reply(page)).toContainText(nextAction);

  await picked(page).getByRole('button', { name: 'Убрать всё' }).click();
  await expect(items(page)).toHaveCount(0);
  await picked(page).getByRole('button', { name: 'Отменить' }).click();
  await expect(items(page)).toContainText([clause, step]);
});

test('two documents go into one reply, and the last one looked through is remembered', async ({ page }) => {
  await open(page);
  await find(page)
    .getByRole('combobox', { name: 'Документ' })
    .selectOption({ label: 'ФГИС КИ: обмен сведениями с ВИС' });
  await find(page)
    .getByText(/^Результаты/u)
    .click();
  await find(page)
    .getByRole('button', { name: /^Добавить: Нет нормативных правовых актов/u })
    .click();
  await find(page)
    .getByRole('combobox', { name: 'Документ' })
    .selectOption({ label: 'ГИС ТОР КНД: доступ к API' });
  await find(page).getByText(/^Шаги/u).click();
  await find(page)
    .getByRole('button', { name: `Добавить: ${step}` })
    .click();
  await find(page)
    .getByRole('combobox', { name: 'Документ' })
    .selectOption({ label: 'ФГИС КИ: обмен сведениями с ВИС' });
  await page.reload();
  await expect(items(page)).toContainText(['Нет нормативных правовых актов', step]);
  await expect(find(page).getByRole('combobox', { name: 'Документ' })).toHaveValue('fgis-ki');
  await expect(reply(page)).toContainText('/s/tor-knd/step/letter/');
  await expect(reply(page)).toContainText('/s/fgis-ki/outcome/');
});

test('one search finds places of all documents, and what is not there is said', async ({ page }) => {
  await open(page);
  const query = find(page).getByRole('searchbox');
  await query.fill('техническая поддержка');
  for (const document of ['ФГИС КИ', 'ГИС ТОР КНД'])
    await expect(find(page).locator('[data-citation]', { hasText: document }).first()).toBeVisible();
  await query.fill('кординатор');
  await expect(find(page).getByRole('listitem').first()).toContainText(/координатор/iu);
  await query.fill('бегемот');
  await expect(find(page).getByText('По запросу «бегемот» ничего не найдено.')).toBeVisible();
  await query.fill('');
  await expect(find(page).getByText(/^Можно добавить/u)).toBeVisible();
});

test('what was retired gives way to its successors, and the reader is told', async ({ page }) => {
  await page.route('**/api/v1/excerpts/tor-knd.json', async (route) => {
    const answer = (await (await route.fetch()).json()) as { retired: unknown[] };
    answer.retired.push(
      { ref: 'tor-knd/step/old', title: 'Прежний шаг', to: ['tor-knd/step/letter', 'tor-knd/clause/1.4.3'] },
      { ref: 'tor-knd/step/gone', title: 'Лишний шаг', to: [] },
    );
    await route.fulfill({ json: answer });
  });
  await open(page, '#r=tor-knd/step/old,tor-knd/step/gone');
  await expect(items(page)).toContainText([step, clause, /Лишний шаг\s+Больше\sне\sиспользуется/u]);
  await expect(
    page.getByText(`Этого пункта или шага больше нет: Прежний шаг. Вместо него: ${step}; ${clause}.`),
  ).toBeVisible();
});

test('a shared set asks before it replaces a draft', async ({ page }) => {
  await open(page, '#r=tor-knd/step/letter');
  await expect(items(page)).toContainText([step]);

  await page.evaluate((hash) => (location.hash = hash), '#r=tor-knd/clause/1.4.3');
  const dialog = page.getByRole('dialog', { name: 'Открыть присланную подборку?' });
  await expect(dialog.getByRole('button', { name: 'Оставить мой черновик' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(items(page)).toContainText([step]);
  await expect(page).toHaveURL(/\/support\/$/u);

  await page.evaluate((hash) => (location.hash = hash), '#r=tor-knd/clause/1.4.3');
  await dialog.getByRole('button', { name: 'Открыть присланную подборку' }).click();
  await expect(items(page)).toHaveCount(1);
  await expect(items(page)).toContainText([clause]);
});

test('what a shared set names and the site has not is listed as not found', async ({ page }) => {
  await open(page, '#r=tor-knd/clause/9.9,nowhere/step/one,tor-knd/step/letter&g=constructor');
  await expect(items(page)).toContainText([
    /tor-knd\/clause\/9\.9.*Не\sнайдено/su,
    /nowhere\/step\/one.*Не\sнайдено/su,
    step,
  ]);
  await expect(reply(page)).toContainText(/^.*Направить Оператору письмо с анкетой/su);
  await expect(reply(page)).not.toContainText('9.9');
  await expect(reply(page).getByRole('button', { name: 'Скопировать текст' })).toBeEnabled();
});

for (const [name, fragment] of [
  ['markup', '#r=<img src=x onerror=alert(1)>&g=<b>'],
  ['10 000 characters', `#r=${'tor-knd/clause/1.4,'.repeat(600)}`],
  ['a lone surrogate', '#r=\uD800/clause/\uDC00'],
  ['a broken percent sign', '#r=%E0%A4%A'],
  ['a path', '#r=../../../clause/1'],
  ['a known prototype', '#r=__proto__&g=__proto__'],
] as const) {
  test(`a hostile fragment gives an empty answer: ${name}`, async ({ page }) => {
    await open(page);
    await page.evaluate((hash) => (location.hash = hash), fragment);
    await expectEmpty(page);
    await page.reload();
    await expect(find(page).getByText(/^Можно добавить/u)).toBeVisible();
    await expectEmpty(page);
  });
}

test('a refused clipboard leaves a field to copy from by hand', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  await open(page, set);
  await reply(page).getByRole('button', { name: 'Скопировать с оформлением' }).click();
  await expect(reply(page).getByRole('status')).toContainText('Браузер не дал скопировать.');
  const field = reply(page).getByRole('textbox', { name: 'Текст для копирования' });
  await expect(field).toBeFocused();
  await expect(field).toHaveValue(new RegExp(`^Здравствуйте!\n\n«${words}`, 'u'));
  await reply(page).getByRole('button', { name: 'Скопировать ссылку на эту подборку' }).click();
  await expect(field).toHaveValue(
    /\/support\/#r=tor-knd\/clause\/1\.4\.3,tor-knd\/step\/letter&g=hello&n=which-step$/u,
  );
});

test('refused storage is told, and the composer works', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('refused', 'SecurityError');
      },
    });
  });
  await open(page, set);
  await expect(page.getByText('Браузер не разрешает сохранять данные.')).toBeVisible();
  await expect(items(page)).toContainText([clause, step]);
  await expect(reply(page)).toContainText(words);
});

test('a damaged draft is set aside and told', async ({ page }) => {
  await store(page, { 'navigator:reply': '{"version":1,"data":{"picked":"<b>"}}' });
  await open(page);
  await expect(page.getByText('Сохранённые данные этой страницы не удалось прочитать.')).toBeVisible();
  await expectEmpty(page);
});

test('a place that this version does not know stays in the draft, and is not shown', async ({ page }) => {
  await store(page, { 'navigator:reply': '{"version":1,"data":{"picked":["<b>"]}}' });
  await open(page, '#r=tor-knd/step/letter');
  await expect(items(page)).toHaveCount(1);
  await expect
    .poll(() => page.evaluate(() => localStorage.getItem('navigator:reply')))
    .toContain('["tor-knd/step/letter","<b>"]');
});

test('two tabs show the same draft', async ({ page, context }) => {
  await open(page);
  const other = await context.newPage();
  await open(other, '#r=tor-knd/step/letter');
  await expect(items(page)).toContainText([step]);
});

test.describe('when a document does not load', () => {
  test.use({ allowErrors: true });

  test('says so, keeps the draft and tries again on request', async ({ page }) => {
    await page.route('**/api/v1/excerpts/tor-knd.json', (route) =>
      route.fulfill({ status: 503, body: '<h1>' }),
    );
    await page.goto(`/support/${set}`);
    await expect(find(page).getByText('Документ не загрузился.')).toBeVisible();
    await expect(items(page)).toContainText(['Не загрузилось.', 'Не загрузилось.']);
    await expect(reply(page).getByRole('button', { name: 'Скопировать текст' })).toBeDisabled();
    await page.unroute('**/api/v1/excerpts/tor-knd.json');
    await picked(page).getByRole('button', { name: 'Повторить' }).click();
    await expect(items(page)).toContainText([clause, step]);
    await expect(reply(page)).toContainText(words);
    await expect(find(page).getByText('Документ не загрузился.')).toBeHidden();
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`has nothing that axe objects to, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await open(page, set.replace('&', ',tor-knd/clause/9.9&'));
    await find(page).getByRole('searchbox').fill('анкета');
    await expect(find(page).getByText(/^Найдено/u)).toBeVisible();
    for (const format of ['С оформлением', 'Markdown']) {
      await reply(page).getByRole('radio', { name: format }).check();
      await expectAccessible(page);
    }
  });
}

for (const width of [360, 1366, 1920]) {
  test(`fits ${String(width)} px, with targets that a finger can hit`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await open(page, set);
    await find(page).getByRole('searchbox').fill('письмо');
    const { over, small } = await page.evaluate(() => ({
      over: document.documentElement.scrollWidth - innerWidth,
      small: [...document.querySelectorAll('reply-composer :is(button, select, summary, label)')]
        .filter((element) => element.checkVisibility() && element.getBoundingClientRect().height < 44)
        .map(({ textContent }) => textContent),
    }));
    expect(over).toBe(0);
    expect(small).toEqual([]);
    await expect(page.getByRole('button', { name: 'К ответу (2)' })).toBeVisible({ visible: width === 360 });
  });
}

test('on a phone the menu leads here, and the found list leads to the reply', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/');
  await page.getByRole('button', { name: /меню/iu }).click();
  await page.getByRole('link', { name: 'Составить ответ' }).click();
  await expect(page).toHaveURL(/\/support\/$/u);
  await page.getByRole('button', { name: 'К ответу (0)' }).click();
  await expect(page.getByRole('heading', { name: '3. Проверьте и скопируйте' })).toBeInViewport();
});

test('the header holds its links in one line at 1366 px', async ({ page }) => {
  await page.setViewportSize({ width: 1366, height: 800 });
  await page.goto('/');
  const links = page.getByRole('navigation', { name: 'Разделы сайта' }).getByRole('link');
  await expect(links.filter({ hasText: 'Составить ответ' })).toBeVisible();
  const boxes = await links.evaluateAll((all) =>
    all.map((link) => link.getBoundingClientRect().toJSON() as DOMRect),
  );
  const seen = boxes.filter(({ height }) => height > 0);
  expect(seen.length).toBeGreaterThan(3);
  expect(new Set(seen.map(({ top }) => top)).size).toBe(1);
});

test('without JavaScript leads to the documents and says why', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '' });
  const page = await context.newPage();
  await page.goto('/support/');
  await expect(page.locator('noscript p', { hasText: 'только с JavaScript' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Или найдите' })).toBeHidden();
  const documents = page.getByRole('region', { name: 'Документы целиком' });
  await expect(documents.getByRole('link', { name: 'Текст слово в слово' })).toHaveCount(2);
  await expect(documents.getByRole('link', { name: 'Получить доступ к API' })).toBeVisible();
  await expect(documents.getByRole('link', { name: 'API или СМЭВ' })).toBeVisible();
  await expect(documents.getByRole('link', { name: 'Что не сказано' })).toHaveCount(2);
  await context.close();
});

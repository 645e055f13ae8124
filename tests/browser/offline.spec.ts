import { expectAccessible } from '../support/axe.ts';
import { savedIn, test, visit, visitShell } from '../support/offline.ts';
import { LetterPage } from '../support/letter-page.ts';
import { ProcedurePage } from '../support/procedure-page.ts';
import { expect } from '../support/test.ts';
import { pageHref } from '../../src/links/address.ts';
import { another, walked } from '../support/library.ts';

const channel = pageHref(walked.decision.page);

test('after one visit the site and the regulation that was read open without a network', async ({
  page,
  server,
}) => {
  await visit(page, walked.text, walked.id);
  await server.stop();

  for (const address of ['/', '/my/', '/support/', walked.home, channel, walked.notes]) {
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.locator('[data-missing]')).toBeHidden();
  }
  const clause =
    walked.regulation.clauses.find(({ depth, isFootnote }) => depth > 1 && !isFootnote)?.id ?? '';
  await page.goto(`/s/${walked.id}/${clause}/`);
  await expect(page).toHaveURL(`${walked.text}#clause-${clause}`);
  await expect(page.locator('#clause-1\\.4\\.3')).toBeVisible();

  const procedure = await new ProcedurePage(page).open();
  await procedure.tick('account');
  await expect(procedure.panel).toContainText('Сделано 1 из');
});

test('the search works without a network, and says what it looked through', async ({ page, server }) => {
  await visit(page, walked.text, walked.id);
  await server.stop();
  await page.goto('/');
  await page.getByRole('button', { name: 'Поиск' }).click();
  const dialog = page.getByRole('dialog', { name: 'Поиск по сайту' });
  await dialog.getByRole('searchbox').fill('смс');
  await expect(dialog.getByRole('status')).toHaveText(/^(?:Найдено|Показано): \d+$/u);
  await dialog.getByRole('searchbox').fill('сведения');
  await expect(dialog.getByRole('status')).toHaveText(
    /^(?:Найдено|Показано): \d+\sБез\sсети показано только то, что есть в\sсохранённых документах\.$/u,
  );
  await dialog.getByRole('link').first().click();
  await expect(page).toHaveURL((url) => url.pathname.startsWith(walked.home));
});

test('a page without a network says that it is a copy, and is not dimmed', async ({ page, context }) => {
  await visitShell(page, walked.home);
  const notice = page.locator('[data-news]');
  await expect(notice).toHaveAttribute('popover', 'manual');
  await context.setOffline(true);
  await expect(notice.locator('[data-news-text]')).toHaveText(/^Нет сети: показана копия/u);
  const veil = await notice.evaluate((element) => getComputedStyle(element, '::backdrop').backgroundColor);
  expect(veil).toBe('rgba(0, 0, 0, 0)');
});

test('a page that is not cached says so, and what is', async ({ page, server }) => {
  await visit(page, walked.text, walked.id);
  await server.stop();
  await page.goto(pageHref(another.text.page));
  await expect(page.getByRole('alert')).toHaveText(
    `Нет связи с сайтом, а страница ${pageHref(another.text.page)} не сохранена в этом браузере.`,
  );
  await expectAccessible(page);
  await page.getByRole('link', { name: walked.regulation.title }).first().click();
  await expect(page).toHaveURL(walked.home);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('a reader saves a regulation and lets it go', async ({ page, server }) => {
  await visit(page, pageHref(another.id), another.id);
  const { bytes, letters } = (await (await page.request.get(`/offline/${another.id}.json`)).json()) as Record<
    'letters',
    { bytes: number }
  > & { bytes: number };
  expect(bytes).toBeGreaterThan(0);
  const size = String(Math.ceil((bytes + letters.bytes) / 1024));
  await expect(page.getByText('Документ пока хранится в этом браузере')).toBeVisible();
  await page.getByRole('button', { name: 'Сохранить для работы без сети' }).click();
  await expect(page.getByText(`Документ сохранён для работы без сети (${size} КБ).`)).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('link', { name: 'Работа без сети' }).click();
  await expect(
    page.locator('[data-section="saved"]').getByRole('link', { name: another.passport.shortTitle }),
  ).toBeVisible();
  await page.getByRole('button', { name: `Убрать: ${another.passport.shortTitle}` }).click();
  await expect(page.getByText('Документ убран из этого браузера', { exact: false })).toBeVisible();
  await expectAccessible(page);
  await server.stop();
  for (const address of [pageHref(another.text.page), pageHref(another.id)]) {
    await page.goto(address);
    await expect(page.getByRole('alert')).toContainText('не сохранена в этом браузере');
  }
});

test('letters of a saved document become files without a network', async ({ page, server }) => {
  const [letter] = walked.regulation.letters;
  if (!letter) throw new Error('The document has no letters');
  await visit(page, walked.home, walked.id);
  await page.getByRole('button', { name: 'Сохранить для работы без сети' }).click();
  await expect(page.getByText(/^Документ сохранён для работы без сети/u)).toBeVisible();
  await server.stop();

  const form = await new LetterPage(page).open(`/${letter.page}/`);
  await form.fillTheRest();
  expect((await form.download()).suggestedFilename()).toMatch(/\.docx$/u);
  const packet = page.locator('letter-packet');
  await page.goto(`${walked.home}letters/`);
  const zip = page.waitForEvent('download');
  await packet.locator('[data-download]').click();
  expect((await zip).suggestedFilename()).toMatch(/\.zip$/u);
});

test.describe('where the reader spares traffic', () => {
  test.beforeEach(async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
    });
  });

  test('no document is saved by itself, only what is asked for', async ({ page }) => {
    await page.goto(walked.home);
    await expect(page.getByText('Без сети этот документ не откроется.')).toBeVisible();
    expect(await savedIn(page)).toEqual({});
    await page.getByRole('button', { name: /^Сохранить для работы без сети/u }).click();
    await expect(page.getByText(/^Документ сохранён для работы без сети/u)).toBeVisible();
  });

  test('pages that were visited open without a network', async ({ page, server }) => {
    await visitShell(page, walked.notes);
    await page.goto(channel);
    await expect.poll(() => page.evaluate(() => caches.has('navigator-pages'))).toBe(true);
    const cached = (address: string): Promise<boolean> =>
      page.evaluate(
        async (path) => (await caches.match(path, { cacheName: 'navigator-pages' })) !== undefined,
        address,
      );
    for (const address of [walked.notes, channel]) await expect.poll(() => cached(address)).toBe(true);
    await server.stop();
    for (const address of [walked.notes, `${channel}?from=letter`]) {
      await page.goto(address);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(page.locator('[data-missing]')).toBeHidden();
    }
  });

  test('a full store is told of, and nothing half saved stays', async ({ page }) => {
    await visitShell(page, pageHref(another.id));
    const { usage = 0 } = await page.evaluate(() => navigator.storage.estimate());
    const session = await page.context().newCDPSession(page);
    const { origin } = new URL(page.url());
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: usage + 50_000 });
    await page.getByRole('button', { name: /^Сохранить для работы без сети/u }).click();
    await expect(page.getByText('Сохранить не удалось: в хранилище браузера нет места.')).toBeVisible();
    expect(await savedIn(page)).toEqual({});
  });
});

test('a browser that stores nothing shows the site as before, and says so when asked to save', async ({
  page,
}) => {
  await page.addInitScript(() => {
    ServiceWorkerContainer.prototype.register = () =>
      Promise.reject(new DOMException('Storage is not allowed', 'SecurityError'));
  });
  await page.goto(walked.text);
  await page.getByRole('button', { name: /^Сохранить для работы без сети/u }).click();
  await expect(page.getByText('Сохранить не удалось: браузер запрещает хранение.')).toBeVisible();
  await page.goto('/offline/');
  await expect(page.getByText('Этот браузер не сохраняет сайт')).toBeVisible();
  await page.goto(walked.text);
  await expect(page.locator('#clause-1\\.1')).toBeVisible();
});

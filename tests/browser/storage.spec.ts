import { readFile } from 'node:fs/promises';
import { readCaseFile } from '../../src/cases/case-file.ts';
import { DecisionPage } from '../support/decision-page.ts';
import { store, stored } from '../support/local-storage.ts';
import { ProcedurePage } from '../support/procedure-page.ts';
import { expect, test } from '../support/test.ts';

const progressKey = 'navigator:case:default';
const answersKey = 'navigator:answers:fgis-ki/readiness';

/** What a browser does that keeps nothing, to be run before the scripts of the page. */
const refusals = {
  'throws when asked for its storage': () => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('Access is denied for this document.', 'SecurityError');
      },
    });
  },
  'has no storage': () => {
    Object.defineProperty(window, 'localStorage', { value: null });
  },
  'throws at each use of its storage': () => {
    Storage.prototype.getItem = Storage.prototype.setItem = () => {
      throw new DOMException('The file is corrupted.', 'UnknownError');
    };
  },
};

const noRoom = (): void => {
  Storage.prototype.setItem = () => {
    throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
  };
};

for (const [name, refuse] of Object.entries(refusals)) {
  test.describe(`in a browser that ${name}`, () => {
    test.beforeEach(({ page }) => page.addInitScript(refuse));

    test('a procedure can be ticked, and the reader is told', async ({ page }) => {
      const procedure = await new ProcedurePage(page).open();
      await expect(page.getByRole('alert')).toContainText('Браузер не разрешает сохранять данные');
      await procedure.tick('account', 'network');
      await expect(procedure.panel).toContainText('Сделано 2 из');
      await procedure.checkbox('account').uncheck();
      await expect(procedure.panel).toContainText('Сделано 1 из');
    });

    test('marks can be taken away as a file from where the reader is', async ({ page }) => {
      const procedure = await new ProcedurePage(page).open();
      await procedure.tick('account', 'network');
      const downloading = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Сохранить введённое в файл' }).click();
      const file = readCaseFile(await readFile(await (await downloading).path(), 'utf8'));
      const marks = file.ok ? file.cases.flatMap(({ steps }) => Object.values(steps)) : [];
      expect(marks.map(({ value }) => value.state)).toEqual(['done', 'done']);
    });

    test('a decision can be made, and the reader is told', async ({ page }) => {
      const readiness = await new DecisionPage(page).open();
      await expect(page.getByRole('alert')).toContainText('Браузер не разрешает сохранять данные');
      await readiness.answer({ acts: 'no', data: 'yes', automation: 'yes', means: 'yes' });
      await readiness.expectOutcomes('no-acts');
    });

    test('the theme can be changed', async ({ page }) => {
      await page.goto('/');
      await page.getByLabel('Вид сайта').filter({ visible: true }).selectOption('Вид: тёмный');
      await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    });
  });
}

test.describe('in a browser whose storage is full', () => {
  test.beforeEach(({ page }) => page.addInitScript(noRoom));

  test('a procedure can be ticked, and the reader is told at the first tick', async ({ page }) => {
    const procedure = await new ProcedurePage(page).open();
    await expect(page.getByRole('alert')).toHaveCount(0);
    await procedure.tick('account', 'network');
    await expect(page.getByRole('alert')).toContainText('закончилось место');
    await expect(procedure.panel).toContainText('Сделано 2 из');
  });

  test('a decision can be made, and the reader is told at the first answer', async ({ page }) => {
    const readiness = await new DecisionPage(page).open();
    await readiness.answer({ acts: 'yes', data: 'no' });
    await expect(page.getByRole('alert').filter({ hasText: 'закончилось место' })).toBeVisible();
    await readiness.expectOutcomes('no-data');
  });
});

const unreadable = {
  'damaged JSON': '{"version":1,"data":{',
  'a foreign value': 'dark',
  'another shape': '{"version":1,"data":[1,2,3]}',
  'far too much': JSON.stringify({ version: 1, data: { a: 'а'.repeat(1_000_000) } }),
};

for (const [name, raw] of Object.entries(unreadable)) {
  test.describe(`where the storage holds ${name}`, () => {
    test('a procedure starts anew, and the text is set aside and handed over', async ({ page }) => {
      await store(page, { [progressKey]: raw });
      const procedure = await new ProcedurePage(page).open();
      const alert = page.getByRole('alert');
      await expect(alert).toContainText('отложены');
      await procedure.tick('account');
      await expect(procedure.panel).toContainText('Сделано 1 из');
      expect(await stored(page, `${progressKey}:aside:1`)).toBe(raw);

      const downloading = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Скачать сохранённое' }).click();
      const download = await downloading;
      expect(await readFile(await download.path(), 'utf8')).toBe(raw);

      await page.reload();
      await expect(procedure.checkbox('account')).toBeChecked();
      await expect(alert).toHaveCount(0);
      expect(await stored(page, `${progressKey}:aside:1`)).toBe(raw);
    });

    test('a decision starts anew, and the text is set aside', async ({ page }) => {
      await store(page, { [answersKey]: raw });
      const readiness = await new DecisionPage(page).open();
      await expect(page.getByRole('alert').filter({ hasText: 'отложены' })).toBeVisible();
      await expect(page.getByRole('button', { name: 'Скачать сохранённое' })).toBeVisible();
      await readiness.answer({ acts: 'no' });
      expect(await stored(page, `${answersKey}:aside:1`)).toBe(raw);
      await page.reload();
      await readiness.expectOutcomes('no-acts');
    });
  });
}

test('what cannot be read stays in its place when there is no room to set it aside', async ({ page }) => {
  const raw = unreadable['damaged JSON'];
  await store(page, { [progressKey]: raw });
  await page.addInitScript(noRoom);
  const procedure = await new ProcedurePage(page).open();
  await expect(page.getByRole('alert')).toContainText('Мы их не трогаем');
  await procedure.tick('account');
  await expect(procedure.panel).toContainText('Сделано 1 из');
  expect(await stored(page, progressKey)).toBe(raw);
  await expect(page.getByRole('button', { name: 'Скачать сохранённое' })).toBeVisible();
});

test('marks of the first version of the site join the default case', async ({ page }) => {
  const marks = {
    'tor-knd/step/account': { done: true, on: '2026-11-01', at: 1 },
    'tor-knd/step/network': { done: false, at: 2 },
  };
  await store(page, { 'navigator:progress': JSON.stringify({ version: 1, data: marks }) });
  const procedure = await new ProcedurePage(page).open();
  await expect(procedure.checkbox('account')).toBeChecked();
  await expect(procedure.date('account')).toHaveValue('2026-11-01');
  await expect(procedure.checkbox('network')).not.toBeChecked();
  expect(await stored(page, 'navigator:progress')).toBeNull();
  expect(await stored(page, progressKey)).toContain('2026-11-01');
});

test('damaged marks of the first version are set aside and told of', async ({ page }) => {
  await store(page, { 'navigator:progress': '{"version":1,"data":{' });
  await new ProcedurePage(page).open();
  await expect(page.getByRole('alert')).toContainText('отложены');
  expect(await stored(page, 'navigator:progress:aside:1')).toBe('{"version":1,"data":{');
});

test.describe('what a newer version of the site has stored', () => {
  const newer = '{"version":2,"data":{"marks":[]}}';

  test('is left alone by a procedure, which works on until the page is closed', async ({ page }) => {
    await store(page, { [progressKey]: newer });
    const procedure = await new ProcedurePage(page).open();
    await expect(page.getByRole('alert')).toContainText('более новой версией сайта');
    await procedure.tick('account', 'network');
    await expect(procedure.panel).toContainText('Сделано 2 из');
    expect(await stored(page, progressKey)).toBe(newer);
    expect(await stored(page, `${progressKey}:aside:1`)).toBeNull();
  });

  test('is left alone by a decision, which works on until the page is closed', async ({ page }) => {
    await store(page, { [answersKey]: newer });
    const readiness = await new DecisionPage(page).open();
    await expect(page.getByRole('alert').filter({ hasText: 'более новой версией сайта' })).toBeVisible();
    await readiness.answer({ acts: 'yes', data: 'no' });
    await readiness.expectOutcomes('no-data');
    expect(await stored(page, answersKey)).toBe(newer);
  });
});

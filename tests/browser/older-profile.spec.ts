import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { isUntouched, markOn } from '../../src/cases/case.ts';
import { parseCase } from '../../src/cases/stored-case.ts';
import { regulationIdOf } from '../../src/links/address.ts';
import { isSettled } from '../../src/procedure/state.ts';
import { library } from '../support/library.ts';
import { store } from '../support/local-storage.ts';
import { savedIn, test, visitShell } from '../support/offline.ts';
import { ProcedurePage } from '../support/procedure-page.ts';
import { expect } from '../support/test.ts';

interface Profile {
  localStorage: Record<string, string>;
  /** Name of a cache -> what the site keeps of the document in it. */
  documents: Record<string, { asked: boolean }>;
}

const file = path.join(import.meta.dirname, '../fixtures/stored/profile-6b7dc4b.json');
const left = JSON.parse(readFileSync(file, 'utf8')) as Profile;
const procedures = library.regulations.flatMap((regulation) => regulation.procedures);
/** Those in which something was noted: no other is shown. */
const cases = Object.entries(left.localStorage).flatMap(([key, raw]) => {
  const item = key.startsWith('navigator:case:') && !key.includes(':aside:');
  const read = item ? parseCase((JSON.parse(raw) as { data: unknown }).data) : undefined;
  return read && !isUntouched(read) ? [read] : [];
});

test('the pages show all that an earlier version has left, and the file holds it', async ({ page }) => {
  await store(page, left.localStorage);
  await page.goto('/my/');
  for (const folded of ['Архив', 'Удалённые подключения'])
    await page.locator('summary', { hasText: folded }).click();
  for (const { name } of cases.filter((item) => item.name.value !== ''))
    await expect(page.getByRole('heading', { name: name.value, exact: true })).toBeVisible();
  const downloading = page.waitForEvent('download');
  await page.locator('[data-export-all]').click();
  const text = await readFile(await (await downloading).path(), 'utf8');
  const exported = (JSON.parse(text) as { cases: { id: string }[] }).cases;
  for (const item of cases) {
    const { data } = JSON.parse(left.localStorage[`navigator:case:${item.id}`] ?? '') as { data: object };
    expect(exported.find(({ id }) => id === item.id)).toEqual({ letters: {}, ...data });
  }

  for (const item of cases) {
    await page.evaluate((id) => localStorage.setItem('navigator:chosen-case', id), item.id);
    for (const { page: address, steps } of procedures) {
      const refOf = (id: string): string => `${regulationIdOf(address)}/step/${id}`;
      const marked = steps.filter(({ id }) => item.steps[refOf(id)]);
      if (marked.length === 0) continue;
      const procedure = await new ProcedurePage(page, address).open();
      for (const { id } of marked) {
        const { state, note = '', outgoing = '' } = markOn(item, refOf(id));
        await expect(procedure.checkbox(id)).toBeChecked({ checked: isSettled(state) });
        await procedure.openMore(id);
        await expect(procedure.field('Заметка', id)).toHaveValue(note);
        await expect(procedure.field('Исходящий номер', id)).toHaveValue(outgoing);
      }
    }
  }
});

test('a document that an earlier version has saved is brought up to date, and stays saved', async ({
  page,
}) => {
  await page.goto('/about/');
  await page.evaluate(async (documents) => {
    for (const [name, document] of Object.entries(documents)) {
      const cache = await caches.open(name);
      await cache.put(`/offline/${name.split(':')[1] ?? ''}.json`, Response.json(document));
    }
  }, left.documents);
  await visitShell(page, '/my/');
  const ids = Object.keys(left.documents).map((name) => name.split(':')[1] ?? '');
  const published = Object.fromEntries(
    await Promise.all(
      ids.map(async (id) => {
        const answer = await page.request.get(`/offline/${id}.json`);
        return [id, ((await answer.json()) as { revision: string }).revision] as const;
      }),
    ),
  );
  await expect.poll(() => savedIn(page)).toEqual(published);
  for (const [name, { asked }] of Object.entries(left.documents)) {
    const id = name.split(':')[1] ?? '';
    await page.goto(`/${id}/`);
    const saved = asked ? /^Документ сохранён/u : /^Документ пока хранится/u;
    await expect(page.getByText(saved)).toBeVisible();
  }
});

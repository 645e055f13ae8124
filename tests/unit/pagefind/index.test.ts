import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pagefindFromDisk } from '../../../src/build/pagefind-from-disk.ts';
import { writePagefind } from '../../../src/build/write-pagefind.ts';
import { openIndex } from '../../../src/pagefind/open-index.ts';
import { stemsOf } from '../../../src/search/fold.ts';
import { numberWord } from '../../../src/search/numbers.ts';
import type { SearchIndex } from '../../../src/search/search-index.ts';
import { recordOf } from '../../support/search-records.ts';

/** What the site relies on in Pagefind, whichever version is installed: `npm run test:pagefind` runs this with another. */
const records = [
  recordOf('1', 'заявка подаётся письмом', { words: ['заявк', 'заявк', 'заявк', 'письм', 'подает'] }),
  recordOf('2', 'заявку, где много других слов о системе, согласует и читает оператор'),
  recordOf('3', 'заявочный бланк с гербом'),
  recordOf('4', 'ис и исправление', { words: ['ис', 'исправлен'] }),
  recordOf('1.4.3', 'с анкетой', { words: [numberWord('1.4.3'), 'анкет'] }),
  recordOf('5', 'срок рассмотрения'),
  recordOf('silence', 'бланк описан мельком', {
    hit: {
      href: '/second/notes/#note-silence',
      ref: 'second/note/silence',
      kind: 'note',
      regulation: 'ГИС ВТОРАЯ',
    },
    wanted: ['срок'],
  }),
  recordOf('overview', 'как подключиться ко второй', {
    hit: { href: '/second/', kind: 'document', title: 'Вторая', cite: '', regulation: 'ГИС ВТОРАЯ' },
    name: stemsOf('ГИС ВТОРАЯ'),
  }),
  recordOf('site', 'о сайте', { hit: { href: '/about/', kind: 'page', regulation: '' } }),
];

const folder = mkdtempSync(join(tmpdir(), 'navigator-index-'));
let index: SearchIndex;
let dispose: () => void;
let read: Set<string>;

beforeAll(async () => {
  await writePagefind(records, folder);
  const disk = await pagefindFromDisk(folder);
  ({ dispose, read } = disk);
  index = openIndex(disk.pagefind, disk.basePath, () => Promise.resolve('заявка\nписьмо'));
}, 60_000);
afterAll(() => {
  dispose();
  rmSync(folder, { recursive: true });
});

/** Addresses of what a stem finds, best first. */
async function found(stem: string): Promise<string[]> {
  const { scores } = await index.find(stem);
  const keys = [...scores].sort(([, a], [, b]) => b - a).map(([key]) => key);
  return Promise.all(keys.map(async (key) => (await index.hit(key)).href));
}

test('before a query nothing of the words is fetched', () => {
  expect([...read].filter((name) => name.startsWith('index/'))).toEqual([]);
});

test('a word is found by its stem, first where it says most', async () => {
  expect(await found('заявк')).toEqual(['/first/text/#clause-1', '/first/text/#clause-2']);
});

test('a word is found by its beginning while it is typed', async () => {
  expect(await found('заявочн')).toEqual(['/first/text/#clause-3']);
  expect(new Set(await found('заяв'))).toEqual(
    new Set(['1', '2', '3'].map((id) => `/first/text/#clause-${id}`)),
  );
});

test('a short word is found whole, and not as the beginning of another', async () => {
  expect(await found('ис')).toEqual(['/first/text/#clause-4']);
});

test.each(['заявкин', 'сертификат', 'оператора', 'пункт', 'герба'])('«%s» is not there', async (stem) => {
  expect(await found(stem)).toEqual([]);
});

test('the number of a clause is one word, and the beginning of those below it', async () => {
  expect(await found(numberWord('1.4.3'))).toEqual(['/first/text/#clause-1.4.3']);
  expect(await found(numberWord('1.4'))).toEqual(['/first/text/#clause-1.4.3']);
  expect(await found(numberWord('1.5'))).toEqual([]);
});

test('a note on what the document does not say comes before what it says', async () => {
  expect(await found('срок')).toEqual(['/second/notes/#note-silence', '/first/text/#clause-5']);
});

test('a regulation is told by its name', async () => {
  const { named } = await index.find('втор');
  const hits = await Promise.all(named.map((key) => index.hit(key)));
  expect(hits.map(({ regulation }) => regulation)).toEqual(['ГИС ВТОРАЯ']);
  expect((await index.find('заявк')).named).toEqual([]);
});

test('records pass by kind, by regulation, and by both', async () => {
  const kinds = async (facets: Parameters<SearchIndex['matching']>[0]): Promise<string[]> =>
    Promise.all((await index.matching(facets)).map(async (key) => (await index.hit(key)).kind));
  expect(await kinds({ regulations: ['ГИС ВТОРАЯ'] })).toEqual(['note', 'document']);
  expect(await kinds({ kind: 'page' })).toEqual(['page']);
  expect(await kinds({ kind: 'note', regulations: ['ГИС ПЕРВАЯ'] })).toEqual([]);
  expect(await kinds({ regulations: ['ГИС ПЕРВАЯ', 'ГИС ВТОРАЯ'], kind: 'note' })).toEqual(['note']);
});

test('a hit comes back as it was written', async () => {
  const keys = await index.matching({});
  expect(await Promise.all(keys.map((key) => index.hit(key)))).toEqual(
    records.map(({ hit }) => {
      const { ref, ...page } = hit;
      return hit.kind === 'document' || hit.kind === 'page' ? page : { ...page, ref };
    }),
  );
});

test('the vocabulary has the written words by their stems', async () => {
  expect([...(await index.vocabulary())]).toEqual([
    ['заявк', 'заявка'],
    ['письм', 'письмо'],
  ]);
});

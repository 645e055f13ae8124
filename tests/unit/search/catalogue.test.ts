import { beforeAll, describe, expect, test } from 'vitest';
import { readWith } from '../../../src/search-client/read.ts';
import { startSearch, type Search } from '../../../src/search-client/search.ts';
import { beginCatalogue, bucketOf, bucketsFor } from '../../../src/search/catalogue.ts';
import { stemsOf } from '../../../src/search/fold.ts';
import type { SearchRecord } from '../../../src/search/records.ts';
import { SITE_SHELF } from '../../../src/search/shelves.ts';
import { engineFile } from '../../../src/build/engine/engine.ts';
import { shelfOf } from '../../../src/build/search-shelf.ts';

const REGULATIONS = 12;
const subjects = 'реестр лес рыба порт вокзал архив музей почта шахта завод аптека театр'.split(' ');

function record(regulation: string, number: number, text: string): SearchRecord {
  const hit = { kind: 'clause', title: text, cite: `п. ${String(number)}`, passage: text } as const;
  return {
    hit: { ...hit, href: `/${regulation}/text/#clause-${String(number)}`, regulation },
    words: stemsOf(text).sort(),
    written: text,
  };
}

const regulations = subjects.map((subject, index) => ({
  id: `r${String(index)}`,
  name: `ГИС ${subject.toUpperCase()}`,
  records: [
    record(`r${String(index)}`, 1, `заявка подаётся письмом, система ${subject}`),
    record(`r${String(index)}`, 2, `constructor проверяет ${subject} и доступ`),
    ...(index === 7 ? [record('r7', 3, 'сургуч и печать на конверте')] : []),
  ],
}));

const files = new Map<string, string | Uint8Array>();
const asked: string[] = [];
let search: Search;

beforeAll(async () => {
  files.set('engine.wasm', engineFile().content);
  const site = { id: SITE_SHELF, records: [record(SITE_SHELF, 1, 'о проекте')] };
  for (const { id, records } of [...regulations, site])
    for (const { name, content } of shelfOf(records)) files.set(`${id}/${name}`, content);
  const catalogue = beginCatalogue(regulations);
  for (const { id, records } of regulations) catalogue.add(id, records);
  catalogue.buckets().forEach((bucket, index) => {
    files.set(`catalogue/${String(index)}.json`, JSON.stringify(bucket));
  });
  const named = regulations.map(({ id, name }) => ({ id, name }));
  const always = [{ id: SITE_SHELF, name: '' }];
  search = await startSearch(
    { always, otherwise: named.slice(0, 4), buckets: bucketsFor(REGULATIONS) },
    reader(),
  );
}, 60_000);

describe('with more regulations than a search looks into', () => {
  test('a word that only a late one has is found there', async () => {
    const { hits } = await search('сургуч');
    expect(hits.map(({ href }) => href)).toEqual(['/r7/text/#clause-3']);
  });

  test('a query that names a regulation is answered by it', async () => {
    const { hits } = await search('заявка театр');
    expect(hits[0]?.href).toBe('/r11/text/#clause-1');
  });

  test('a slip is mended from the shelves at hand', async () => {
    expect((await search('завяка')).hits.length).toBeGreaterThan(0);
  });

  test.each(['constructor', '__proto__', 'toString', ''])('«%s» is a word like any other', async (query) => {
    await expect(search(query)).resolves.toBeDefined();
  });

  test('one query opens no more than four regulations', async () => {
    const fresh = await startSearch(
      { always: [], otherwise: [], buckets: bucketsFor(REGULATIONS) },
      reader(),
    );
    asked.length = 0;
    await fresh('заявка');
    const opened = new Set(asked.filter((path) => path.endsWith('records.bin')));
    expect(opened.size).toBeGreaterThan(0);
    expect(opened.size).toBeLessThanOrEqual(5);
  });
});

function reader(): ReturnType<typeof readWith> {
  return readWith((path) => {
    asked.push(path);
    return Promise.resolve(new Response(files.get(path) as BodyInit));
  });
}

test('every word lies in the bucket that its hash names, with at most eight regulations', () => {
  const catalogue = beginCatalogue(regulations);
  for (const { id, records } of regulations) catalogue.add(id, records);
  const buckets = catalogue.buckets();
  expect(buckets).toHaveLength(bucketsFor(REGULATIONS));
  buckets.forEach(({ words, names }, index) => {
    for (const [word, list] of Object.entries(words)) {
      expect(bucketOf(word, buckets.length)).toBe(index);
      expect(list.length).toBeLessThanOrEqual(8);
      for (const [id] of list) expect(names).toHaveProperty(id);
    }
  });
});

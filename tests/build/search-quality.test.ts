import path from 'node:path';
import { expect, test } from 'vitest';
import { oursFromDisk } from '../../scripts/lib/ours-from-disk.ts';
import { readAsked } from '../../scripts/lib/asked.ts';
import { score } from '../../scripts/lib/search-score.ts';
import { searchOver } from '../../scripts/lib/search-set.ts';
import { judgeAll, tally } from '../../scripts/lib/search-tally.ts';
import { readContent } from '../../src/content/disk.ts';
import { heldOut } from '../fixtures/search/held-out.ts';
import { tuning } from '../fixtures/search/tuning.ts';

const root = path.resolve(import.meta.dirname, '../..');
const { library } = readContent(path.join(root, 'content')).input;
const { byRef } = library;
const { search } = await oursFromDisk(path.join(root, 'dist'));

test.each(Object.entries({ tuning, 'held-out': heldOut }))(
  'of the %s queries, nine in ten have a right answer among the first three',
  async (_, queries) => {
    const { three, all } = await score(
      queries,
      async (query) => (await search(query)).hits.map(({ ref }) => ref),
      library,
    );
    expect(three / all).toBeGreaterThanOrEqual(0.9);
  },
);

test.each([...tuning, ...heldOut].map(({ query, answers }) => [query, answers] as const))(
  'the answers to «%s» are things of the site',
  (_, answers) => {
    expect(answers.filter((ref) => !byRef.has(ref))).toEqual([]);
  },
);

test.each([
  ['tuned', { three: 0.9, first: 0.8, silence: 0.9, wrong: 0.06 }],
  ['held-out', { three: 0.9, first: 0.8, silence: 0.9, wrong: 0.06 }],
  ['held-out-second', { three: 0.9, first: 0.8, silence: 0.9, wrong: 0.06 }],
  ['held-out-third', { three: 0.9, first: 0.7, silence: 0.9, wrong: 0.06 }],
] as const)('the %s questions are answered, and silences told', async (name, least) => {
  const content = path.join(root, 'content');
  const judged = await judgeAll(readAsked(path.join(root, `tests/search/${name}.yaml`)), {
    published: await searchOver([content]),
    withInvented: await searchOver([content, path.join(root, 'tests/fixtures/invented')]),
  });
  const { first, three, silence, wrongAsCertain } = tally(judged);
  const share = ({ held, of }: { held: number; of: number }): number => held / of;
  expect(share(first)).toBeGreaterThanOrEqual(least.first);
  expect(share(three)).toBeGreaterThanOrEqual(least.three);
  expect(share(silence)).toBeGreaterThanOrEqual(least.silence);
  expect(share(wrongAsCertain)).toBeLessThanOrEqual(least.wrong);
});

test.each(['образец письма', 'шаблон письма', 'бланк', 'как написать письмо'])(
  '«%s» finds letters to be filled in',
  async (query) => {
    const { hits } = await search(query);
    expect(hits.filter(({ kind }) => kind === 'letter').length).toBeGreaterThanOrEqual(2);
  },
);

test.each([
  ['API', 'АРІ', 'АПИ', 'api', 'апи', 'фзш'],
  ['СМЭВ', 'смэв', "cv'd"],
  ['анкета', 'Анкета', 'fyrtnf'],
])('however «%s» is typed, the answers are the same', async (...ways) => {
  const found = await Promise.all(ways.map(async (way) => (await search(way)).hits.map(({ href }) => href)));
  expect(found).toEqual(ways.map(() => found[0]));
});

test.each(['', ' ', '<script>', '\ud800', '"', '\u0000', '('.repeat(10_000), 'я'.repeat(10_000)])(
  'a broken query finds nothing and does no harm (%#)',
  async (query) => {
    expect((await search(query)).hits.length).toBeLessThanOrEqual(8);
  },
);

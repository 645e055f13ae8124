import path from 'node:path';
import { expect, test } from 'vitest';
import { oursFromDisk } from '../../scripts/lib/ours-from-disk.ts';
import { score } from '../../scripts/lib/search-score.ts';
import { readContent } from '../../src/content/disk.ts';
import { hrefOf } from '../../src/links/address.ts';
import { heldOut } from '../fixtures/search/held-out.ts';
import { tuning } from '../fixtures/search/tuning.ts';

const root = path.resolve(import.meta.dirname, '../..');
const { byRef } = readContent(path.join(root, 'content')).input.library;
const { search } = await oursFromDisk(path.join(root, 'dist'));

test.each(Object.entries({ tuning, 'held-out': heldOut }))(
  'of the %s queries, nine in ten have a right answer among the first three',
  async (_, queries) => {
    const { three, all } = await score(
      queries,
      async (query) => (await search(query)).hits.map(({ href }) => href),
      (ref) => {
        const item = byRef.get(ref);
        return item && hrefOf(item);
      },
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

test.each(['', ' ', '<script>', '\ud800', '"', '\u0000', '('.repeat(10_000), 'я'.repeat(10_000)])(
  'a broken query finds nothing and does no harm (%#)',
  async (query) => {
    expect((await search(query)).hits.length).toBeLessThanOrEqual(8);
  },
);

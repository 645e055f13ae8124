import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readContent } from '../../src/content/disk.ts';
import { stemsOf } from '../../src/search/fold.ts';

const root = join(import.meta.dirname, '../../content');
const { synonyms } = readContent(root);

test('no word stands in two families', () => {
  const stems = synonyms.families.flatMap((members) => [
    ...new Set(members.map((member) => stemsOf(member).join(' '))),
  ]);
  expect(stems.filter((stem, place) => stems.indexOf(stem) !== place)).toEqual([]);
});

test('the file explains itself to whoever edits it', () => {
  expect(readFileSync(join(root, 'synonyms.yaml'), 'utf8')).toMatch(/^# .*\n[\s\S]*Как править/u);
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../../content');

test('the file explains itself to whoever edits it', () => {
  expect(readFileSync(join(root, 'synonyms.yaml'), 'utf8')).toMatch(/^# .*\n[\s\S]*Как править/u);
});

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

/** Numbers of the rows of a table, with the file of tests that each names. */
function rowsOf(document: string): [number, string][] {
  const text = readFileSync(path.resolve(import.meta.dirname, '../../../../docs', document), 'utf8');
  return [...text.matchAll(/^\|\s*(\d+)\s*\|.*\|\s*`?([\w-]+)`?\s*\|$/gmu)].map(([, number, file = '']) => [
    Number(number),
    file,
  ]);
}

it('every fault in docs/storage.md has a test under its number, in the file that the row names', () => {
  const tests = readdirSync(import.meta.dirname)
    .filter((file) => file.endsWith('.test.ts'))
    .flatMap((file) => {
      const text = readFileSync(path.join(import.meta.dirname, file), 'utf8');
      const calls = [...text.matchAll(/^\s*(?:fault|unreadable)\(\s*(\d+),/gmu)];
      return calls.map(([, number]): [number, string] => [Number(number), file.replace('.test.ts', '')]);
    });
  const inOrder = (list: [number, string][]): [number, string][] => list.sort(([a], [b]) => a - b);
  expect(inOrder(tests)).toEqual(rowsOf('storage.md'));
});

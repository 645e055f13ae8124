import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../../../..');

/** Numbers of the rows of a table, with the file of tests that each names. */
function rowsOf(document: string): [number, string][] {
  const text = readFileSync(path.join(root, 'docs', document), 'utf8');
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

/** What a row of the table by kind names as its tests: «rows 9, 39», «storage/versions», «copy «words leave the page»». */
function testsOf(fault: string): string[] {
  return (fault.split('|').at(-2) ?? '').split(';').map((each) => each.trim());
}

/** @returns what of it does not exist */
function missing(named: string, rows: ReadonlySet<number>): string[] {
  const numbers = /^rows? (?<list>[\d, –]+)$/u.exec(named)?.groups?.['list'];
  if (numbers !== undefined)
    return [...numbers.matchAll(/\d+/gu)]
      .map(([number]) => number)
      .filter((number) => !rows.has(Number(number)));
  if (/^`npm run [\w:]+`$/u.test(named)) return [];
  const [name = ''] = named.split(' ');
  const file = [`unit/${name}.test.ts`, `browser/${name}.spec.ts`]
    .map((each) => path.join(root, 'tests', each))
    .find((each) => existsSync(each));
  if (file === undefined) return [name];
  const text = readFileSync(file, 'utf8');
  return [...named.matchAll(/«(?<title>[^»]+)»/gu)]
    .map(([, title = '']) => title)
    .filter((title) => !text.includes(title));
}

it('every fault by kind names tests that exist', () => {
  const rows = new Set(rowsOf('storage.md').map(([number]) => number));
  const faults = readFileSync(path.join(root, 'docs/storage.md'), 'utf8').match(/^\| F\d+ .*$/gmu) ?? [];
  expect(faults).toHaveLength(34);
  expect(faults.flatMap(testsOf).flatMap((named) => missing(named, rows))).toEqual([]);
});

import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const rows = readFileSync(path.join(root, 'docs/accessibility.md'), 'utf8')
  .split('\n')
  .filter((line) => /^\| \d/u.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, criterion = '', level = '', how = '', tests = '', in21 = '']) => ({
    criterion,
    level,
    how,
    tests,
    in21,
  }));
const numbers = rows.map(({ criterion }) => criterion.split(' ')[0] ?? '');

/** How many criteria of levels A and AA each guideline of WCAG 2.2 has. */
const guidelines: Readonly<Record<string, number>> = {
  '1.1': 1,
  '1.2': 5,
  '1.3': 5,
  '1.4': 9,
  '2.1': 3,
  '2.2': 2,
  '2.3': 1,
  '2.4': 8,
  '2.5': 6,
  '3.1': 2,
  '3.2': 5,
  '3.3': 6,
  '4.1': 2,
};

describe('the table of WCAG 2.2', () => {
  it('has every criterion of levels A and AA, once and in order', () => {
    expect(new Set(numbers).size).toBe(numbers.length);
    for (const [guideline, count] of Object.entries(guidelines))
      expect(
        numbers.filter((number) => number.startsWith(`${guideline}.`)),
        guideline,
      ).toHaveLength(count);
    expect(rows.filter(({ level }) => level === 'A')).toHaveLength(31);
    expect(rows.filter(({ level }) => level === 'AA')).toHaveLength(24);
    const inOrder = [...numbers].sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
    expect(numbers).toEqual(inOrder);
  });

  it('leaves out of WCAG 2.1 what is new in 2.2, and nothing else', () => {
    const fresh = rows.filter(({ in21 }) => in21 === '').map(({ criterion }) => criterion.split(' ')[0]);
    expect(fresh).toEqual(['2.4.11', '2.5.7', '2.5.8', '3.2.6', '3.3.7', '3.3.8']);
  });

  it('names tests that exist', () => {
    const names = rows.flatMap(({ tests }) => tests.match(/[\w-]+\.(?:spec|test)\b/gu) ?? []);
    expect(names.length).toBeGreaterThan(30);
    const missing = [...new Set(names)].filter(
      (name) => globSync(`tests/**/${name}.ts`, { cwd: root }).length === 0,
    );
    expect(missing).toEqual([]);
  });
});

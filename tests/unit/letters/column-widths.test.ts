import { expect, it } from 'vitest';
import { columnWidths } from '../../../src/letters/column-widths.ts';
import type { Cell } from '../../../src/letters/document.ts';

const cell = (text: string): Cell => [[{ text }]];
const sum = (widths: readonly number[]): number => widths.reduce((all, width) => all + width, 0);

it('gives more room to what is longer, and fills the width', () => {
  const widths = columnWidths(['Адрес', 'Порт'], [[cell('а'.repeat(60)), cell('443')]], 1000);
  expect(sum(widths)).toBe(1000);
  expect(widths[0]).toBeGreaterThan(600);
});

it('leaves no column too narrow for a word, however long its neighbour is', () => {
  const widths = columnWidths(['a', 'b', 'c'], [[cell('я'.repeat(10_000)), cell(''), cell('я')]], 900);
  expect(sum(widths)).toBe(900);
  expect(Math.min(...widths)).toBeGreaterThan(100);
});

it('makes columns of the same content equally wide', () => {
  expect(columnWidths([], [[cell('один'), cell('два.')]], 800)).toEqual([400, 400]);
});

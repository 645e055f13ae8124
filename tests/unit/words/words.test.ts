import { describe, expect, it } from 'vitest';
import { formatDate } from '../../../src/words/date.ts';
import { popoverId } from '../../../src/layout/popover-id.ts';
import { say, wordsFor } from '../../../src/words/words.ts';

describe('say', () => {
  it('puts values into a sentence', () => {
    expect(say('tracker.count', { done: 0, total: 15 })).toBe('Сделано 0 из 15');
  });

  it('leaves what has no value, for a custom element to fill in', () => {
    expect(say('tracker.count')).toBe('Сделано {done} из {total}');
  });
});

it('gives an element its own words and no others, without the prefix', () => {
  const words = JSON.parse(wordsFor('storage')['data-words-storage'] ?? '') as Record<string, string>;
  expect(Object.keys(words)).toEqual([
    'refused',
    'full',
    'large',
    'damaged',
    'partly',
    'stuck',
    'newer',
    'download',
    'rescue',
  ]);
  expect(words['download']).toBe(say('storage.download'));
});

it.each([
  ['2022-09-30', '30 сентября 2022 г.'],
  ['2024-02-29', '29 февраля 2024 г.'],
  ['2025-01-01', '1 января 2025 г.'],
])('writes %s in words, whatever the time zone', (iso, words) => {
  expect(formatDate(iso)).toBe(words);
});

it('keeps the popover of a clause apart from the anchor of the clause', () => {
  expect(popoverId('1.4.3')).toBe('words-1.4.3');
});

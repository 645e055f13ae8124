import { expect, it } from 'vitest';
import { fill } from '../../../src/browser/sentence.ts';

it('puts values into a sentence and leaves what has none', () => {
  expect(fill('Сделано {done} из {total}, {other}', { done: 0, total: 15 })).toBe('Сделано 0 из 15, {other}');
});

it('takes a value as it is, whatever it holds', () => {
  expect(fill('«{query}»: {count}', { query: '{count} $& $1', count: 3 })).toBe('«{count} $& $1»: 3');
});

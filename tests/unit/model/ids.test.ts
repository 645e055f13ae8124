import { expect, it } from 'vitest';
import { clausesSchema, idSchema, proseSchema } from '../../../src/model/id.ts';
import { makeRef } from '../../../src/model/ref.ts';

it.each(['letter', '1.4.3', 'check-1a', 'fn1', 'a', '0', 'constructor'])('takes the id %s', (id) => {
  expect(idSchema.safeParse(id).success).toBe(true);
});

it.each([
  '',
  'Letter',
  'письмо',
  'а',
  'a b',
  'a_b',
  '-a',
  'a-',
  'a--b',
  '1.',
  '.1',
  '1..2',
  'a/b',
  '__proto__',
  'a#b',
])('refuses the id "%s"', (id) => {
  expect(idSchema.safeParse(id).success).toBe(false);
});

it('refuses an id that is a number', () => {
  expect(idSchema.safeParse(1.1).success).toBe(false);
});

it('refuses prose that is only spaces, and trims the rest', () => {
  expect(proseSchema.safeParse(' \n ').success).toBe(false);
  expect(proseSchema.parse(' Слово. \n')).toBe('Слово.');
});

it('refuses a statement that rests on nothing', () => {
  expect(clausesSchema.safeParse([]).success).toBe(false);
});

it('builds a ref out of its parts', () => {
  expect(makeRef('example', 'step', 'letter')).toBe('example/step/letter');
});

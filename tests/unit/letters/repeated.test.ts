import { expect, it } from 'vitest';
import type { ReadyField, ReadyLetter } from '../../../src/letters/ready.ts';
import { repeatedValues } from '../../../src/letters/repeated.ts';

const field = (id: string, repeats: boolean): ReadyField => ({
  id,
  kind: 'text',
  label: id,
  required: true,
  repeats,
});
const letter = {
  regulation: 'sample',
  fields: [field('system', true), field('reason', false), field('phone', true)],
} as unknown as ReadyLetter;

it('takes what repeats from the other letters of the regulation, the latest of several', () => {
  const letters = {
    'sample/letter/second/system': { value: 'Новая', at: 20 },
    'sample/letter/first/system': { value: 'Старая', at: 10 },
    'sample/letter/first/reason': { value: 'Своя причина', at: 10 },
    'sample/letter/first/phone': { value: '', at: 30 },
    'other/letter/first/phone': { value: 'Чужой телефон', at: 40 },
  };
  expect(repeatedValues({ letters }, letter)).toEqual({ system: 'Новая' });
});

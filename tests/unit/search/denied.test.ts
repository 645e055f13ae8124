import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deniedStem, saidIn } from '../../../src/search/denied.ts';
import { stemsOf } from '../../../src/search/fold.ts';

const [acts = ''] = stemsOf('НПА');
const [came = ''] = stemsOf('пришёл');

test.each([
  ['НПА нет', [deniedStem(acts)]],
  ['нет НПА', [deniedStem(acts)]],
  ['НПА есть', [acts]],
  ['без НПА', [deniedStem(acts)]],
  ['НПА есть, но логин не пришёл', [acts, ...stemsOf('логин'), deniedStem(came)]],
  ['НПА нет, логин пришёл', [deniedStem(acts), ...stemsOf('логин'), came]],
  ['НПА нет но логин пришёл', [deniedStem(acts), ...stemsOf('логин'), came]],
])('what «%s» denies is marked', (text, stems) => {
  expect(saidIn(text)).toEqual(stems);
});

test('any string is read without harm', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      expect(new Set(saidIn(text)).size).toBe(saidIn(text).length);
    }),
  );
});

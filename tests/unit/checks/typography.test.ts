import { expect, it } from 'vitest';
import { typographyOf } from '../../../src/checks/rules/typography.ts';

it.each([
  ['"да"', 'straight quotes'],
  ['да...', 'three dots'],
  ['да - нет', 'a hyphen for a dash'],
  ['да , нет', 'a space before a mark'],
  ['да,нет', 'no space after a comma'],
  ['да  нет', 'two spaces'],
])('knows what is wrong with %s', (example, mistake) => {
  expect(typographyOf(example).join()).toContain(mistake);
});

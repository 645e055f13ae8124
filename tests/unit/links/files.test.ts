import { expect, it } from 'vitest';
import { dataOf } from '../../../src/links/files.ts';

const regulation = {
  id: 'a',
  coveragePage: 'a/coverage',
  decisions: [{ page: 'a/choice' }],
};

it.each([
  ['a/choice', '/api/v1/decisions/a/choice.json'],
  ['a/coverage', '/api/v1/coverage/a.json'],
  ['a', undefined],
  ['a/access', undefined],
])('of %s the data are in %s', (page, file) => {
  expect(dataOf(regulation, page)).toBe(file);
});

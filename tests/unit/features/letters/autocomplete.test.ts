import { expect, test } from 'vitest';
import { autocompleteOf } from '../../../../src/features/letters/autocomplete.ts';

const organisation = { executor: ['{executor-name}', 'Тел.: {executor-phone}'] };

test.each([
  ['org.executor-name', 'person', 'name'],
  ['executor-phone', 'phone', 'tel'],
  ['org.signatory-name', 'person', 'off'],
  ['org.phone', 'phone', 'off'],
  ['executor-name', 'text', 'off'],
] as const)('a browser offers for %s of the kind %s: %s', (id, kind, offered) => {
  expect(autocompleteOf({ id, kind }, organisation)).toBe(offered);
});

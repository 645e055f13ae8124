import { expect, it } from 'vitest';
import ru from '../../content/i18n/ru.json' with { type: 'json' };
import { strangeWords } from '../../src/checks/rules/mixed-script.ts';
import { typographyOf } from '../../src/checks/rules/typography.ts';

it('is kept in the words of the interface', () => {
  const flaws = Object.entries(ru).flatMap(([key, text]) =>
    [...typographyOf(text), ...strangeWords(text)].map((flaw) => `${key}: ${flaw}`),
  );
  expect(flaws).toEqual([]);
});

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

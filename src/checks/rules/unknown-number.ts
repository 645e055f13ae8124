import { pagesOf } from '../place.ts';
import { defineRule } from '../rule.ts';
import { textsOf } from '../strings.ts';

export const unknownNumber = defineRule(
  'unknown-number',
  'A clause that our words cite by its number, as «пункт 1.4», is printed under that number.',
  (input) =>
    input.library.regulations.flatMap(({ id, clauses }) => {
      const printed = new Set(
        clauses.map(({ number = '' }) => bare(number)).filter((number) => /^\d/u.test(number)),
      );
      return pagesOf(input.pages, id).flatMap((page) =>
        textsOf(page)
          .filter(({ path: [block] }) => block !== 'text' && block !== 'title')
          .flatMap(({ path, text }) =>
            numbersIn(text)
              .filter((number) => !printed.has(number))
              .map((number) => ({
                file: page.file,
                path,
                message: `no clause of the document is printed as «пункт ${number}»`,
                hint: `cite a number that is printed: ${[...printed].join(', ')}`,
              })),
          ),
      );
    }),
);

/** The numbers of «пункт 1.4» and «в пунктах 1.6, 1.8 и 1.9»; «подпункт» has numbers of its own. */
function numbersIn(text: string): string[] {
  return [...text.matchAll(/(?<!\p{L})пункт\p{L}* (\d+(?:\.\d+)*(?:(?:, | и |–)\d+(?:\.\d+)*)*)/giu)].flatMap(
    ([, numbers = '']) => numbers.split(/, | и |–/u),
  );
}

function bare(number: string): string {
  return number.replace(/[.)]$/u, '');
}

import { ownTextsOf } from '../own-texts.ts';
import { defineRule } from '../rule.ts';

/** What Russian typography does not have, each with what stands in its place. */
const mistakes: Readonly<Record<string, RegExp>> = {
  'straight quotes: «ёлочки»': /"[А-Яа-яЁё]|[А-Яа-яЁё]"/u,
  'three dots: …': /\.{3}/u,
  'a hyphen for a dash: —': /[А-Яа-яЁё»)] - [А-Яа-яЁё«(]/u,
  'a space before a mark': /[А-Яа-яЁё»)] +[,.;:!?](?!\p{L})/u,
  'no space after a comma': /[А-Яа-яЁё],[А-Яа-яЁё]/u,
  'two spaces': /[^\s|] {2,}[^\s|]/u,
};

/** The mistakes of a text. In «ёлочки» a document may speak, with its own. */
export function typographyOf(text: string): string[] {
  const own = text.replaceAll(/«[^»]*»/gu, 'x');
  return Object.entries(mistakes).flatMap(([name, pattern]) => (pattern.test(own) ? [name] : []));
}

export const typography = defineRule(
  'typography',
  'Our own words are set as Russian is printed; the words of the document stay as they are.',
  ({ pages }) =>
    pages.flatMap((page) =>
      ownTextsOf(page)
        .filter(({ path }) => path.at(-1) !== 'definition')
        .flatMap(({ text, path, line }) =>
          typographyOf(text).map((mistake) => {
            const [wrong = '', right = ''] = mistake.split(': ');
            return {
              file: page.file,
              path,
              ...(line === undefined ? {} : { line }),
              message: `«${text.trim()}» has ${wrong}`,
              hint: right === '' ? 'leave one; the words of a document stand in «ёлочки»' : `write ${right}`,
            };
          }),
        ),
    ),
);

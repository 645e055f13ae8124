import { ownTextsOf } from '../own-texts.ts';
import { defineRule } from '../rule.ts';

/** One thing, one word: what to use, and beginnings of words that are not used for it. */
export interface Wording {
  use: string;
  not: readonly string[];
}

/** The words of a text that have another in their place, each with it. What stands in «ёлочки» is the document's. */
export function strayWords(text: string, wording: readonly Wording[]): { start: string; use: string }[] {
  const own = text.toLowerCase().replaceAll(/«[^»]*»/gu, ' ');
  return wording.flatMap(({ use, not }) =>
    not
      .filter((start) => new RegExp(`(?<![\\p{L}-])${start}`, 'u').test(own))
      .map((start) => ({ start, use })),
  );
}

/** Words of the document, titles of its forms, and what is no text. */
const notOurs: readonly unknown[] = ['definition', 'fullTitle', 'source', 'shown', 'id', 'kind', 'text'];

export const wording = defineRule(
  'wording',
  'One thing has one word on every page, the one that wording.yaml says.',
  (input) =>
    input.pages.flatMap((page) =>
      ownTextsOf(page)
        .filter(({ path }) => !notOurs.includes(path.at(-1)))
        .flatMap(({ text, path, line }) =>
          strayWords(text, input.wording).map(({ start, use }) => ({
            file: page.file,
            path,
            ...(line === undefined ? {} : { line }),
            message: `«${start}…» in «${text.trim()}» is another word for «${use}»`,
            hint: `write «${use}»; words of the document stand in «ёлочки»; wording.yaml lists all such words`,
          })),
        ),
    ),
);

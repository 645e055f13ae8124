import { placeholders } from '../../model/placeholder.ts';
import { defineRule } from '../rule.ts';
import { textsOf } from '../strings.ts';

const words: readonly string[] = Object.values(placeholders);

export const unwritten = defineRule(
  'unwritten',
  'What `npm run new-regulation` leaves to be written has been written when its entry is accepted.',
  ({ pages }) =>
    pages.flatMap((page) =>
      textsOf(page)
        .filter(({ text }) => words.includes(text))
        .map(({ text, path }) => ({
          file: page.file,
          path,
          message: `«${text}» was left to be written`,
          hint: `write "${String(path.at(-1))}" in your own words`,
        })),
    ),
);

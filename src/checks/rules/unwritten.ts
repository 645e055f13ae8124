import { placeholders } from '../../model/placeholder.ts';
import type { ContentPath } from '../diagnostic.ts';
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
          hint: cure(path),
        })),
    ),
);

function cure(path: ContentPath): string {
  const field = `write "${String(path.at(-1))}" in your own words`;
  const isInEntry = path.some((key) => typeof key === 'number');
  return isInEntry ? `${field}; until then "proposed: true" keeps the entry off the site` : field;
}

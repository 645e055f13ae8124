import type { Wording } from '../../model/text.ts';
import { flattenText } from '../../model/walk.ts';
import { clausePaths } from '../clauses.ts';
import { placesIn, type PlaceMaker } from '../place.ts';
import { defineRule, type Finding } from '../rule.ts';

export const emptyClause = defineRule(
  'empty-clause',
  'Every clause prints something: a text, a heading of the document, or at least a number.',
  (input) =>
    input.library.regulations.flatMap(({ text, editions }) => [
      ...emptyIn(text, placesIn(input, text.page, 'text')),
      ...editions.flatMap((edition) => emptyIn(edition, placesIn(input, edition.page, 'edition'))),
    ]),
);

function emptyIn(wording: Wording, at: PlaceMaker): Finding[] {
  const paths = clausePaths(wording);
  return flattenText(wording).flatMap(({ id, number, title, text, tail }, index) =>
    [number, title, text, tail].some(Boolean)
      ? []
      : [
          {
            ...at(...(paths[index] ?? []), 'id'),
            message: `clause "${id}" prints nothing`,
            hint: 'write its "text" as it stands in the document, or its "title" where it is only a heading',
          },
        ],
  );
}

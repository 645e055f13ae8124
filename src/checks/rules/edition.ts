import type { PlacedEdition, Regulation } from '../../model/library.ts';
import type { Wording } from '../../model/text.ts';
import { flattenText } from '../../model/walk.ts';
import { clausePaths } from '../clauses.ts';
import type { CheckInput } from '../input.ts';
import { placesIn } from '../place.ts';
import { defineRule, type Finding } from '../rule.ts';
import { firstDifference } from '../source/compare.ts';

export const editionPlace = defineRule(
  'edition-place',
  'Every edition stands in editions/<its date>.mdx, no two have one date, and the text then says its own.',
  (input) => input.library.regulations.flatMap((regulation) => misplaced(input, regulation)),
);

export const editionText = defineRule(
  'edition-text',
  'An edition names each clause once and is editions/<its date>.txt word for word, once every listed correction is undone.',
  (input) =>
    input.library.regulations.flatMap((regulation) =>
      regulation.editions.flatMap((edition) => [
        ...repeatedIds(input, edition),
        ...departures(input, edition),
      ]),
    ),
);

function misplaced(input: CheckInput, { id, text, editions }: Regulation): Finding[] {
  const inText = placesIn(input, text.page, 'text');
  const undated: Finding[] =
    editions.length > 0 && !text.edition
      ? [
          {
            ...inText('title'),
            message: `"${id}" has other editions, and its text does not say which edition it is`,
            hint: 'add "edition: { from: <date>, by: <act> }" to the block "text"',
          },
        ]
      : [];
  const ofEditions = editions.flatMap(({ edition: { from }, page }): Finding[] => {
    const at = placesIn(input, page, 'edition')('edition', 'from');
    if (from === text.edition?.from)
      return [
        {
          ...at,
          message: `the edition of ${from} is the one that ${text.page}.mdx shows`,
          hint: 'mend one of the two dates, or remove this file',
        },
      ];
    if (page === `${id}/editions/${from}`) return [];
    return [
      {
        ...at,
        message: `the edition of ${from} stands in ${page}.mdx`,
        hint: `move the file to ${id}/editions/${from}.mdx, or mend the date`,
      },
    ];
  });
  return [...undated, ...ofEditions];
}

function repeatedIds(input: CheckInput, edition: PlacedEdition): Finding[] {
  const at = placesIn(input, edition.page, 'edition');
  const paths = clausePaths(edition);
  const ids = flattenText(edition).map(({ id }) => id);
  return ids.flatMap((id, index) =>
    ids.indexOf(id) === index
      ? []
      : [
          {
            ...at(...(paths[index] ?? []), 'id'),
            message: `the edition has two clauses with the id "${id}"`,
            hint: 'give one of the two another id; a clause keeps its id through all editions',
          },
        ],
  );
}

function departures(input: CheckInput, edition: PlacedEdition): Finding[] {
  const at = placesIn(input, edition.page, 'edition');
  const file = `${edition.page}.txt`;
  const source = input.sources.get(edition.page);
  if (source === undefined) {
    return [
      {
        ...at('edition'),
        message: `there is no ${file}`,
        hint: 'put the edition there as received: the clauses are compared with it word for word',
      },
    ];
  }
  const wording: Wording = edition;
  const difference = firstDifference(wording, edition.corrections, source);
  if (!difference) return [];
  const { clause, path, expected, found } = difference;
  return [
    {
      ...at(...path),
      message:
        `${clause === undefined ? 'the title' : `clause "${clause}"`} departs from ${file}:\n` +
        `  the file has «${expected}»\n` +
        `  the clauses have «${found}»`,
      hint: 'write the words of the file, or list the change in "corrections" of the edition with its reason',
    },
  ];
}

import { fieldsIn } from '../../letters/fill-words.ts';
import { possibleOf } from '../../letters/prove.ts';
import { readyLetter, type ReadyField } from '../../letters/ready.ts';
import { ORGANISATION } from '../../letters/values.ts';
import type { FieldCondition } from '../../model/form-field.ts';
import type { Letter, Library, Regulation } from '../../model/library.ts';
import type { ContentPath } from '../diagnostic.ts';
import type { CheckInput } from '../input.ts';
import { placesIn, type PlaceMaker } from '../place.ts';
import { conditionsOf, letterReferences, wordsOf } from '../references/letter.ts';
import { isResolved } from '../references/reference.ts';
import { defineRule, type Finding, type Rule } from '../rule.ts';

export const letterRequirement = ofLetters(
  'letter-requirement',
  'Everything that the clauses ask of a letter is met by a part of it, a requisite or whoever sends it.',
  (letter, at) => {
    const met = new Set(
      [...letter.parts, ...letter.attachments].flatMap((part) => ('meets' in part ? part.meets : [])),
    );
    return letter.requirements.flatMap(({ id, by }, index) =>
      by !== undefined || met.has(id)
        ? []
        : [
            {
              ...at('requirements', index),
              message: `nothing in the letter meets the requirement "${id}"`,
              hint: `name it in "meets" of the part that does, or say in "by" which requisite does`,
            },
          ],
    );
  },
);

export const letterField = ofLetters(
  'letter-field',
  'Every field of a letter stands in its words or in a condition: nobody is asked for nothing.',
  (letter, at) => {
    const used = new Set([
      ...wordsOf(letter).flatMap(({ words }) => fieldsIn(words)),
      ...conditionsOf(letter).flatMap(({ when }) => Object.keys(when)),
    ]);
    return letter.fields.flatMap(({ id }, index) =>
      used.has(id)
        ? []
        : [
            {
              ...at('fields', index),
              message: `the field "${id}" is asked for and stands nowhere in the letter`,
              hint: `write {${id}} where it belongs, or remove the field`,
            },
          ],
    );
  },
);

export const letterGap = ofLetters(
  'letter-gap',
  'A field that may stay empty leaves no gap in a letter: it is the only one in its words, or these are shown only when it is filled in.',
  (letter, at, regulation, { library }) => {
    const fields = fieldsFor(letter, regulation, library);
    const optional = new Set(fields.filter(({ required }) => !required).map(({ id }) => id));
    const whenOf = ([list, index]: ContentPath): FieldCondition =>
      (list === 'parts' || list === 'attachments' ? letter[list][Number(index)]?.when : undefined) ?? {};
    return wordsOf(letter).flatMap(({ words, path }) => {
      const ids = fieldsIn(words);
      if (ids.length < 2) return [];
      return ids
        .filter((id) => optional.has(id) && (whenOf(path)[id] ?? 'empty') === 'empty')
        .map((id) => ({
          ...at(...path),
          message: `{${id}} may stay empty, and leaves a gap in these words then`,
          hint: 'give it a text of its own, which is left out while it is empty',
        }));
    });
  },
);

export const letterCondition = ofLetters(
  'letter-condition',
  'Every condition in a letter can hold and can fail once all that is required is filled in.',
  (letter, at, regulation, { library }) => {
    const fields = fieldsFor(letter, regulation, library);
    return conditionsOf(letter).flatMap(({ when, path }) => {
      const possible = possibleOf(when, fields);
      if (possible === 'too-large') {
        return [
          {
            ...at(...path),
            message: 'too much may be entered in the fields on which this condition depends to prove it',
            hint: 'let it depend on fewer fields, or tell fewer options apart',
          },
        ];
      }
      if (possible.true && possible.false) return [];
      return [
        {
          ...at(...path),
          message: possible.true ? 'this condition always holds' : 'this condition never holds',
          hint: possible.true
            ? 'remove the condition, or make the field that it asks about optional'
            : 'mend it: it asks for what is never entered together',
        },
      ];
    });
  },
);

/** The fields of a letter and those of the organisation, by the names under which the letter uses them. */
function fieldsFor(letter: Letter, regulation: Regulation, { organisation }: Library): ReadyField[] {
  const shared = organisation?.fields ?? [];
  return [
    ...readyLetter(regulation, letter).fields,
    ...shared.map((field) => ({ ...field, id: `${ORGANISATION}${field.id}` })),
  ];
}

type Find = (letter: Letter, at: PlaceMaker, regulation: Regulation, input: CheckInput) => Finding[];

/** A rule on every letter that names only what there is; another rule reports the rest. */
function ofLetters(name: string, summary: string, find: Find): Rule {
  return defineRule(name, summary, (input) =>
    input.library.regulations.flatMap((regulation) =>
      regulation.letters
        .filter((letter) => letterReferences(input, regulation, letter).every(isResolved))
        .flatMap((letter) => find(letter, placesIn(input, letter.page, 'letter'), regulation, input)),
    ),
  );
}

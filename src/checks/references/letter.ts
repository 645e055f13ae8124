import { fieldsIn } from '../../letters/fill-words.ts';
import { optionsOf } from '../../letters/ready.ts';
import { ORGANISATION } from '../../letters/values.ts';
import type { LetterField } from '../../model/form-field.ts';
import type { Letter, Regulation } from '../../model/library.ts';
import type { ContentPath } from '../diagnostic.ts';
import type { CheckInput } from '../input.ts';
import { placesIn, type PlaceMaker } from '../place.ts';
import { idsOf, type Reference } from './reference.ts';

/** What a letter names: its step, parties, contact, the question of a choice, fields, options and requirements. */
export function letterReferences(input: CheckInput, regulation: Regulation, letter: Letter): Reference[] {
  const at = placesIn(input, letter.page, 'letter');
  const shared = input.library.organisation?.fields.map(({ id }) => `${ORGANISATION}${id}`) ?? [];
  const fields = [...idsOf(letter.fields), ...shared];
  return [
    ...namesOf(regulation, letter, at),
    ...letter.fields.flatMap((field, index) => [
      ...questionOf(regulation, field, (...path) => at('fields', index, ...path)),
    ]),
    ...wordsOf(letter).flatMap(({ words, path }) =>
      fieldsIn(words).map((id) => ({ ...at(...path), id, what: 'field of the letter', known: fields })),
    ),
    ...conditionsOf(letter).flatMap(({ when, path }) =>
      Object.entries(when).flatMap(([field, wanted]) => [
        { ...at(...path, field), id: field, what: 'field of the letter', known: fields },
        ...(typeof wanted === 'string' ? [] : wanted).map((option, position) => ({
          ...at(...path, field, position),
          id: option,
          what: `option of the field "${field}"`,
          known: optionIds(regulation, letter, field),
        })),
      ]),
    ),
    ...meetings(letter).map(({ id, path }) => ({
      ...at(...path),
      id,
      what: 'requirement of the letter',
      known: idsOf(letter.requirements),
    })),
  ];
}

function namesOf({ passport, procedures }: Regulation, letter: Letter, at: PlaceMaker): Reference[] {
  const parties = idsOf(passport.parties);
  const named = [
    { key: 'from', what: 'party', known: parties },
    { key: 'to', what: 'party', known: parties },
    { key: 'sendTo', what: 'contact', known: idsOf(passport.contacts) },
  ] as const;
  const steps = procedures.flatMap((procedure) => idsOf(procedure.steps));
  const served = letter.steps.map((id, index) => ({ ...at('steps', index), id, what: 'step', known: steps }));
  const others = named.flatMap(({ key, what, known }) => {
    const id = letter[key];
    return id === undefined ? [] : [{ ...at(key), id, what, known }];
  });
  return [...served, ...others];
}

function questionOf({ decisions }: Regulation, field: LetterField, at: PlaceMaker): Reference[] {
  if (!('options' in field) || !('question' in field.options)) return [];
  const known = decisions.flatMap(({ questions }) => idsOf(questions));
  return [{ ...at('options', 'question'), id: field.options.question, what: 'question', known }];
}

function optionIds(regulation: Regulation, { fields }: Letter, id: string): string[] {
  const field = fields.find((each) => each.id === id);
  return field && 'options' in field ? idsOf(optionsOf(regulation, field.options).options ?? []) : [];
}

/** All words of a letter that may hold fields, and the fields that stand for a list or a table. */
export function wordsOf({ subject, addressee, parts, attachments }: Letter): {
  words: string;
  path: ContentPath;
}[] {
  return [
    { words: subject, path: ['subject'] },
    ...addressee.map((words, index) => ({ words, path: ['addressee', index] })),
    ...attachments.map(({ text }, index) => ({ words: text, path: ['attachments', index, 'text'] })),
    ...parts.flatMap((part, index) =>
      wordsOfPart(part).map(({ words, path }) => ({ words, path: ['parts', index, ...path] })),
    ),
  ];
}

function wordsOfPart(part: Letter['parts'][number]): { words: string; path: ContentPath }[] {
  if ('text' in part) return [{ words: part.text, path: ['text'] }];
  if ('items' in part) return part.items.map((words, index) => ({ words, path: ['items', index] }));
  if ('list' in part) return [{ words: `{${part.list}}`, path: ['list'] }];
  if ('table' in part) return [{ words: `{${part.table}}`, path: ['table'] }];
  if ('form' in part)
    return part.form.map(({ value }, index) => ({ words: value, path: ['form', index, 'value'] }));
  if ('signatures' in part)
    return part.signatures.map((words, index) => ({ words, path: ['signatures', index] }));
  return [];
}

/** Every condition in a letter. */
export function conditionsOf(letter: Letter): {
  when: NonNullable<LetterField['when']>;
  path: ContentPath;
}[] {
  return (['fields', 'parts', 'attachments'] as const).flatMap((list) =>
    letter[list].flatMap(({ when }, index) => (when ? [{ when, path: [list, index, 'when'] }] : [])),
  );
}

function meetings({ parts, attachments }: Letter): { id: string; path: ContentPath }[] {
  const named = (list: string, things: readonly object[]): { id: string; path: ContentPath }[] =>
    things.flatMap((thing, index) =>
      ('meets' in thing ? (thing.meets as string[]) : []).map((id, position) => ({
        id,
        path: [list, index, 'meets', position],
      })),
    );
  return [...named('parts', parts), ...named('attachments', attachments)];
}

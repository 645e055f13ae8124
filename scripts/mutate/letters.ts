import { blocksOf, isData, listOf, textOf, textsOf, type Data, type Pages } from './content.ts';
import type { Mutant, Operator } from './mutant.ts';

const letterOf = (copy: Pages, file: string): Data => {
  const block = copy.files.get(file)?.data['letter'];
  return isData(block) ? block : {};
};

/** What can meet a requirement. */
const meansOf = (letter: Data): Data[] => [...listOf(letter, 'parts'), ...listOf(letter, 'attachments')];

/** Forgets something that the clauses ask of a letter. */
export const dropRequirement: Operator = (pages) =>
  blocksOf(pages, 'letter').flatMap(({ file, block }) =>
    listOf(block, 'requirements').map((requirement, index): Mutant => ({
      kind: 'drop a requirement of a letter',
      regulation: pages.regulation,
      what: `${file} ${textOf(requirement, 'id')}`,
      spoil: (copy) => {
        const letter = letterOf(copy, file);
        letter['requirements'] = listOf(letter, 'requirements').toSpliced(index, 1);
        for (const part of meansOf(letter)) {
          if (part['meets'] !== undefined)
            part['meets'] = textsOf(part, 'meets').filter((id) => id !== textOf(requirement, 'id'));
        }
      },
    })),
  );

/** Lets another part meet a requirement. */
export const changeMeets: Operator = (pages, random) =>
  blocksOf(pages, 'letter').flatMap(({ file, block }) =>
    meansOf(block).flatMap((part, index) =>
      textsOf(part, 'meets').flatMap((id): Mutant[] => {
        const others = meansOf(block).flatMap((other, place) =>
          textsOf(other, 'meets').includes(id) || other['heading'] !== undefined ? [] : [place],
        );
        const place = random.pick(others);
        if (place === undefined) return [];
        return [
          {
            kind: 'change what meets a requirement',
            regulation: pages.regulation,
            what: `${file} ${id}: ${String(place + 1)} for ${String(index + 1)}`,
            spoil: (copy) => {
              const means = meansOf(letterOf(copy, file));
              const [from, to] = [means[index], means[place]];
              if (from) from['meets'] = textsOf(from, 'meets').filter((each) => each !== id);
              if (to) to['meets'] = [...textsOf(to, 'meets'), id];
            },
          },
        ];
      }),
    ),
  );

/** Forgets who sends a letter or gets it, where it is sent, which steps it serves. */
export const dropLetterFact: Operator = (pages) =>
  blocksOf(pages, 'letter').flatMap(({ file, block }) =>
    ['from', 'to', 'sendTo', 'addressee', 'steps']
      .filter((fact) => block[fact] !== undefined)
      .map((fact): Mutant => ({
        kind: 'drop a fact of a letter',
        regulation: pages.regulation,
        what: `${file}: no ${fact}`,
        spoil: (copy) => {
          Reflect.deleteProperty(letterOf(copy, file), fact);
        },
      })),
  );

/** Takes an attachment away. */
export const dropAttachment: Operator = (pages) =>
  blocksOf(pages, 'letter').flatMap(({ file, block }) =>
    listOf(block, 'attachments').map((_, index): Mutant => ({
      kind: 'drop an attachment of a letter',
      regulation: pages.regulation,
      what: `${file} ${String(index + 1)}`,
      spoil: (copy) => {
        const letter = letterOf(copy, file);
        letter['attachments'] = listOf(letter, 'attachments').toSpliced(index, 1);
      },
    })),
  );

/** Demands what may stay empty, or lets stay empty what is demanded. */
export const changeRequired: Operator = (pages) =>
  blocksOf(pages, 'letter').flatMap(({ file, block }) =>
    listOf(block, 'fields').map((field, index): Mutant => ({
      kind: 'change what a letter demands',
      regulation: pages.regulation,
      what: `${file} ${textOf(field, 'id')}`,
      spoil: (copy) => {
        const target = listOf(letterOf(copy, file), 'fields')[index];
        if (target) target['required'] = target['required'] === false;
      },
    })),
  );

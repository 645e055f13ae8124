import { blocksOf, isData, listOf, textOf, textsOf, type Data, type Pages, type Value } from './content.ts';
import type { Mutant, Operator } from './mutant.ts';
import type { Random } from './random.ts';

/** Every text in a value with a way to it. */
function textsIn(
  value: Value,
  path: readonly (string | number)[] = [],
): { path: readonly (string | number)[]; text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (Array.isArray(value)) return value.flatMap((one, index) => textsIn(one, [...path, index]));
  return isData(value) ? Object.entries(value).flatMap(([key, one]) => textsIn(one, [...path, key])) : [];
}

function setAt(data: Data, path: readonly (string | number)[], text: string): void {
  const holder = path
    .slice(0, -1)
    .reduce<Value>((value, key) => (value as Record<string | number, Value>)[key] ?? null, data);
  (holder as Record<string | number, Value>)[path.at(-1) ?? ''] = text;
}

/** A text of a page, and where it stands there. */
interface Place {
  file: string;
  path: readonly (string | number)[];
  text: string;
}

/** Texts of the blocks of a regulation, by file. */
function places(pages: Pages, blocks: readonly string[]): Place[] {
  return [...pages.files].flatMap(([file, { data }]) =>
    blocks.flatMap((block) =>
      data[block] === undefined ? [] : textsIn(data[block], [block]).map((found) => ({ file, ...found })),
    ),
  );
}

const rewrite = (kind: string, pages: Pages, { file, path, text }: Place, change: string): Mutant => ({
  kind,
  regulation: pages.regulation,
  what: `${file} ${path.join('.')}: «${change.slice(0, 60)}»`,
  spoil: (copy) => {
    const data = copy.files.get(file)?.data;
    if (data && change !== text) setAt(data, path, change);
  },
});

const isClauseText = ({ path }: { path: readonly (string | number)[] }): boolean =>
  ['text', 'tail', 'number'].includes(String(path.at(-1)));

/** Puts another word of the document in the place of one word of a clause. */
export const changeWord: Operator = (pages, random) => {
  const clauses = places(pages, ['text']).filter(isClauseText);
  const words = [...new Set(clauses.flatMap(({ text }) => text.match(/[а-яё]{4,}/gu) ?? []))];
  return clauses.flatMap((place): Mutant[] => {
    const found = random.pick([...place.text.matchAll(/[а-яё]{4,}/giu)]);
    const other = random.pick(words.filter((word) => word !== found?.[0]));
    if (!found || other === undefined) return [];
    const changed =
      place.text.slice(0, found.index) + other + place.text.slice(found.index + found[0].length);
    return [rewrite('change a word of a clause', pages, place, changed)];
  });
};

/** Changes one digit of a clause or of its printed number. */
export const changeNumber: Operator = (pages, random) =>
  places(pages, ['text'])
    .filter(isClauseText)
    .flatMap((place): Mutant[] => {
      const found = random.pick([...place.text.matchAll(/\d/gu)]);
      if (!found) return [];
      const digit = String((Number(found[0]) + 1 + Math.floor(random.below(8))) % 10);
      const changed = place.text.slice(0, found.index) + digit + place.text.slice(found.index + 1);
      return [rewrite('change a number of a clause', pages, place, changed)];
    });

const addressPattern = /[\w.-]+@[\w-]+(?:\.[\w-]+)+|https?:\/\/[\w.-]+/gu;

/** Changes one letter of an e-mail or web address, in the document or in our words. */
export const changeAddress: Operator = (pages, random) =>
  places(pages, ['text', 'regulation', 'procedure', 'decision', 'letter', 'notes']).flatMap((place) =>
    [...place.text.matchAll(addressPattern)].map((found) => {
      const letters = [...found[0].matchAll(/[a-z]/gu)].filter(
        ({ index }) => index > 8 || found[0].includes('@'),
      );
      const letter = random.pick(letters) ?? letters[0];
      const at = found.index + (letter?.index ?? 0);
      const other = letter?.[0] === 'x' ? 'y' : 'x';
      return rewrite(
        'change an address',
        pages,
        place,
        place.text.slice(0, at) + other + place.text.slice(at + 1),
      );
    }),
  );

/** Takes one inference away. */
export const dropInferred: Operator = (pages, random) => [
  ...dropInferredOfThings(pages, random),
  ...dropInferredOfLetters(pages, random),
];

const dropInferredOfLetters: Operator = (pages) =>
  blocksOf(pages, 'letter').flatMap(({ file, block }) =>
    textsOf(block, 'inferred').map((_, place): Mutant => ({
      kind: 'drop an inference',
      regulation: pages.regulation,
      what: `${file} ${String(place + 1)}`,
      spoil: (copy) => {
        const letter = copy.files.get(file)?.data['letter'];
        if (isData(letter)) letter['inferred'] = textsOf(letter, 'inferred').toSpliced(place, 1);
      },
    })),
  );

const dropInferredOfThings: Operator = (pages) =>
  [
    ...blocksOf(pages, 'procedure').map((found) => ({ ...found, name: 'procedure', list: 'steps' })),
    ...blocksOf(pages, 'decision').flatMap((found) =>
      ['questions', 'outcomes'].map((list) => ({ ...found, name: 'decision', list })),
    ),
    ...blocksOf(pages, 'regulation').map((found) => ({ ...found, name: 'regulation', list: 'parties' })),
  ].flatMap(({ file, block, name, list }) =>
    listOf(block, list).flatMap((thing, index): Mutant[] => {
      const { inferred } = thing;
      if (inferred === undefined) return [];
      const count = Array.isArray(inferred) ? inferred.length : 1;
      return Array.from({ length: count }, (_, place) => ({
        kind: 'drop an inference',
        regulation: pages.regulation,
        what: `${file} ${textOf(thing, 'id')} ${String(place + 1)}`,
        spoil: (copy) => {
          const home = copy.files.get(file)?.data[name];
          const target = isData(home) ? listOf(home, list)[index] : undefined;
          if (!target) return;
          if (Array.isArray(target['inferred'])) target['inferred'] = target['inferred'].toSpliced(place, 1);
          else delete target['inferred'];
        },
      }));
    }),
  );

/** Takes a «не» out of what the guide says in its own words: the meaning turns round. */
export const dropNot: Operator = (pages, random) =>
  places(pages, ['procedure', 'decision', 'letter']).flatMap((place): Mutant[] => {
    const found = random.pick([...place.text.matchAll(/(?<=^|\s)не\s/giu)]);
    if (!found) return [];
    return [
      rewrite(
        'turn our words round',
        pages,
        place,
        place.text.slice(0, found.index) + place.text.slice(found.index + found[0].length),
      ),
    ];
  });

/** Takes a note away. */
export const dropNote: Operator = (pages) =>
  [...pages.files].flatMap(([file, { data }]) =>
    listOf(data, 'notes').map((note, index): Mutant => ({
      kind: 'drop a note',
      regulation: pages.regulation,
      what: `${file} ${textOf(note, 'id')}`,
      spoil: (copy) => {
        const target = copy.files.get(file)?.data;
        if (target) target['notes'] = listOf(target, 'notes').toSpliced(index, 1);
      },
    })),
  );

/** Puts another of our words in the place of one. Nothing but a reader can tell a better word from a wrong one. */
export const changeOurWord: Operator = (pages, random) =>
  withOtherWord('change a word of ours', places(pages, ['procedure', 'decision']), pages, random);

/** The same in what a letter says to the other side, and in what it must hold. */
export const changeLetterWord: Operator = (pages, random) => {
  const said = ['subject', 'addressee', 'requirements', 'parts', 'attachments'];
  const words = places(pages, ['letter']).filter(({ path }) => said.includes(String(path[1])));
  return withOtherWord('change a word of a letter', words, pages, random);
};

function withOtherWord(kind: string, all: readonly Place[], pages: Pages, random: Random): Mutant[] {
  const ours = all.filter(({ text }) => /[а-яё]{4,} .*[а-яё]{4,}/iu.test(text));
  const words = [...new Set(ours.flatMap(({ text }) => text.match(/[а-яё]{5,}/gu) ?? []))];
  return ours.flatMap((place): Mutant[] => {
    const found = random.pick([...place.text.matchAll(/[а-яё]{4,}/giu)]);
    const other = random.pick(words.filter((word) => word !== found?.[0]));
    if (!found || other === undefined) return [];
    const changed =
      place.text.slice(0, found.index) + other + place.text.slice(found.index + found[0].length);
    return [rewrite(kind, pages, place, changed)];
  });
}

/** Exchanges the words of two neighbours: the answers to a question, the titles or meanings of outcomes, what steps do. */
export const swapWords: Operator = (pages) =>
  [
    ...blocksOf(pages, 'procedure').flatMap(({ file, block }) =>
      neighbours(listOf(block, 'steps').length).flatMap((index) =>
        ['title', 'does'].map((key) => ({ file, name: 'procedure', list: 'steps', index, key })),
      ),
    ),
    ...blocksOf(pages, 'decision').flatMap(({ file, block }) => [
      ...neighbours(listOf(block, 'outcomes').length).flatMap((index) =>
        ['title', 'meaning'].map((key) => ({ file, name: 'decision', list: 'outcomes', index, key })),
      ),
      ...neighbours(listOf(block, 'questions').length).map((index) => ({
        file,
        name: 'decision',
        list: 'questions',
        index,
        key: 'text',
      })),
    ]),
  ].map(({ file, name, list, index, key }): Mutant => ({
    kind: 'swap words of two things',
    regulation: pages.regulation,
    what: `${file} ${list} ${String(index + 1)} and the next: ${key}`,
    spoil: (copy) => {
      const home = copy.files.get(file)?.data[name];
      swapKey(isData(home) ? listOf(home, list).slice(index, index + 2) : [], key);
    },
  }));

/** Exchanges the words of the first two answers to a question. */
export const swapOptions: Operator = (pages) =>
  blocksOf(pages, 'decision').flatMap(({ file, block }) =>
    listOf(block, 'questions').map((question, index): Mutant => ({
      kind: 'swap words of two answers',
      regulation: pages.regulation,
      what: `${file} ${textOf(question, 'id')}`,
      spoil: (copy) => {
        const home = copy.files.get(file)?.data['decision'];
        const target = isData(home) ? listOf(home, 'questions')[index] : undefined;
        swapKey(target ? listOf(target, 'options').slice(0, 2) : [], 'text');
      },
    })),
  );

function neighbours(count: number): number[] {
  return Array.from({ length: Math.max(0, count - 1) }, (_, index) => index);
}

function swapKey([a, b]: Data[], key: string): void {
  if (!a || !b) return;
  const kept = textOf(a, key);
  a[key] = textOf(b, key);
  b[key] = kept;
}

/** Removes what a note is about. */
export const dropAbout: Operator = (pages) =>
  [...pages.files].flatMap(([file, { data }]) =>
    listOf(data, 'notes').flatMap((note, index): Mutant[] =>
      note['about'] === undefined
        ? []
        : [
            {
              kind: 'set a note beside nothing',
              regulation: pages.regulation,
              what: `${file} ${textOf(note, 'id')}`,
              spoil: (copy) => {
                delete listOf(copy.files.get(file)?.data ?? {}, 'notes')[index]?.['about'];
              },
            },
          ],
    ),
  );

import { describe, expect, test } from 'vitest';
import { answer, continued, type Answer } from '../../../src/search/answer.ts';
import { stemsOf } from '../../../src/search/fold.ts';
import type { Found, SearchIndex } from '../../../src/search/search-index.ts';
import type { Hit } from '../../../src/search/hit.ts';
import type { SearchRecord } from '../../../src/search/records.ts';
import { vocabularyOf } from '../../../src/search/vocabulary.ts';
import { recordOf } from '../../support/search-records.ts';

const second = { regulation: 'ГИС ВТОРАЯ' };
const known: SearchRecord[] = [
  recordOf('a', 'заявка подаётся письмом'),
  recordOf('b', 'заявка подаётся через портал', { hit: second }),
  recordOf('c', 'оператор отвечает письмом', { hit: second }),
  recordOf('d', 'почта оператора', { hit: { kind: 'contact', title: 'help@example.org' } }),
  recordOf('e', 'доступ к API'),
  recordOf('overview', 'вторая система', {
    hit: { ...second, kind: 'document', title: 'ГИС ВТОРАЯ' },
    name: stemsOf('ГИС ВТОРАЯ'),
  }),
];

/** An index in memory that weighs a word by how often it stands in a record. */
function indexOf(
  change: Partial<SearchIndex> = {},
  records: readonly SearchRecord[] = known,
): SearchIndex & { asked: string[] } {
  const asked: string[] = [];
  const key = (record: SearchRecord): string => record.hit.href;
  return {
    asked,
    find: (stem) => {
      asked.push(stem);
      const scores = new Map<string, number>();
      for (const record of records) {
        const times = record.words.filter((word) => word.startsWith(stem)).length;
        if (times > 0) scores.set(key(record), times);
      }
      const named = records.filter(({ name }) => name.includes(stem)).map(key);
      return Promise.resolve({ scores, named } satisfies Found);
    },
    matching: ({ kind, regulations }) =>
      Promise.resolve(
        records
          .filter(
            ({ hit }) =>
              (kind === undefined || hit.kind === kind) &&
              (regulations === undefined || regulations.includes(hit.regulation)),
          )
          .map(key),
      ),
    kinds: () => Promise.resolve(new Map(records.map((record) => [key(record), record.hit.kind]))),
    hit: (wanted) => {
      const record = records.find((one) => key(one) === wanted);
      return record ? Promise.resolve(record.hit) : Promise.reject(new Error(wanted));
    },
    vocabulary: () =>
      Promise.resolve(
        new Map(
          vocabularyOf(records.map(({ written }) => written)).map((word) => [stemsOf(word).join(''), word]),
        ),
      ),
    ...change,
  };
}

const ids = async (
  query: string,
  ...where: Parameters<typeof answer> extends [unknown, unknown, ...infer W] ? W : never
) => (await answer(query, indexOf(), ...where)).hits.map(({ href }) => href.split('-').at(-1));

test('what holds more of the words comes first', async () => {
  expect(await ids('заявка письмом')).toEqual(['a', 'b', 'c']);
});

test('a query that names a regulation is answered by it first, and its name is not looked for', async () => {
  expect(await ids('заявка вторая')).toEqual(['b', 'a']);
  expect(await ids('вторая')).toEqual(['overview']);
});

test('what the reader has chosen narrows the search down, not how the query is understood', async () => {
  expect(await ids('заявка', { facets: { regulations: ['ГИС ВТОРАЯ'] } })).toEqual(['b']);
  expect(await ids('оператор', { facets: { kind: 'contact' } })).toEqual(['d']);
  const { hits, understood, suggestion } = await answer('заявка', indexOf(), { facets: { kind: 'contact' } });
  expect({ hits, understood, suggestion }).toEqual({
    hits: [],
    understood: undefined,
    suggestion: undefined,
  });
});

test('what was said before the query counts for what is found, and not for whether it is answered', async () => {
  const context = 'Мы о второй системе, её бегемоте и жирафе.';
  const { hits, sure } = await answer('заявка', indexOf(), { context });
  expect(hits[0]?.href).toMatch(/b$/u);
  expect(sure).toBe(true);
});

test('a system that is named around a query is where to look, unless the query names another', async () => {
  const about = 'Подключаемся ко второй системе. Куда подать заявку?';
  expect(await ids('заявка', { about })).toEqual(['b', 'a']);
  expect(await ids('заявка', { about: 'Куда подать заявку?' })).toEqual(['a', 'b']);
  expect(await ids('заявка', { about, current: 'ГИС ПЕРВАЯ' })).toEqual(['b', 'a']);
});

test('of equal hits that of the regulation at hand comes first', async () => {
  expect(await ids('заявка', { current: 'ГИС ВТОРАЯ' })).toEqual(['b', 'a']);
  expect(await ids('заявка', { current: 'ГИС ПЕРВАЯ' })).toEqual(['a', 'b']);
});

describe('where several documents hold the words', () => {
  const names = (groups: Answer['groups']) =>
    groups.map(({ regulation, hits }) => [regulation, ...hits.map(({ href }) => href.split('-').at(-1))]);

  test('and answer, the best of each stands together', async () => {
    const { hits, groups } = await answer(
      'заявка',
      indexOf({}, [
        recordOf('a', 'заявка заявка заявка'),
        recordOf('b', 'заявка заявка', { hit: second }),
        recordOf('c', 'заявка заявка'),
        recordOf('d', 'заявка'),
        recordOf('e', 'заявка', { hit: { ...second, regulation: '' } }),
      ]),
    );
    expect(names(groups)).toEqual([
      ['ГИС ПЕРВАЯ', 'a', 'c'],
      ['ГИС ВТОРАЯ', 'b'],
      [undefined, 'd', 'e'],
    ]);
    expect(hits).toEqual(groups.flatMap((group) => group.hits));
  });

  test('and one answers far better, the order stays', async () => {
    const { groups } = await answer(
      'заявка',
      indexOf({}, [
        recordOf('a', 'заявка заявка заявка заявка'),
        recordOf('b', 'заявка заявка', { hit: second }),
        recordOf('c', 'заявка'),
      ]),
    );
    expect(names(groups)).toEqual([[undefined, 'a', 'b', 'c']]);
  });
});

test('three questions are listed at most, and below them the places that hold the words', async () => {
  const questions = Array.from({ length: 9 }, (_, number) =>
    recordOf(`question-${number}`, 'заявка заявка', { hit: { kind: 'faq', ways: [['заявк']] } }),
  );
  const index = indexOf({}, [...questions, ...known]);
  const kinds = (hits: readonly Hit[]) => hits.map(({ kind }) => kind);
  const { hits } = await answer('заявка', index);
  expect(kinds(hits).slice(0, 5)).toEqual(['faq', 'faq', 'faq', 'clause', 'clause']);
  const chosen = await answer('заявка', index, { facets: { kind: 'faq' } });
  expect(kinds(chosen.hits)).toEqual(Array.from({ length: 8 }, () => 'faq'));
});

test('as many places are listed as are asked for, and it is said whether there are more', async () => {
  const records = Array.from({ length: 12 }, (_, place) => recordOf(`place-${place}`, 'анкета'));
  const index = indexOf({}, records);
  const listed = async (most?: number): Promise<[number, boolean]> => {
    const { hits, more } = await answer('анкета', index, most === undefined ? {} : { most });
    return [hits.length, more];
  };
  expect(await listed()).toEqual([8, true]);
  expect(await listed(6)).toEqual([6, true]);
  expect(await listed(12)).toEqual([12, false]);
});

test('a longer list stands below what was listed, each document still below its name', async () => {
  const records = Array.from({ length: 6 }, (_, place) =>
    recordOf(`place-${place}`, 'анкета', place % 2 === 0 ? { hit: second } : {}),
  );
  const index = indexOf({}, records);
  const listed = await answer('анкета', index, { most: 4 });
  const longer = await answer('анкета', index, { most: 6 });
  const both = continued(listed, { ...longer, hits: longer.hits.toReversed() });
  expect(both.hits.slice(0, 4)).toEqual(listed.hits);
  expect(new Set(both.hits).size).toBe(6);
  expect(both.more).toBe(false);
  expect(both.groups.map(({ regulation, hits }) => [regulation, hits.length])).toEqual([
    ...listed.groups.flatMap(({ regulation, hits }) =>
      regulation === undefined ? [] : [[regulation, hits.length]],
    ),
    [undefined, 2],
  ]);
});

describe('a word that is not found as typed', () => {
  test('is read in the other layout', async () => {
    const { hits, understood } = await answer('фзш', indexOf());
    expect(understood).toBe('api');
    expect(hits).toHaveLength(1);
  });

  test.each([
    ['завяка 1.4.33', '1.4.33 заявка'],
    ['завяка 9¹', '9(1) заявка'],
    ['pfzdrf', 'заявка'],
    ['заявка 12.03.2024', undefined],
    ['пункт 99', undefined],
  ])('is told as it is written, never as the index has it: «%s»', async (query, understood) => {
    expect((await answer(query, indexOf())).understood).toBe(understood);
  });

  test('is mended only where it is long enough to be sure of', async () => {
    const { understood, suggestion } = await answer('порта', indexOf());
    expect({ understood, suggestion }).toEqual({ understood: undefined, suggestion: undefined });
  });

  test('is mended', async () => {
    const { understood, stems } = await answer('завяка', indexOf());
    expect(understood).toBe('заявка');
    expect(stems).toEqual(['заявк']);
  });

  test('is offered in its likeliest form where it has too many slips', async () => {
    const { hits, suggestion } = await answer('опперраттор', indexOf());
    expect(hits).toEqual([]);
    expect(suggestion).toBe('оператор');
  });

  test('leaves whom to ask where nothing is like it', async () => {
    const { hits, contacts, suggestion } = await answer('бегемот', indexOf());
    expect({ hits, suggestion }).toEqual({ hits: [], suggestion: undefined });
    expect(contacts.map(({ title }) => title)).toEqual(['help@example.org']);
  });
});

test('an answer is sure only where it holds enough of what is asked', async () => {
  expect((await answer('заявка письмом', indexOf())).sure).toBe(true);
  const { hits, sure, contacts } = await answer('заявка бегемот крокодил жираф', indexOf());
  expect(hits).not.toEqual([]);
  expect(sure).toBe(false);
  expect(contacts.map(({ title }) => title)).toEqual(['help@example.org']);
});

test('no vocabulary is fetched while words are found, nor for short ones', async () => {
  const vocabulary = (): Promise<never> => Promise.reject(new Error('fetched'));
  await expect(answer('заявка письмом', indexOf({ vocabulary }))).resolves.toBeDefined();
  await expect(answer('зъ', indexOf({ vocabulary }))).resolves.toBeDefined();
  await expect(answer('завяка', indexOf({ vocabulary }))).rejects.toThrow('fetched');
});

describe('where something cannot be fetched', () => {
  test('a part of the index: the search fails instead of finding nothing', async () => {
    const find = (): Promise<Found> => Promise.resolve({ scores: new Map(), named: [] });
    await expect(answer('заявка', indexOf({ find }))).rejects.toThrow('missing');
  });

  test('some hits: the others are shown, and it is said', async () => {
    const whole = indexOf();
    const hit = (key: string) => (key.endsWith('-a') ? Promise.reject(new Error(key)) : whole.hit(key));
    const { hits, partial } = await answer('заявка', indexOf({ hit }));
    expect(hits).toHaveLength(1);
    expect(partial).toBe(true);
  });

  test('the best hits: those after them are shown', async () => {
    const keys = Array.from({ length: 20 }, (_, place) => String(place));
    const find = () =>
      Promise.resolve({ scores: new Map(keys.map((key, place) => [key, 100 - place])), named: [] });
    const hit = (key: string) =>
      Number(key) < 15 ? Promise.reject(new Error(key)) : Promise.resolve(recordOf(key, 'заявка').hit);
    const { hits, partial } = await answer('заявка', indexOf({ find, hit }));
    expect(hits).toHaveLength(5);
    expect(partial).toBe(true);
  });

  test('all hits: the search fails', async () => {
    const hit = (key: string) => Promise.reject(new Error(key));
    await expect(answer('заявка', indexOf({ hit }))).rejects.toThrow();
  });
});

test.each(['', ' ', 'constructor', '__proto__', '"".*[(\\', '\ud800'])('«%s» does no harm', async (query) => {
  expect((await answer(query, indexOf())).hits).toEqual([]);
});

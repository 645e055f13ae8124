import { expect, it } from 'vitest';
import { compareEditions } from '../../../src/editions/compare.ts';
import { comparedPairs, type Edition } from '../../../src/editions/editions.ts';
import { textSchema } from '../../../src/model/text.ts';
import { flattenText } from '../../../src/model/walk.ts';

function edition(from: string, clauses: object[], state: Edition['state'] = 'past'): Edition {
  const text = textSchema.parse({ title: ['Т'], clauses });
  return { from, until: undefined, by: undefined, state, page: from, title: [], clauses: flattenText(text) };
}

it('tells what was added, amended, repealed and renumbered, and leaves alone what stayed', () => {
  const before = edition('2024-01-01', [
    { id: 'a', number: '1.', text: 'Осталось.' },
    { id: 'b', number: '2.', text: 'Было так.' },
    { id: 'c', number: '3.', text: 'Уйдёт.' },
    { id: 'd', number: '4.', text: 'Сменит номер.' },
    { id: 'e', number: '5.', text: 'Отменят.' },
    { id: 'f', number: '6.', text: 'Утратил силу.', repealed: { from: '2023-01-01' } },
  ]);
  const after = edition('2025-01-01', [
    { id: 'a', number: '1.', text: 'Осталось.' },
    { id: 'b', number: '2.', text: 'Стало иначе.' },
    { id: 'n', number: '2(1).', text: 'Новое.' },
    { id: 'd', number: '3.', text: 'Сменит номер.' },
    { id: 'e', number: '5.', text: 'Утратил силу.', repealed: { from: '2025-01-01' } },
  ]);
  expect(compareEditions(before, after).map(({ id, kind }) => [id, kind])).toEqual([
    ['b', 'amended'],
    ['n', 'added'],
    ['d', 'renumbered'],
    ['e', 'repealed'],
    ['c', 'repealed'],
  ]);
});

it('compares each edition with the one before it and with the one in force', () => {
  const years = ['2020', '2021', '2022', '2023', '2024'];
  const editions = years.map((year) =>
    edition(year, [{ id: 'a', text: 'А.' }], year === '2023' ? 'current' : 'past'),
  );
  expect(comparedPairs(editions).map(([before, after]) => `${before.from}-${after.from}`)).toEqual([
    '2020-2021',
    '2021-2022',
    '2020-2023',
    '2021-2023',
    '2022-2023',
    '2023-2024',
  ]);
});

import { expect, it } from 'vitest';
import { shortTitleOf } from '../../../scripts/lib/draft/short-title.ts';

const name = 'Порядок присоединения информационных систем к Единой системе идентификации объектов';
const named = (...terms: string[]): { term: string }[] => terms.map((term) => ({ term }));

it.each([
  ['Единая система', named('Оператор', 'Единая система')],
  ['ФГИС КИ', named('ФГИС КИ', 'Система')],
  ['Портал', named('Портал')],
])('is what the document calls the system: %s', (short, terms) => {
  expect(shortTitleOf(name, terms)).toBe(short);
});

it('ends with a phrase where the title is too long', () => {
  // Somebody's systems in general are no name.
  expect(shortTitleOf(name, named('информационная система', 'Служба'))).toBe(
    'Порядок присоединения информационных систем',
  );
  expect(
    shortTitleOf('Правила приёма, рассмотрения и учёта обращений организаций, подключённых к сети', []),
  ).toBe('Правила приёма, рассмотрения и учёта обращений организаций');
  expect(shortTitleOf('Правила доступа к системе «Терем»', [])).toBe('Терем');
  expect(shortTitleOf('Порядок доступа', [])).toBe('Порядок доступа');
});

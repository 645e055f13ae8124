import { expect, it } from 'vitest';
import { proposeContacts } from '../../../src/authoring/propose/contacts.ts';
import { proposeTerms } from '../../../src/authoring/propose/terms.ts';
import { splitSource } from '../../../src/authoring/split.ts';

const draft = splitSource(
  [
    'Порядок',
    '1. Письмо направляют в службу поддержки (далее – СП) на help@example.org или через <https://example.org/form>.',
    '2. Органы федеральной и региональной власти (далее – ФОИВ и РОИВ соответственно) пишут на help@example.org.',
    '3. Термины:',
    '| Термин | Определение |\n| --- | --- |\n| Центр | служба ведомства |',
    '4. Сроки:',
    '| Шаг | Дней |\n| --- | --- |\n| Заявка | 5 |',
  ].join('\n\n'),
);

it('proposes each address once, with the clauses that name it', () => {
  expect(proposeContacts(draft)).toEqual([
    { id: 'email-1', kind: 'email', value: 'help@example.org', clauses: ['1', '2'] },
    { id: 'website-2', kind: 'website', value: 'https://example.org/form', clauses: ['1'] },
  ]);
});

it('proposes abbreviations with the words before them, and tables of terms', () => {
  const terms = proposeTerms(draft).map(({ term, definition, clauses }) => [term, definition, clauses[0]]);
  expect(terms).toEqual([
    ['СП', 'Письмо направляют в службу поддержки (далее – СП)', '1'],
    ...['ФОИВ', 'РОИВ'].map((term) => [
      term,
      'Органы федеральной и региональной власти (далее – ФОИВ и РОИВ соответственно)',
      '2',
    ]),
    ['Центр', 'служба ведомства', '3'],
  ]);
});

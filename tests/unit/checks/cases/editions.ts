import { casesOf, type Case } from './case.ts';

const text = 'primer/text.mdx';
const access = 'primer/access.mdx';

const earlier = (from: string, word = 'Было'): string =>
  [
    '---',
    'title: Прежняя редакция',
    'edition:',
    `  edition: { from: '${from}' }`,
    '  title: [Прежняя]',
    '  clauses:',
    `    - { id: '1', number: '1.', text: ${word} иначе. }`,
    '---',
    '',
  ].join('\n');

const source = 'Прежняя\n\n1. Было иначе.\n';
const dated = "text:\n  edition: { from: '2025-01-01' }\n";

const place: Case[] = casesOf('edition-place', [
  {
    slip: 'adds an edition and does not date the text',
    spoil: (copy) =>
      copy
        .write('primer/editions/2024-01-01.mdx', earlier('2024-01-01'))
        .write('primer/editions/2024-01-01.txt', source),
    at: [text, '  title:'],
    says: 'its text does not say which edition it is',
  },
  {
    slip: 'names the file by another date than the edition has',
    spoil: (copy) =>
      copy
        .edit(text, 'text:\n  title', `${dated}  title`)
        .write('primer/editions/2024-01-01.mdx', earlier('2024-02-01'))
        .write('primer/editions/2024-01-01.txt', source),
    at: ['primer/editions/2024-01-01.mdx', 'from:'],
    says: 'the edition of 2024-02-01 stands in primer/editions/2024-01-01.mdx',
    hints: 'primer/editions/2024-02-01.mdx',
  },
  {
    slip: 'dates another edition as the one that the text shows',
    spoil: (copy) =>
      copy
        .edit(text, 'text:\n  title', `${dated}  title`)
        .write('primer/editions/2025-01-01.mdx', earlier('2025-01-01'))
        .write('primer/editions/2025-01-01.txt', source),
    at: ['primer/editions/2025-01-01.mdx', 'from:'],
    says: 'is the one that primer/text.mdx shows',
  },
]);

const words: Case[] = casesOf('edition-text', [
  {
    slip: 'forgets the edition as received',
    spoil: (copy) =>
      copy
        .edit(text, 'text:\n  title', `${dated}  title`)
        .write('primer/editions/2024-01-01.mdx', earlier('2024-01-01')),
    at: ['primer/editions/2024-01-01.mdx', 'from:'],
    says: 'there is no primer/editions/2024-01-01.txt',
  },
  {
    slip: 'departs from the words of an edition',
    spoil: (copy) =>
      copy
        .edit(text, 'text:\n  title', `${dated}  title`)
        .write('primer/editions/2024-01-01.mdx', earlier('2024-01-01', 'Стало'))
        .write('primer/editions/2024-01-01.txt', source),
    at: ['primer/editions/2024-01-01.mdx', 'Стало'],
    says: 'clause "1" departs from primer/editions/2024-01-01.txt',
  },
  {
    slip: 'gives two clauses of an edition one id',
    spoil: (copy) =>
      copy
        .edit(text, 'text:\n  title', `${dated}  title`)
        .write(
          'primer/editions/2024-01-01.mdx',
          earlier('2024-01-01').replace(
            'иначе. }\n',
            "иначе. }\n    - { id: '1', number: '2.', text: Ещё раз. }\n",
          ),
        )
        .write('primer/editions/2024-01-01.txt', `${source}2. Ещё раз.\n`),
    at: ['primer/editions/2024-01-01.mdx', 'Ещё раз.'],
    says: 'two clauses with the id "1"',
  },
]);

const force: Case[] = [
  {
    rule: 'repealed-clause',
    slip: 'rests a step on a clause that is repealed',
    spoil: (copy) => copy.edit(text, "number: '3.'", "number: '3.'\n      repealed: { from: '2024-01-01' }"),
    at: [access, "clauses: ['3']"],
    says: 'rests on clause "3", which is repealed from 2024-01-01',
  },
  {
    rule: 'empty-clause',
    slip: 'forgets the text of a clause',
    spoil: (copy) =>
      copy.insert(text, '    - { id: nothing, cite: пусто, informational: пусто }\n', "    - id: '3'\n"),
    at: [text, 'id: nothing'],
    says: 'clause "nothing" prints nothing',
  },
  {
    rule: 'schema',
    slip: 'writes a date as people do',
    spoil: (copy) => copy.edit(text, "number: '3.'", "number: '3.'\n      since: 01.09.2025"),
    at: [text, 'since:'],
    says: 'text.clauses.2.since',
  },
  {
    rule: 'schema',
    slip: 'calls a kind of clause what it is not',
    spoil: (copy) => copy.edit(text, "number: '3.'", "number: '3.'\n      kind: chapter"),
    at: [text, 'kind: chapter'],
    says: 'text.clauses.2.kind',
  },
  {
    rule: 'unknown-reference',
    slip: 'has a clause apply one that does not exist',
    spoil: (copy) => copy.edit(text, "number: '3.'", "number: '3.'\n      applies: [{ clauses: ['22'] }]"),
    at: [text, "clauses: ['22']"],
    says: 'no clause has the id "22"',
  },
];

const steps: Case[] = [
  {
    rule: 'return-order',
    slip: 'sends back to a step that comes later',
    spoil: (copy) =>
      copy.edit(
        access,
        'gives: [заявка]',
        'gives: [заявка]\n      returnsTo: [{ step: answer, when: если надо }]',
      ),
    at: [access, 'step: answer'],
    says: 'step "request" returns to "answer", which does not come before it',
  },
  {
    rule: 'unknown-reference',
    slip: 'sends back to a step that does not exist',
    spoil: (copy) =>
      copy.edit(
        access,
        'waitsFor: operator',
        'waitsFor: operator\n      returnsTo: [{ step: requst, when: если надо }]',
      ),
    at: [access, 'step: requst'],
    says: 'no step of this procedure has the id "requst"',
    hints: 'did you mean "request"?',
  },
  {
    rule: 'schema',
    slip: 'gives a deadline a number and no unit',
    spoil: (copy) =>
      copy.edit(
        access,
        'waitsFor: operator',
        'waitsFor: operator\n      deadline: { text: за 5 дней, value: 5 }',
      ),
    at: [access, 'deadline:'],
    says: 'write "value" and "unit" both or neither',
  },
  {
    rule: 'schema',
    slip: 'counts a deadline in units that the site does not know',
    spoil: (copy) =>
      copy.edit(
        access,
        'waitsFor: operator',
        'waitsFor: operator\n      deadline: { text: за 5 дней, value: 5, unit: days }',
      ),
    at: [access, 'deadline:'],
    says: 'procedure.steps.1.deadline.unit',
  },
];

export const editions: Case[] = [...place, ...words, ...force, ...steps];

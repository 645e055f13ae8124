import type { ContentCopy } from '../../../fixtures/copy.ts';
import { casesOf, type Case } from './case.ts';

const file = 'primer/letters/request.mdx';

const organisation = `---
title: Реквизиты
organisation:
  fields:
    - { id: name, kind: text, label: Наименование }
    - { id: inn, kind: inn, label: ИНН, required: false }
  letterhead: ['{name}']
  signature: { position: Руководитель, name: '{name}' }
  executor: ['{name}']
  mailSignature: ['{name}']
---
`;

const letter = `---
title: Заявка
letter:
  kind: official
  steps: [request]
  from: organisation
  to: operator
  addressee: [Оператору]
  subject: О доступе для {org.name}
  clauses: ['1']
  requirements:
    - { id: written, text: Заявку подают., clauses: ['1'] }
  fields:
    - { id: system, kind: text, label: Система }
    - { id: note, kind: text, label: Примечание, required: false }
    - { id: where, kind: choice, label: Где, required: false, options: [{ id: here, label: Тут }, { id: there, label: Там }] }
  parts:
    - { text: 'Просим подключить {system}.', meets: [written] }
    - { text: 'Примечание: {note}', when: { note: filled } }
    - { text: На площадке., when: { where: [there] } }
    - { text: 'ИНН: {org.inn}', when: { org.inn: filled } }
---
`;

/** Content with a letter that keeps every rule, but for one slip. */
const slip =
  (...changes: readonly [from: string, to: string][]) =>
  (copy: ContentCopy): void => {
    const spoilt = changes.reduce((text, [from, to]) => text.replace(from, () => to), letter);
    copy.write('organisation.mdx', organisation).write(file, spoilt);
  };

const many = Array.from({ length: 16 }, (_, index) => `topic-${String(index)}`);

export const letters: Case[] = [
  ...casesOf('letter-requirement', [
    {
      slip: 'leaves a requirement that no part meets',
      spoil: slip([', meets: [written]', '']),
      at: [file, 'id: written'],
      says: 'nothing in the letter meets the requirement "written"',
      hints: 'meets',
    },
  ]),
  ...casesOf('letter-field', [
    {
      slip: 'asks for a field that stands nowhere',
      spoil: slip(['    - { id: where', '    - { id: spare, kind: date, label: Лишнее }\n    - { id: where']),
      at: [file, 'id: spare'],
      says: 'the field "spare" is asked for and stands nowhere',
    },
  ]),
  ...casesOf('letter-gap', [
    {
      slip: 'puts a field that may stay empty beside another one',
      spoil: slip(['подключить {system}', 'подключить {system}, {note}']),
      at: [file, 'подключить'],
      says: '{note} may stay empty, and leaves a gap in these words then',
      hints: 'a text of its own',
    },
  ]),
  ...casesOf('letter-condition', [
    {
      slip: 'asks whether a required field is filled in',
      spoil: slip(['label: Примечание, required: false', 'label: Примечание']),
      at: [file, 'when: { note'],
      says: 'this condition always holds',
    },
    {
      slip: 'asks for what is never entered together',
      spoil: slip(
        ['label: Примечание', 'when: { where: [here] }, label: Примечание'],
        ['when: { where: [there] }', 'when: { where: [there], note: filled }'],
      ),
      at: [file, 'На площадке'],
      says: 'this condition never holds',
    },
    {
      slip: 'asks for more than can be tried',
      spoil: slip(
        [
          '    - { id: where',
          `    - { id: topics, kind: several, label: Темы, required: false, options: [${many.map((id) => `{ id: ${id}, label: Тема }`).join(', ')}] }\n` +
            `${many.map((id) => `    - { id: about-${id}, kind: text, label: О теме, when: { topics: [${id}] } }\n`).join('')}    - { id: where`,
        ],
        [
          'when: { where: [there] }',
          `when: { where: [there], ${many.map((id) => `about-${id}: filled`).join(', ')} }`,
        ],
      ),
      at: [file, 'На площадке'],
      says: 'too much may be entered in the fields on which this condition depends',
      hints: 'fewer fields',
    },
  ]),
  ...casesOf('unknown-reference', [
    {
      slip: 'lets a letter serve a step that does not exist',
      spoil: slip(['steps: [request]', 'steps: [requests]']),
      at: [file, 'requests'],
      says: 'no step has the id "requests"',
      hints: 'request',
    },
    {
      slip: 'names a field in a letter that it has not',
      spoil: slip(['подключить {system}', 'подключить {systems}']),
      at: [file, '{systems}'],
      says: 'no field of the letter has the id "systems"',
    },
    {
      slip: 'names a field of the organisation that it has not',
      spoil: slip(['{org.name}', '{org.names}']),
      at: [file, '{org.names}'],
      says: 'no field of the letter has the id "org.names"',
    },
    {
      slip: 'makes a part depend on an option that the choice has not',
      spoil: slip(['where: [there]', 'where: [elsewhere]']),
      at: [file, 'elsewhere'],
      says: 'no option of the field "where" has the id "elsewhere"',
    },
    {
      slip: 'lets a part meet a requirement that the letter has not',
      spoil: slip(['meets: [written]', 'meets: [written, signed]']),
      at: [file, 'signed'],
      says: 'no requirement of the letter has the id "signed"',
    },
    {
      slip: 'rests a requirement on a clause that does not exist',
      spoil: slip(["Заявку подают., clauses: ['1']", "Заявку подают., clauses: ['77']"]),
      at: [file, '77'],
      says: 'no clause has the id "77"',
    },
  ]),
  ...casesOf('duplicate-id', [
    {
      slip: 'gives two fields of a letter one id',
      spoil: slip(['  parts:', '    - { id: system, kind: date, label: Ещё }\n  parts:']),
      at: [file, 'label: Ещё'],
      says: 'the id "system" is already that of another field of the letter',
    },
  ]),
  ...casesOf('modality', [
    {
      slip: 'makes a duty of what the clause does not require',
      spoil: slip(['Заявку подают.', 'Заявку обязаны подать.']),
      at: [file, 'обязаны'],
      says: '«обязан» makes this a duty',
    },
  ]),
  ...casesOf('incomplete-regulation', [
    {
      slip: 'puts a letter beside the procedures',
      spoil: (copy) => {
        copy.write('organisation.mdx', organisation).write('primer/request.mdx', letter);
      },
      at: ['primer/request.mdx', 'letter:'],
      says: 'the block "letter" stands outside',
      hints: 'letters/',
    },
  ]),
];

import { casesOf, type Case } from './case.ts';

const passport = 'primer/index.mdx';
const text = 'primer/text.mdx';
const choice = 'primer/choice.mdx';
const access = 'primer/access.mdx';
const notes = 'primer/notes.mdx';
const second = 'primer/second.mdx';

const secondProcedure = `---
title: Ещё порядок
procedure:
  goal: Готово.
  steps:
    - { id: request, title: Ещё шаг, does: Сделайте., clauses: ['1'] }
---
`;

const secondDecision = (question: string, outcome: string): string => `---
title: Ещё решение
decision:
  questions:
    - id: ${question}
      text: Нужно?
      options: [{ id: 'yes', text: Да }, { id: 'no', text: Нет }]
      clauses: ['1']
  rules:
    - { when: { ${question}: ['yes', 'no'] }, outcome: ${outcome} }
  outcomes:
    - { id: ${outcome}, effect: stop, title: Всё, meaning: Всё., actions: [Ждите.], clauses: ['1'] }
  examples:
    - { title: Нужно, answers: { ${question}: 'yes' }, outcomes: [${outcome}] }
---
`;

export const duplicateIds: Case[] = casesOf('duplicate-id', [
  {
    slip: 'gives a footnote the id of a clause',
    spoil: (copy) => copy.edit(text, 'id: fn2', "id: '2' # new"),
    at: [text, '# new'],
    says: 'the id "2" is already that of another clause or footnote, in primer/text.mdx',
  },
  {
    slip: 'gives two steps of one procedure the same id',
    spoil: (copy) => copy.extend(access, "    - { id: report, title: Ещё, does: Да., clauses: ['3'] }\n"),
    at: [access, 'title: Ещё'],
    says: 'the id "report" is already that of another step',
  },
  {
    slip: 'gives steps of two procedures the same id',
    spoil: (copy) => copy.write(second, secondProcedure),
    at: [second, 'id: request'],
    says: 'the id "request" is already that of another step, in primer/access.mdx',
  },
  {
    slip: 'gives questions of two decisions the same id',
    spoil: (copy) => copy.write(second, secondDecision('need', 'done')),
    at: [second, 'id: need'],
    says: 'the id "need" is already that of another question, in primer/choice.mdx',
  },
  {
    slip: 'gives outcomes of two decisions the same id',
    spoil: (copy) => copy.write(second, secondDecision('must', 'nothing')),
    at: [second, 'id: nothing'],
    says: 'the id "nothing" is already that of another outcome, in primer/choice.mdx',
  },
  {
    slip: 'gives two options of a question the same id',
    spoil: (copy) => copy.insert(choice, '        - { id: mail, text: Снова }\n', '        - { id: portal'),
    at: [choice, 'text: Снова'],
    says: 'the id "mail" is already that of another option of the question "way"',
  },
  {
    slip: 'gives two parties the same id',
    spoil: (copy) =>
      copy.insert(
        passport,
        "    - { id: operator, name: Он, side: host, role: Ждёт., clauses: ['2'] }\n",
        '  contacts:\n',
      ),
    at: [passport, 'name: Он,'],
    says: 'the id "operator" is already that of another party',
  },
  {
    slip: 'gives two contacts the same id',
    spoil: (copy) =>
      copy.insert(
        passport,
        "    - { id: portal, kind: website, value: https://example.org/, purpose: Всё., clauses: ['2'] }\n",
        '  terms:\n',
      ),
    at: [passport, 'purpose: Всё.'],
    says: 'the id "portal" is already that of another contact',
  },
  {
    slip: 'gives two terms the same id',
    spoil: (copy) => copy.edit(passport, 'id: access', 'id: request # new'),
    at: [passport, '# new'],
    says: 'the id "request" is already that of another term',
  },
  {
    slip: 'gives two environments the same id',
    spoil: (copy) =>
      copy.insert(
        passport,
        "    - { id: trial, name: Стенд, kind: production, clauses: ['2'] }\n",
        '  corrections:\n',
      ),
    at: [passport, 'kind: production'],
    says: 'the id "trial" is already that of another environment',
  },
  {
    slip: 'gives two notes the same id',
    spoil: (copy) =>
      copy.extend(
        notes,
        "  - { id: deadline, kind: typo, title: Ещё, clauses: ['1'], problem: Да., response: Нет. }\n",
      ),
    at: [notes, 'kind: typo'],
    says: 'the id "deadline" is already that of another note',
  },
]);

import { casesOf, type Case } from './case.ts';

const passport = 'primer/index.mdx';
const choice = 'primer/choice.mdx';
const access = 'primer/access.mdx';
const notes = 'primer/notes.mdx';

export const references: Case[] = casesOf('unknown-reference', [
  {
    slip: 'names a clause that does not exist in a step',
    spoil: (copy) => copy.edit(access, "clauses: ['2']", "clauses: ['2', '2.9'] # new"),
    at: [access, '# new'],
    says: 'no clause has the id "2.9"',
    hints: 'did you mean "2"? these exist: 2,',
  },
  {
    slip: 'names such a clause in a question',
    spoil: (copy) => copy.edit(choice, "clauses: ['1.1', '1.2']", "clauses: ['1.1', '1.2', '1.3'] # new"),
    at: [choice, '# new'],
    says: 'no clause has the id "1.3"',
  },
  {
    slip: 'names such a clause in an outcome',
    spoil: (copy) => copy.edit(choice, "clauses: ['1']\n      next", "clauses: ['1', '7']\n      next"),
    at: [choice, "clauses: ['1', '7']"],
    says: 'no clause has the id "7"',
  },
  {
    slip: 'names such a clause in a party',
    spoil: (copy) => copy.edit(passport, "clauses: ['1', '3']", "clauses: ['1', '33']"),
    at: [passport, "'33'"],
    says: 'no clause has the id "33"',
  },
  {
    slip: 'names such a clause in a contact',
    spoil: (copy) => copy.edit(passport, "clauses: ['1.2']", "clauses: ['1.2.3']"),
    at: [passport, "'1.2.3'"],
    says: 'no clause has the id "1.2.3"',
  },
  {
    slip: 'names such a clause in a term',
    spoil: (copy) =>
      copy.edit(
        passport,
        "explanation: Просьба о доступе.\n      clauses: ['1']",
        'explanation: Просьба о доступе.\n      clauses: [one]',
      ),
    at: [passport, '[one]'],
    says: 'no clause has the id "one"',
    hints: 'these exist: ',
  },
  {
    slip: 'names such a clause in an environment',
    spoil: (copy) =>
      copy.edit(passport, "kind: test\n      clauses: ['2']", 'kind: test\n      clauses: [fn3]'),
    at: [passport, '[fn3]'],
    says: 'no clause has the id "fn3"',
  },
  {
    slip: 'names such a clause in a note',
    spoil: (copy) => copy.edit(notes, "clauses: ['2']", "clauses: ['22']"),
    at: [notes, "'22'"],
    says: 'no clause has the id "22"',
  },
  {
    slip: 'corrects a clause that does not exist',
    spoil: (copy) =>
      copy.insert(
        passport,
        '    - { kind: replaced, clause: fn9, source: а, shown: б, reason: Да. }\n',
        '    - kind: moved\n',
      ),
    at: [passport, 'fn9'],
    says: 'no clause has the id "fn9"',
    hints: 'did you mean "fn2"?',
  },
  {
    slip: 'moves a clause after one that does not exist',
    spoil: (copy) =>
      copy.insert(
        passport,
        "    - { kind: moved, clause: fn2, after: '9', reason: Да. }\n",
        '    - kind: moved\n',
      ),
    at: [passport, "after: '9'"],
    says: 'no clause has the id "9"',
  },
  {
    slip: 'misspells the party that acts',
    spoil: (copy) => copy.edit(access, 'actor: operator', 'actor: operatr'),
    at: [access, 'operatr'],
    says: 'no party has the id "operatr"',
    hints: 'did you mean "operator"? these exist: operator, organisation',
  },
  {
    slip: 'misspells the party that is waited for',
    spoil: (copy) => copy.edit(access, 'waitsFor: operator', 'waitsFor: opperator'),
    at: [access, 'opperator'],
    says: 'no party has the id "opperator"',
  },
  {
    slip: 'misspells the party that receives something',
    spoil: (copy) => copy.edit(access, 'gives: [заявка]', 'gives: [заявка]\n      to: oprator'),
    at: [access, 'oprator'],
    says: 'no party has the id "oprator"',
  },
  {
    slip: 'sends a question to a contact that does not exist',
    spoil: (copy) => copy.insert(notes, '    askAt: portla\n', '    question:'),
    at: [notes, 'portla'],
    says: 'no contact has the id "portla"',
    hints: 'did you mean "portal"?',
  },
  {
    slip: 'names an environment that does not exist',
    spoil: (copy) => copy.edit(access, 'environment: trial', 'environment: production'),
    at: [access, 'production'],
    says: 'no environment has the id "production"',
    hints: 'these exist: trial',
  },
  {
    slip: 'requires a step that does not exist',
    spoil: (copy) => copy.edit(access, 'requires: [answer]', 'requires: [answer, letter]'),
    at: [access, 'letter'],
    says: 'no step of this procedure has the id "letter"',
  },
  {
    slip: 'lets a procedure apply after an outcome that does not exist',
    spoil: (copy) => copy.edit(access, '[apply]', '[apply, aply]'),
    at: [access, 'aply'],
    says: 'no outcome of this regulation has the id "aply"',
    hints: 'did you mean "apply"?',
  },
  {
    slip: 'lets an outcome lead to a procedure that does not exist',
    spoil: (copy) => copy.edit(choice, 'next: [access]', 'next: [access, excess]'),
    at: [choice, 'excess'],
    says: 'no procedure of this regulation has the id "excess"',
  },
  {
    slip: 'lets a question depend on itself',
    spoil: (copy) => copy.edit(choice, "when: { need: 'yes' }", 'when: { way: mail } # new'),
    at: [choice, '# new'],
    says: 'no earlier question has the id "way"',
  },
  {
    slip: 'lets a question depend on a later one',
    spoil: (copy) =>
      copy.edit(
        choice,
        'text: Нужен ли доступ к системе?',
        'text: Нужен ли он?\n      when: { way: portal } # new',
      ),
    at: [choice, '# new'],
    says: 'no earlier question has the id "way"',
    hints: 'there is none yet',
  },
  {
    slip: 'lets a question depend on an option that does not exist',
    spoil: (copy) => copy.edit(choice, "when: { need: 'yes' }", "when: { need: ['yes', maybe] }"),
    at: [choice, 'maybe'],
    says: 'no option of the question "need" has the id "maybe"',
  },
  {
    slip: 'misspells a question in a rule',
    spoil: (copy) => copy.edit(choice, 'when: { way: mail }', 'when: { wey: mail }'),
    at: [choice, 'wey'],
    says: 'no question of this decision has the id "wey"',
    hints: 'did you mean "way"?',
  },
  {
    slip: 'misspells an option in a rule',
    spoil: (copy) => copy.edit(choice, 'when: { way: [portal] }', 'when: { way: [mial] }'),
    at: [choice, 'mial'],
    says: 'no option of the question "way" has the id "mial"',
  },
  {
    slip: 'misspells the outcome of a rule',
    spoil: (copy) => copy.edit(choice, 'outcome: nothing', 'outcome: noting'),
    at: [choice, 'outcome: noting'],
    says: 'no outcome of this decision has the id "noting"',
  },
  {
    slip: 'misspells a question in an example',
    spoil: (copy) => copy.edit(choice, "{ need: 'yes', way: mail }", "{ need: 'yes', wy: mail }"),
    at: [choice, 'wy: mail'],
    says: 'no question of this decision has the id "wy"',
  },
  {
    slip: 'misspells an option in an example',
    spoil: (copy) => copy.edit(choice, "{ need: 'yes', way: mail }", "{ need: 'yes', way: post }"),
    at: [choice, 'post'],
    says: 'no option of the question "way" has the id "post"',
  },
  {
    slip: 'misspells an outcome in an example',
    spoil: (copy) => copy.edit(choice, 'outcomes: [nothing]', 'outcomes: [nothings]'),
    at: [choice, 'nothings'],
    says: 'no outcome of this decision has the id "nothings"',
  },
  {
    slip: 'sets a note beside a step that does not exist',
    spoil: (copy) => copy.edit(notes, 'about: [step/answer,', 'about: [step/anwser,'),
    at: [notes, 'step/anwser'],
    says: 'no step, question or outcome has the id "step/anwser"',
    hints: 'did you mean "step/answer"?',
  },
]);

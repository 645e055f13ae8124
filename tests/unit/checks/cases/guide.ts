import { casesOf, type Case } from './case.ts';

const choice = 'primer/choice.mdx';
const access = 'primer/access.mdx';

const steps: Case[] = [
  {
    rule: 'requires-cycle',
    slip: 'lets two steps wait for each other',
    spoil: (copy) => copy.edit(access, 'gives: [заявка]', 'gives: [заявка]\n      requires: [answer] # new'),
    at: [access, '# new'],
    says: 'steps wait for one another in a circle: request → answer → request',
  },
  {
    rule: 'requires-cycle',
    slip: 'lets a step wait for itself',
    spoil: (copy) => copy.edit(access, 'requires: [request]', 'requires: [request, answer]'),
    at: [access, 'requires: [request, answer]'],
    says: 'answer → answer',
  },
  {
    rule: 'requires-ongoing',
    slip: 'lets a step wait for a standing duty',
    spoil: (copy) =>
      copy.extend(
        access,
        "    - { id: last, title: Конец, does: Ждите., requires: [report], clauses: ['3'] }\n",
      ),
    at: [access, 'id: last'],
    says: 'step "last" waits for the standing duty "report"',
  },
  {
    rule: 'step-order',
    slip: 'prints a step before the one that it requires',
    spoil: (copy) =>
      copy.insert(
        access,
        "    - { id: early, title: Рано, does: Ждите., requires: [answer], clauses: ['2'] }\n",
        '    - id: request\n',
      ),
    at: [access, 'id: early'],
    says: 'step "early" is printed before the step "answer" that it requires',
    hints: 'move "answer" above "early"',
  },
];

const outcome = (id: string): string =>
  `    - { id: ${id}, effect: stop, title: Всё, meaning: Всё., actions: [Ждите.], clauses: ['1'] }\n`;
const question = (id: string, when: string): string =>
  `    - { id: ${id}, text: Ещё?, options: [{ id: 'yes', text: Да }, { id: 'no', text: Нет }], when: ${when}, clauses: ['1'] }\n`;
const rule = (when: string, gives: string): string => `    - { when: ${when}, outcome: ${gives} } # new\n`;

const proofs: Case[] = casesOf('decision-proof', [
  {
    slip: 'forgets what follows from some answers',
    spoil: (copy) => copy.edit(choice, '    - when: { way: [portal] }\n      outcome: apply\n', ''),
    at: [choice, 'rules:'],
    says: 'no rule says what follows when need = yes, way = portal',
  },
  {
    slip: 'lets two rules hold at once',
    spoil: (copy) => copy.insert(choice, rule('{ way: portal }', 'nothing'), '  outcomes:\n'),
    at: [choice, '# new'],
    says: 'rules 3 and 4 hold at once, giving "apply" and "nothing", when need = yes, way = portal',
    hints: 'hitPolicy: collect',
  },
  {
    slip: 'collects an outcome that proceeds beside one that stops',
    spoil: (copy) =>
      copy
        .edit(choice, 'decision:\n', 'decision:\n  hitPolicy: collect\n')
        .insert(choice, rule('{ way: portal }', 'nothing'), '  outcomes:\n'),
    at: [choice, '# new'],
    says: 'rules 3 and 4 hold at once',
    hints: '"proceed" never stands beside an obstacle',
  },
  {
    slip: 'writes a rule that never holds',
    spoil: (copy) => copy.insert(choice, rule("{ need: 'no', way: mail }", 'apply'), '  outcomes:\n'),
    at: [choice, '# new'],
    says: 'no answers make rule 4 hold',
  },
  {
    slip: 'writes an outcome that no rule gives',
    spoil: (copy) => copy.insert(choice, outcome('never'), '  examples:\n'),
    at: [choice, 'id: never'],
    says: 'no answers lead to the outcome "never"',
  },
  {
    slip: 'writes a question that is never asked',
    spoil: (copy) => copy.insert(choice, question('never', "{ need: 'no', way: mail }"), '  rules:\n'),
    at: [choice, 'id: never'],
    says: 'no answers lead to the question "never"',
  },
  {
    slip: 'asks more than can be proved',
    spoil: (copy) =>
      copy.insert(
        choice,
        Array.from({ length: 15 }, (_, index) => question(`more-${String(index)}`, '{ way: portal }')).join(
          '',
        ),
        '  rules:\n',
      ),
    at: [choice, 'questions:'],
    says: 'more than 20000 combinations of answers',
  },
]);

const examples: Case[] = casesOf('decision-example', [
  {
    slip: 'expects another outcome of an example',
    spoil: (copy) => copy.edit(choice, 'outcomes: [nothing]', 'outcomes: [apply, nothing]'),
    at: [choice, 'outcomes: [apply, nothing]'],
    says: '«Доступ не нужен» names apply and nothing, but its answers (need = no) lead to nothing',
  },
  {
    slip: 'leaves a question of an example without an answer',
    spoil: (copy) => copy.edit(choice, "{ need: 'yes', way: mail }", "{ need: 'yes' }"),
    at: [choice, "answers: { need: 'yes' }"],
    says: '«Заявка по почте» leaves the question "way" without an answer',
    hints: 'way: mail, way: portal',
  },
  {
    slip: 'answers a question of an example that is not asked',
    spoil: (copy) => copy.edit(choice, "answers: { need: 'no' }", "answers: { need: 'no', way: mail }"),
    at: [choice, "need: 'no', way: mail"],
    says: '«Доступ не нужен» answers the question "way", which is not asked',
  },
]);

const nexts: Case[] = [
  {
    rule: 'outcome-next',
    slip: 'forgets the way back from a procedure to its outcome',
    spoil: (copy) => copy.edit(access, 'appliesWhen: [apply]', 'appliesWhen: []'),
    at: [choice, 'next: [access]'],
    says: 'the outcome "apply" leads to "access", which does not say that it applies after it',
  },
  {
    rule: 'outcome-next',
    slip: 'forgets the way from an outcome to its procedure',
    spoil: (copy) => copy.edit(choice, '      next: [access]\n', ''),
    at: [access, 'appliesWhen'],
    says: '"access" applies after the outcome "apply", which does not lead to it',
  },
];

export const guide: Case[] = [...steps, ...proofs, ...examples, ...nexts];

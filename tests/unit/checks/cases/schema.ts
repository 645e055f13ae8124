import type { Case } from './case.ts';

const passport = 'primer/index.mdx';
const text = 'primer/text.mdx';
const access = 'primer/access.mdx';

const change = (more: string): string =>
  `- { id: news, date: 2025-01-01, title: Новость, text: Да., page: /primer/ }\n${more}`;

/** Slips in changes.yaml, which stands in no folder of a regulation. */
const changes: Case[] = [
  {
    rule: 'schema',
    slip: 'gives two changes one id',
    spoil: (copy) =>
      copy.write(
        'changes.yaml',
        change('- { id: news, date: 2025-02-01, title: Ещё, text: Да., page: / }\n'),
      ),
    at: ['changes.yaml', 'title: Ещё'],
    says: 'the id "news" is already that of another change',
  },
  {
    rule: 'schema',
    slip: 'dates a change with a day that does not exist',
    spoil: (copy) =>
      copy.write(
        'changes.yaml',
        change('- { id: more, date: 2025-02-30, title: Ещё, text: Да., page: / }\n'),
      ),
    at: ['changes.yaml', 'title: Ещё'],
    says: '1.date',
  },
  {
    rule: 'yaml',
    slip: 'forgets quotes around the title of a change with a colon',
    spoil: (copy) => copy.write('changes.yaml', change('- id: more\n  title: Ещё: раз\n')),
    at: ['changes.yaml', 'Ещё: раз'],
    says: 'Nested mappings',
  },
];

/** Slips that keep a file from being read: found before the rules look at it. */
export const schema: Case[] = [
  ...changes,
  {
    rule: 'yaml',
    slip: 'forgets quotes around text with a colon',
    spoil: (copy) => copy.edit(access, 'does: Оператор отвечает.', 'does: Оператор: отвечает.'),
    at: [access, 'Оператор: отвечает.'],
    says: 'Nested mappings',
  },
  {
    rule: 'yaml',
    slip: 'begins text with an asterisk',
    spoil: (copy) => copy.edit(access, 'does: Оператор отвечает.', 'does: *Оператор'),
    at: [access, 'does: *Оператор'],
    says: 'text that starts with "*" must be in quotes',
  },
  {
    rule: 'yaml',
    slip: 'writes a key twice',
    spoil: (copy) => copy.edit(access, 'waitsFor: operator', 'actor: organisation # new'),
    at: [access, '# new'],
    says: 'Map keys must be unique',
  },
  {
    rule: 'yaml',
    slip: 'forgets the frontmatter',
    spoil: (copy) => copy.write('plain.mdx', 'Просто текст.\n'),
    at: ['plain.mdx'],
    says: 'does not start with frontmatter',
  },
  {
    rule: 'schema',
    slip: 'forgets the title',
    spoil: (copy) => copy.write('plain.mdx', '---\ndescription: Текст\n---\n'),
    at: ['plain.mdx', 'description'],
    says: 'the page has no title',
  },
  {
    rule: 'schema',
    slip: 'misspells a block',
    spoil: (copy) => copy.edit(access, 'procedure:', 'procedura:'),
    at: [access, 'procedura:'],
    says: 'unknown key "procedura"',
    hints: 'procedure',
  },
  {
    rule: 'schema',
    slip: 'gives two greetings one id',
    spoil: (copy) =>
      copy.write(
        'support.mdx',
        '---\ntitle: Ответы\nreplies:\n  greetings:\n    - { id: hello, text: Да. }\n    - { id: hello, text: Нет. }\n  nextActions: [{ id: ask, text: Спросите. }]\n---\n',
      ),
    at: ['support.mdx', 'text: Нет.'],
    says: 'the id "hello" is already that of another phrase',
  },
  {
    rule: 'schema',
    slip: 'puts two blocks on one page',
    spoil: (copy) =>
      copy.extend(
        'primer/notes.mdx',
        'procedure:\n  goal: Всё.\n  steps:\n    - { id: one, title: Шаг, does: Да., clauses: [end] }\n',
      ),
    at: ['primer/notes.mdx', 'notes:'],
    says: 'two blocks on one page: procedure and notes',
  },
  {
    rule: 'schema',
    slip: 'misspells a field',
    spoil: (copy) => copy.edit(access, 'waitsFor: operator', 'waitFor: operator'),
    at: [access, 'waitFor: operator'],
    says: 'procedure.steps.1 has no field "waitFor"',
  },
  {
    rule: 'yaml',
    slip: 'begins a field one space too far to the left',
    spoil: (copy) => copy.edit(access, '      needs: [заявка]', '     needs: [заявка]'),
    at: [access, '     needs: [заявка]'],
    says: 'without - indicator',
  },
  {
    rule: 'yaml',
    slip: 'indents with a tab',
    spoil: (copy) => copy.edit(access, '      needs: [заявка]', '\tneeds: [заявка]'),
    at: [access, 'needs: [заявка]'],
    says: 'Tabs are not allowed',
  },
  {
    rule: 'yaml',
    slip: 'writes a field twice',
    spoil: (copy) =>
      copy.edit(access, '      needs: [заявка]', '      actor: somebody\n      needs: [заявка]'),
    at: [access, 'actor: somebody'],
    says: 'must be unique',
  },
  {
    rule: 'yaml',
    slip: 'forgets the line below the fields',
    spoil: (copy) => copy.edit(access, "clauses: ['3']\n---\n", "clauses: ['3']\n"),
    at: [access, '---'],
    says: 'between two lines of "---"',
  },
  {
    rule: 'encoding',
    slip: 'saves a page in another encoding',
    spoil: (copy) => copy.edit(access, 'does: Оператор отвечает.', 'does: \uFFFD\uFFFD\uFFFD.'),
    at: [access, '\uFFFD'],
    says: 'not in UTF-8',
  },
  {
    rule: 'encoding',
    slip: 'saves source.txt in another encoding',
    spoil: (copy) => copy.edit('primer/source.txt', 'Организация подаёт', '\uFFFD\uFFFD подаёт'),
    at: ['primer/source.txt', '\uFFFD'],
    says: 'not in UTF-8',
  },
  {
    rule: 'schema',
    slip: 'leaves a step without a source',
    spoil: (copy) => copy.edit(access, "clauses: ['3']", 'clauses: []'),
    at: [access, 'clauses: []'],
    says: 'name at least one clause',
  },
  {
    rule: 'schema',
    slip: 'forgets the quotes around a number that is an id',
    spoil: (copy) => copy.edit(text, "id: '1.2'", 'id: 1.2'),
    at: [text, 'id: 1.2'],
    says: 'expected string, received number',
    hints: "put it in quotes: '1.2'",
  },
  {
    rule: 'schema',
    slip: 'lets a comma cut a sentence in two',
    spoil: (copy) => copy.edit(access, 'ongoing: true', 'inferred: [Кто сообщает, не сказано.]'),
    at: [access, 'inferred:'],
    says: 'procedure.steps.2.inferred.0: must be a whole sentence',
  },
  {
    rule: 'schema',
    slip: 'writes an id in Russian',
    spoil: (copy) => copy.edit(text, 'id: end', 'id: конец'),
    at: [text, 'id: конец'],
    says: 'an id is made of',
  },
  {
    rule: 'schema',
    slip: 'asks the operator nothing about a silence',
    spoil: (copy) => copy.edit('primer/notes.mdx', '    question: В какой срок отвечает оператор?\n', ''),
    at: ['primer/notes.mdx', '- id: deadline'],
    says: 'notes.0.question',
  },
  {
    rule: 'schema',
    slip: 'dates an act with a date that does not exist',
    spoil: (copy) =>
      copy.insert(passport, "  act: { title: Приказ, number: '1', date: '2026-02-30' }\n", '  edition:'),
    at: [passport, 'act:'],
    says: 'regulation.act.date',
  },
];

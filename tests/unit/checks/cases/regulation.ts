import { casesOf, type Case } from './case.ts';

const text = 'primer/text.mdx';

const secondPassport = [
  '---',
  'title: Второй',
  'regulation:',
  '  order: 2',
  '  fullTitle: Второй вымышленный порядок',
  '  shortTitle: Второй',
  '  subject: второе',
  '  citedAs: Второй порядок',
  '  edition: Придуман.',
  '  parties:',
  "    - { id: a, name: А, side: host, role: Ждёт., clauses: ['1'] }",
  '---',
  '',
].join('\n');

const aNote =
  "---\ntitle: Ещё\nnotes:\n  - { id: more, kind: typo, title: Опечатка, clauses: ['1'], problem: Да., response: Нет. }\n---\n";

const everything =
  'clause/1, clause/1.1, clause/1.2, clause/2, clause/3, clause/end, clause/fn1, clause/fn2, step/request, step/answer, ' +
  'step/report, outcome/apply, outcome/nothing, note/deadline';
const twoWays = (id: string): string =>
  `---\ntitle: Вопросы\nquestions:\n  topics: [{ id: all, title: Всё }]\n  items:\n    - { id: ${id}, topic: all, ` +
  `ask: [Как?, Где?, Куда?], answer: Так., says: [${everything}] }\n---\n`;

const aText =
  '---\ntitle: Ещё\ntext:\n  title: [Ещё]\n  clauses:\n    - { id: a, text: А., informational: да }\n---\n';

const phrases =
  '---\ntitle: Ответы\nreplies:\n  greetings: [{ id: hello, text: Здравствуйте! }]\n  nextActions: [{ id: ask, text: Спросите ещё раз. }]\n---\n';

const incomplete: Case[] = casesOf('incomplete-regulation', [
  {
    slip: 'forgets source.txt',
    spoil: (copy) => copy.remove('primer/source.txt'),
    at: ['primer/index.mdx', 'regulation:'],
    says: 'the regulation "primer" has no source.txt',
  },
  {
    slip: 'forgets the passport',
    spoil: (copy) => copy.write('second/text.mdx', aText),
    at: ['second/text.mdx', 'text:'],
    says: 'the regulation "second" has no passport',
    hints: 'second/index.mdx',
  },
  {
    slip: 'forgets the text',
    spoil: (copy) => copy.write('second/index.mdx', secondPassport).write('second/source.txt', 'Слова.'),
    at: ['second/index.mdx', 'regulation:'],
    says: 'the regulation "second" has no text',
  },
  {
    slip: 'adds a second text',
    spoil: (copy) => copy.write('primer/words.mdx', aText),
    at: ['primer/words.mdx', 'text:'],
    says: 'one more page of "primer" has the block "text"',
    hints: 'primer/text.mdx',
  },
  {
    slip: 'adds a second page of notes',
    spoil: (copy) => copy.write('primer/remarks.mdx', aNote),
    at: ['primer/remarks.mdx', 'notes:'],
    says: 'one more page of "primer" has the block "notes"',
  },
  {
    slip: 'adds a second page of questions',
    spoil: (copy) => copy.write('primer/asked.mdx', twoWays('how')).write('primer/more.mdx', twoWays('who')),
    at: ['primer/more.mdx', 'questions:'],
    says: 'one more page of "primer" has the block "questions"',
    hints: 'primer/asked.mdx',
  },
  {
    slip: 'adds a second page of coverage',
    spoil: (copy) => copy.write('primer/whole.mdx', '---\ntitle: Ещё\ncoverage: true\n---\n'),
    at: ['primer/whole.mdx', 'coverage:'],
    says: 'one more page of "primer" has the block "coverage"',
    hints: 'primer/coverage.mdx',
  },
  {
    slip: 'adds a second passport',
    spoil: (copy) => copy.write('primer/passport.mdx', secondPassport),
    at: ['primer/passport.mdx', 'regulation:'],
    says: 'one more page of "primer" has the block "regulation"',
    hints: 'primer/index.mdx',
  },
  {
    slip: 'puts a block on a page of no regulation',
    spoil: (copy) => copy.write('guide.mdx', aNote),
    at: ['guide.mdx', 'notes:'],
    says: 'the block "notes" stands outside the folder of a regulation',
  },
  {
    slip: 'puts a block into a folder inside a folder',
    spoil: (copy) => copy.write('third/deep/notes.mdx', aNote),
    at: ['third/deep/notes.mdx', 'notes:'],
    says: 'outside the folder of a regulation',
  },
  {
    slip: 'puts the phrases of replies into the folder of a regulation',
    spoil: (copy) => copy.write('primer/support.mdx', phrases),
    at: ['primer/support.mdx', 'replies:'],
    says: 'the block "replies" belongs to the whole site',
    hints: 'content/ itself',
  },
]);

const unfinished: Case[] = casesOf('incomplete-regulation', [
  {
    slip: 'names nobody who takes part',
    spoil: (copy) =>
      copy
        .write('second/index.mdx', secondPassport.replace(/  parties:\n.*\n/u, ''))
        .write('second/text.mdx', aText)
        .write('second/source.txt', 'Ещё А.'),
    at: ['second/index.mdx', 'regulation:'],
    says: 'names nobody who takes part',
    hints: 'draft: true',
  },
]);

const unused: Case[] = casesOf('unused-clause', [
  {
    slip: 'leaves a clause that nothing rests on without a reason',
    spoil: (copy) => copy.edit(text, '      informational: не требует действий\n', ''),
    at: [text, 'id: end'],
    says: 'nothing rests on clause "end"',
  },
  {
    slip: 'leaves a clause inside another one unused',
    spoil: (copy) => copy.edit('primer/choice.mdx', "['1.1', '1.2']", "['1.1']"),
    at: [text, "id: '1.2'"],
    says: 'nothing rests on clause "1.2"',
  },
  {
    slip: 'calls a clause informational that a step rests on',
    spoil: (copy) =>
      copy.edit(text, 'text: Организация сообщает', 'informational: так\n      text: Организация сообщает'),
    at: [text, 'informational: так'],
    says: 'clause "3" is called informational, yet primer/access.mdx rests on it',
    hints: 'remove "informational"',
  },
]);

const citations: Case[] = [
  {
    rule: 'ambiguous-citation',
    slip: 'cites two clauses alike',
    spoil: (copy) => copy.edit(text, 'cite: заключительный абзац', 'cite: п. 3'),
    at: [text, 'cite: п. 3'],
    says: 'clause "end" is cited «п. 3», and so is clause "3"',
  },
  {
    rule: 'ambiguous-citation',
    slip: 'lets the printed number, which repeats, cite two clauses',
    spoil: (copy) =>
      copy
        .edit(text, "number: '3.'", "number: '2.'")
        .edit('primer/source.txt', '3. Организация сообщает', '2. Организация сообщает'),
    at: [text, "id: '3'"],
    says: 'clause "3" is cited «п. 2», and so is clause "2"',
  },
];

const addresses: Case[] = casesOf('page-address', [
  {
    slip: 'names a file in Russian',
    spoil: (copy) => copy.write('о-сайте.mdx', '---\ntitle: О сайте\n---\n'),
    at: ['о-сайте.mdx'],
    says: 'the file name makes the address "/о-сайте/"',
  },
  {
    slip: 'gives two files the same address',
    spoil: (copy) =>
      copy.write('about.mdx', '---\ntitle: А\n---\n').write('about/index.mdx', '---\ntitle: Б\n---\n'),
    at: ['about/index.mdx'],
    says: 'the address "/about/" is already that of about.mdx',
  },
]);

export const regulation: Case[] = [...incomplete, ...unfinished, ...unused, ...citations, ...addresses];

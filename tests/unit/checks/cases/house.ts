import { describeFacts } from '../../../../src/checks/facts/describe.ts';
import { readContent } from '../../../../src/content/disk.ts';
import { writeFacts } from '../../../../scripts/lib/facts-file.ts';
import type { ContentCopy } from '../../../fixtures/copy.ts';
import { casesOf, type Case } from './case.ts';

const access = 'primer/access.mdx';
const facts = 'primer/facts.yaml';
const synonyms = 'synonyms.yaml';

/** Records what the guide claims before it is spoilt. */
function record(copy: ContentCopy): ContentCopy {
  const regulation = readContent(copy.root).input.library.byId.get('primer');
  if (!regulation) throw new Error('the fixture has no primer');
  return copy.write(facts, writeFacts(describeFacts(regulation)));
}

const changedFacts: Case[] = casesOf('changed-fact', [
  {
    slip: 'changes who acts after the guide was checked',
    spoil: (copy) => record(copy).edit(access, '      requires: [answer]\n', ''),
    at: [facts, "'step report':"],
    says: 'and the guide says «Сообщать об изменениях»',
    hints: 'run "npm run facts -- primer"',
  },
  {
    slip: 'adds what nobody has checked',
    spoil: (copy) => record(copy).write(facts, copy.read(facts).replace(/^ {2}'.*:(?:\n {4}.*| .*)\n/mu, '')),
    at: [facts],
    says: 'which nobody has checked yet',
  },
]);

const deadlines: Case[] = casesOf('invented-deadline', [
  {
    slip: 'invents a deadline',
    spoil: (copy) =>
      copy.edit(access, 'waitsFor: operator', 'waitsFor: operator\n      deadline: в течение 77 дней'),
    at: [access, 'deadline: в течение 77 дней'],
    says: 'the deadline «в течение 77 дней» does not stand in the clauses of the step',
    hints: 'cite the clause that says it',
  },
]);

const periods: Case[] = casesOf('invented-period', [
  {
    slip: 'names a period in our own words that the clauses have not',
    spoil: (copy) => copy.edit(access, 'does: Оператор отвечает.', 'does: Оператор отвечает за 3 месяца.'),
    at: [access, 'за 3 месяца'],
    says: '«3 месяца» does not stand in the clauses that it rests on',
    hints: 'as the clause does',
  },
]);

const stepSides: Case[] = casesOf('step-side', [
  {
    slip: 'titles a step of the other side by what the reader awaits',
    spoil: (copy) => copy.edit(access, 'title: Оператор отвечает', 'title: Дождаться ответа'),
    at: [access, 'Дождаться ответа'],
    says: '«Дождаться ответа» tells the reader to act, but the step is done by «Оператор»',
    hints: 'say what the other side does',
  },
]);

const settings: Case[] = casesOf('typography', [
  {
    slip: 'types straight quotes in a step',
    spoil: (copy) =>
      copy.edit(access, 'does: Сообщайте об изменениях.', 'does: \'Сообщайте об "изменениях".\''),
    at: [access, 'Сообщайте об "'],
    says: 'has straight quotes',
    hints: 'write «ёлочки»',
  },
  {
    slip: 'types a hyphen for a dash in the prose',
    spoil: (copy) => copy.edit('index.mdx', 'Здесь один', 'Здесь - один'),
    at: ['index.mdx', 'Здесь - один'],
    says: 'a hyphen for a dash',
    hints: 'write —',
  },
]);

const words: Case[] = casesOf('wording', [
  {
    slip: 'calls a thing by another word',
    spoil: (copy) =>
      copy
        .write('wording.yaml', '- { use: подключение, not: [кейс] }\n')
        .edit(access, 'does: Сообщайте об изменениях.', 'does: Сообщайте об изменениях кейса.'),
    at: [access, 'кейса'],
    says: '«кейс…»',
    hints: 'write «подключение»',
  },
]);

const unused: Case[] = casesOf('unused-synonym', [
  {
    slip: 'keeps everyday words for something that no page names any more',
    spoil: (copy) => copy.write(synonyms, 'words:\n  дирижабль: [аэростат]\n'),
    at: [synonyms, 'дирижабль'],
    says: '«дирижабль» stands nowhere on the site',
    hints: 'remove the line',
  },
  {
    slip: 'keeps a silence that no note is about',
    spoil: (copy) => copy.write(synonyms, 'silences:\n  - { about: [дирижабль], asked: [аэростат] }\n'),
    at: [synonyms, 'дирижабль'],
    says: 'no note says that something is unsaid about «дирижабль»',
  },
]);

const repeated: Case[] = casesOf('repeated-synonym', [
  {
    slip: 'puts a word into two families',
    spoil: (copy) =>
      copy.write(synonyms, 'families:\n  - [менять, смена]\n  - [заменить, обмен]\n  - [обмены, сдача]\n'),
    at: [synonyms, 'сдача'],
    says: '«обмены» stands in another family too, that of «заменить»',
    hints: 'put both families into one',
  },
]);

const interfaceWords: Case[] = casesOf('interface-words', [
  {
    slip: 'types a hyphen for a dash in a word of the interface',
    spoil: (copy) => copy.write('i18n/ru.json', '{\n  "a.b": "Да",\n  "a.c": "да - нет"\n}\n'),
    at: ['i18n/ru.json', 'да - нет'],
    says: 'a hyphen for a dash',
  },
  {
    slip: 'types a letter of another alphabet there',
    spoil: (copy) => copy.write('i18n/ru.json', '{ "a.b": "АPI" }\n'),
    at: ['i18n/ru.json', 'a.b'],
    says: 'in letters of two alphabets',
  },
  {
    slip: 'calls a thing by another word there',
    spoil: (copy) =>
      copy
        .write('wording.yaml', '- { use: подключение, not: [кейс] }\n')
        .write('i18n/ru.json', '{ "a.b": "Кейсы" }\n'),
    at: ['i18n/ru.json', 'a.b'],
    says: 'another word for «подключение»',
  },
]);

const placeholder: Case[] = casesOf('unwritten', [
  {
    slip: 'accepts an entry and leaves what a draft has in place of words',
    spoil: (copy) =>
      copy.edit('primer/index.mdx', 'role: Выдаёт доступ.', 'role: Что делает, ещё не описано.'),
    at: ['primer/index.mdx', 'ещё не описано'],
    says: '«Что делает, ещё не описано.» was left to be written',
    hints: 'write "role" in your own words',
  },
]);

/** What the house asks beside the rules that the build stops at. */
export const house: Case[] = [
  ...changedFacts,
  ...deadlines,
  ...periods,
  ...stepSides,
  ...settings,
  ...words,
  ...unused,
  ...repeated,
  ...interfaceWords,
  ...placeholder,
];

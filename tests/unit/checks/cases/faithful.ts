import type { ContentCopy } from '../../../fixtures/copy.ts';
import { casesOf, type Case } from './case.ts';

const passport = 'primer/index.mdx';
const access = 'primer/access.mdx';
const choice = 'primer/choice.mdx';
const notes = 'primer/notes.mdx';
const text = 'primer/text.mdx';

/** Says of the invented document that only a part of it is known. */
function cut(copy: ContentCopy): ContentCopy {
  return copy.edit(
    passport,
    '  edition: Документ придуман, редакций у него нет.',
    '  edition: Редакций нет.\n  extent: { excerpt: часть вымышленного порядка }',
  );
}

const excerpts: Case[] = casesOf('excerpt-is-no-document', [
  {
    slip: 'says that the document is silent where only a part of it is known',
    spoil: (copy) => cut(copy).edit(notes, 'Срок ответа не назван.', 'Документ не называет срок ответа.'),
    at: [notes, 'problem:'],
    says: 'only an excerpt is known, but «Документ не называет срок ответа.» denies something of the whole document',
    hints: 'в имеющемся фрагменте не сказано',
  },
  {
    slip: 'says so in the prose of a page',
    spoil: (copy) => cut(copy).edit(passport, 'Придуманный порядок. [', 'Сроков в документе нет. ['),
    at: [passport, 'Сроков в документе нет.'],
    says: '«Сроков в документе нет.»',
  },
]);

const forces: Case[] = casesOf('modality', [
  {
    slip: 'makes a duty of what the clause only describes',
    spoil: (copy) => copy.edit(access, 'Сообщайте об изменениях.', 'Организация обязана сообщать.'),
    at: [access, 'Организация обязана'],
    says: '«обязан» makes this a duty, but no clause that it rests on does (3)',
    hints: 'say it as the clause does',
  },
  {
    slip: 'says that somebody must, where the clause only describes',
    spoil: (copy) => copy.edit(access, 'Сообщайте об изменениях.', 'Координатор должен сообщать.'),
    at: [access, 'Координатор должен'],
    says: '«должен» makes this a duty',
  },
  {
    slip: 'says that things are required, where the clause only describes',
    spoil: (copy) => copy.edit(access, 'Сообщайте об изменениях.', 'Требуются сообщения.'),
    at: [access, 'Требуются сообщения'],
    says: '«Требуются» makes this a duty',
  },
  {
    slip: 'takes an official for a duty',
    spoil: (copy) => {
      for (const file of [text, 'primer/source.txt'])
        copy.edit(file, 'Организация сообщает об изменениях', 'Должностное лицо сообщает об изменениях');
      copy.edit(access, 'Сообщайте об изменениях.', 'Сообщать должны все.');
    },
    at: [access, 'Сообщать должны'],
    says: '«должны» makes this a duty',
  },
  {
    slip: 'makes a recommendation of it',
    spoil: (copy) => copy.edit(choice, 'meaning: Доступ нужен.', 'meaning: Рекомендован доступ.'),
    at: [choice, 'Рекомендован'],
    says: '«Рекоменд» makes this a recommendation',
    hints: '«наш совет»',
  },
  {
    slip: 'asks to wait where the clause forbids',
    spoil: (copy) => {
      for (const file of [text, 'primer/source.txt']) {
        copy.edit(file, 'Организация сообщает об изменениях', 'Обмен не осуществляется');
      }
      copy
        .edit(choice, 'title: Ничего делать не нужно', 'title: Подождите')
        .edit(
          choice,
          "actions: [Вернитесь к вопросам позже.]\n      clauses: ['1']",
          "actions: [Позже.]\n      clauses: ['3']",
        );
    },
    at: [choice, 'title: Подождите'],
    says: 'the clause forbids (3), but «Подождите» does not say so',
  },
]);

const numbers: Case[] = casesOf('unknown-number', [
  {
    slip: 'cites a clause by a number that is not printed',
    spoil: (copy) =>
      copy.edit(notes, 'В какой срок отвечает оператор?', 'По пункту 7 в какой срок отвечает оператор?'),
    at: [notes, 'По пункту 7'],
    says: 'no clause of the document is printed as «пункт 7»',
    hints: 'cite a number that is printed: 1, 2, 3',
  },
]);

/** Slips after which a guide says something that its document does not say. */
export const faithful: Case[] = [...excerpts, ...forces, ...numbers];

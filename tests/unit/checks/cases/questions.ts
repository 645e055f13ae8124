import type { ContentCopy } from '../../../fixtures/copy.ts';
import { casesOf, type Case } from './case.ts';

const file = 'primer/questions.mdx';

/** Questions that name everything of the fixture, with one part of them written otherwise. */
export function ask(from: string, to: string): (copy: ContentCopy) => void {
  return (copy) => copy.write(file, sound.replace(from, to));
}

const sound = `---
title: Вопросы и ответы
questions:
  topics:
    - { id: request, title: Заявка }
  items:
    - id: how
      topic: request
      ask: [Как подать заявку?, Куда писать?, Как обратиться?]
      answer: Заявку подают по почте или через портал.
      says: [clause/1, clause/1.1, clause/1.2, clause/fn1, step/request, outcome/apply, outcome/nothing]
    - id: wait
      topic: request
      ask: [Сколько ждать?, Когда ответят?, Какой срок?]
      answer: Оператор выдаёт доступ, срок не назван.
      says: [clause/2, clause/fn2, clause/3, clause/end, step/answer, step/report, note/deadline]
---
`;

export const questions: Case[] = [
  ...casesOf('unasked-thing', [
    {
      slip: 'forgets a step',
      spoil: ask('step/report, ', ''),
      at: [file, '  items:'],
      says: 'no question is answered by step/report',
    },
    {
      slip: 'forgets a clause that orders something',
      spoil: ask('clause/3, ', ''),
      at: [file, '  items:'],
      says: 'no question is answered by clause/3',
    },
  ]),
  ...casesOf('unknown-reference', [
    {
      slip: 'names a step that does not exist in an answer',
      spoil: ask('step/report', 'step/report, step/reply'),
      at: [file, 'step/reply'],
      says: 'no thing of this regulation has the id "step/reply"',
    },
    {
      slip: 'puts a question under a topic that does not exist',
      spoil: ask('topic: request', 'topic: requests'),
      at: [file, 'topic: requests'],
      says: 'no topic has the id "requests"',
      hints: 'did you mean "request"?',
    },
  ]),
  ...casesOf('duplicate-id', [
    {
      slip: 'gives two questions one id',
      spoil: ask('id: wait', 'id: how # again'),
      at: [file, '# again'],
      says: 'the id "how" is already that of another question',
    },
    {
      slip: 'gives two topics one id',
      spoil: ask('title: Заявка }', 'title: Заявка }\n    - { id: request, title: Ещё }'),
      at: [file, 'title: Ещё'],
      says: 'the id "request" is already that of another topic',
    },
  ]),
  ...casesOf('modality', [
    {
      slip: 'makes a duty in an answer of what is none in the clause',
      spoil: ask('Заявку подают', 'Заявку необходимо подать'),
      at: [file, 'необходимо'],
      says: '«необходимо» makes this a duty',
    },
  ]),
  ...casesOf('schema', [
    {
      slip: 'asks in one way only',
      spoil: ask('ask: [Сколько ждать?, Когда ответят?, Какой срок?]', 'ask: [Сколько ждать?]'),
      at: [file, 'ask: [Сколько ждать?]'],
      says: 'write at least three ways to ask',
    },
    {
      slip: 'asks the same twice',
      spoil: ask('Когда ответят?', 'сколько ждать?'),
      at: [file, 'сколько ждать?'],
      says: 'ask differently',
    },
  ]),
];

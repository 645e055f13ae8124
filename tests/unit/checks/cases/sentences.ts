import type { ContentCopy } from '../../../fixtures/copy.ts';
import { casesOf, type Case } from './case.ts';

const text = 'primer/text.mdx';
const choice = 'primer/choice.mdx';
const access = 'primer/access.mdx';
const notes = 'primer/notes.mdx';

/** The whole guide rests on the first of the two sentences of clause 1. */
const onFirstSentence = (copy: ContentCopy): ContentCopy => {
  for (const file of [choice, access]) {
    copy.write(
      file,
      copy
        .read(file)
        .replaceAll("clauses: ['1']\n", "clauses: ['1']\n      sentences: { '1': [Организация подаёт] }\n"),
    );
  }
  return copy;
};

const unknown: Case[] = casesOf('unknown-sentence', [
  {
    slip: 'names a sentence by words that the clause does not have',
    spoil: (copy) =>
      copy.edit(access, "clauses: ['2']", "clauses: ['2']\n      sentences: { '2': [Мы выдаём] }"),
    at: [access, 'Мы выдаём'],
    says: 'no sentence of the clause begins with «Мы выдаём»',
    hints: '«Оператор выдаёт доступ к API пробного ст',
  },
  {
    slip: 'names a sentence of a clause that the step does not rest on',
    spoil: (copy) =>
      copy.edit(access, "clauses: ['2']", "clauses: ['2']\n      sentences: { '3': [Организация] }"),
    at: [access, "sentences: { '3'"],
    says: '"sentences" names the clause "3", which is not among the "clauses" beside it',
  },
  {
    slip: 'names such a clause in a note',
    spoil: (copy) =>
      copy.edit(notes, "clauses: ['2']", "clauses: ['2']\n    sentences: { '1': [Организация] }"),
    at: [notes, 'sentences:'],
    says: 'which is not among the "clauses"',
  },
  {
    slip: 'names two sentences at once',
    spoil: (copy) =>
      copy
        .edit(text, 'tail: Способ выбирает сама', 'tail: Организация выбирает его сама')
        .edit('primer/source.txt', 'Способ выбирает сама', 'Организация выбирает его сама')
        .edit(
          access,
          "gives: [заявка]\n      clauses: ['1']",
          "gives: [заявка]\n      clauses: ['1']\n      sentences: { '1': [Организация] }",
        ),
    at: [access, 'sentences:'],
    says: 'more than one sentence of the clause begins with «Организация»',
  },
  {
    slip: 'calls a sentence informational that the clause does not have',
    spoil: (copy) =>
      copy.insert(
        text,
        '      informationalSentences: [{ begins: Способов нет, reason: так }]\n',
        '      tail: ',
      ),
    at: [text, 'Способов нет'],
    says: 'no sentence of the clause begins with «Способов нет»',
  },
]);

const unused: Case[] = casesOf('unused-sentence', [
  {
    slip: 'leaves a sentence that nothing rests on without a reason',
    spoil: (copy) => onFirstSentence(copy),
    at: [text, "id: '1'"],
    says: 'nothing rests on sentence 2 of clause "1": «Способ выбирает сама организация.»',
    hints: 'informationalSentences',
  },
  {
    slip: 'calls a sentence informational that a question rests on',
    spoil: (copy) =>
      copy.insert(text, '      informationalSentences: [{ begins: Способ, reason: так }]\n', '      tail: '),
    at: [text, 'informationalSentences'],
    says: 'sentence 2 of clause "1" is called informational, yet "primer/question/need" rests on it',
  },
]);

export const sentences: Case[] = [...unknown, ...unused];

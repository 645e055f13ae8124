import { expect, it } from 'vitest';
import { questionLetterOf } from '../../../src/letters/question-field.ts';
import type { Letter } from '../../../src/model/library.ts';

const letter = (id: string, options: object): Letter =>
  ({ id, fields: [{ id: 'asked', kind: 'several', options }] }) as unknown as Letter;

it('finds the letter in which questions of the notes are chosen, and the field that holds them', () => {
  const asking = letter('ask', { notes: ['silence'] });
  expect(questionLetterOf({ id: 'sample', letters: [letter('other', { question: 'q' }), asking] })).toEqual({
    letter: asking,
    field: 'sample/letter/ask/asked',
  });
});

it('finds none where no letter asks them', () => {
  expect(questionLetterOf({ id: 'sample', letters: [letter('other', [])] })).toBeUndefined();
});

import type { Regulation } from '../../model/library.ts';
import { sentencesBeginning, sentencesOf, type Sentence } from '../../model/sentences.ts';
import { clausesOf } from '../clauses.ts';
import type { CheckInput } from '../input.ts';
import type { Place } from '../place.ts';
import { sentenceReferences } from '../references/clauses.ts';
import { defineRule, type Finding } from '../rule.ts';

export const unknownSentence = defineRule(
  'unknown-sentence',
  'Words that name a sentence are the beginning of exactly one sentence of the clause, and the clause is among the grounds.',
  (input) =>
    input.library.regulations.flatMap((regulation) => [
      ...namedByGrounds(input, regulation),
      ...namedByClauses(input, regulation),
    ]),
);

function namedByGrounds(input: CheckInput, regulation: Regulation): Finding[] {
  return sentenceReferences(input, regulation).flatMap(({ file, path, clause, begins, ofOwnClause }) => {
    if (!ofOwnClause) {
      return [
        {
          file,
          path,
          message: `"sentences" names the clause "${clause}", which is not among the "clauses" beside it`,
          hint: `add "${clause}" to "clauses", or take its sentences away`,
        },
      ];
    }
    const named = regulation.clauses.find(({ id }) => id === clause);
    return named ? misnamed({ file, path }, sentencesOf(named), begins) : [];
  });
}

function namedByClauses(input: CheckInput, regulation: Regulation): Finding[] {
  return clausesOf(input, regulation).flatMap((clause) =>
    clause.informationalSentences.flatMap(({ begins }, index) =>
      misnamed(
        { file: clause.file, path: [...clause.path, 'informationalSentences', index, 'begins'] },
        sentencesOf(clause),
        begins,
      ),
    ),
  );
}

function misnamed(place: Place, sentences: readonly Sentence[], begins: string): Finding[] {
  const found = sentencesBeginning(sentences, begins);
  if (found.length === 1) return [];
  const all = sentences.map(({ text }) => `«${text.slice(0, 40)}${text.length > 40 ? '…' : ''}»`).join(' ');
  return [
    {
      ...place,
      message: `${found.length === 0 ? 'no sentence' : 'more than one sentence'} of the clause begins with «${begins}»`,
      hint: `copy the first words of one of its sentences: ${all}`,
    },
  ];
}

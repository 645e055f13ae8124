import { fill } from '../../browser/sentence.ts';
import { statusOf, type Case } from '../../cases/case.ts';
import type { Planned } from '../../cases/import-plan.ts';
import type { Words } from '../../words/word-types.ts';

/** In what a case of a file differs from the one here, as the rest of a sentence: «новых отметок — 2; название в файле — «Реестр»». */
export function differencesIn(
  { incoming, name, status, procedures, added, missing, conflicts, letters }: Planned,
  nameOf: (on: Case) => string,
  words: Words<'cases'>,
): string {
  const counted = (
    key: 'added' | 'missing' | 'newerInFile' | 'newerHere' | 'letters',
    count: number,
  ): string => (count > 0 ? fill(words[`differs.${key}`], { count }) : '');
  const newer = conflicts.filter((conflict) => conflict.newer === 'file').length;
  const told = [
    name ? fill(words['differs.name'], { name: nameOf(incoming) }) : '',
    status ? words[`differs.${statusOf(incoming)}`] : '',
    procedures ? words['differs.procedures'] : '',
    counted('added', added.length),
    counted('missing', missing.length),
    counted('newerInFile', newer),
    counted('newerHere', conflicts.length - newer),
    counted('letters', letters.length),
  ].filter(Boolean);
  return told.join('; ') || words['differs.unknown'];
}

import type { Correction } from '../../model/correction.ts';
import type { Wording } from '../../model/text.ts';
import { flattenText } from '../../model/walk.ts';
import { placesIn, type PlaceMaker } from '../place.ts';
import { idsOf } from '../references/reference.ts';
import { defineRule, type Finding } from '../rule.ts';
import { asInSource } from '../source/document.ts';

export const unusedCorrection = defineRule(
  'unused-correction',
  'Every listed correction changes something in the clause that it names.',
  (input) =>
    input.library.regulations.flatMap(({ id, passport, text, editions }) => [
      ...findIn(passport.corrections, text, placesIn(input, id, 'regulation')),
      ...editions.flatMap((edition) =>
        findIn(edition.corrections, edition, placesIn(input, edition.page, 'edition')),
      ),
    ]),
);

function findIn(corrections: readonly Correction[], text: Wording, at: PlaceMaker): Finding[] {
  const known = idsOf(flattenText(text));
  return corrections.flatMap((correction, index): Finding[] => {
    const named = correction.kind === 'moved' ? [correction.clause, correction.after] : [correction.clause];
    const misnamed = named.some((id) => !known.includes(id));
    if (misnamed || changesSomething(corrections, index, text)) return [];
    return [
      correction.kind === 'replaced'
        ? {
            ...at('corrections', index, 'shown'),
            message: `clause "${correction.clause}" does not show «${correction.shown}» in place of other words`,
            hint: 'mend "shown" so that it repeats the words of the clause, or remove the correction',
          }
        : {
            ...at('corrections', index, 'after'),
            message: `"${correction.clause}" stands right after "${correction.after}" anyway, or cannot stand there`,
            hint: 'mend "after" so that it names the clause before it in source.txt, or remove the correction',
          },
    ];
  });
}

/** Whether undoing one more correction, after those before it, makes a difference. */
function changesSomething(corrections: readonly Correction[], index: number, text: Wording): boolean {
  const undone = (count: number): string =>
    asInSource(text, corrections.slice(0, count))
      .map((segment) => segment.text)
      .join('\n');
  return undone(index) !== undone(index + 1);
}

import type { Correction } from '../../model/regulation.ts';
import type { TextBlock } from '../../model/text.ts';
import { placesIn } from '../place.ts';
import { idsOf } from '../references/reference.ts';
import { defineRule, type Finding } from '../rule.ts';
import { asInSource } from '../source/document.ts';

export const unusedCorrection = defineRule(
  'unused-correction',
  'Every listed correction changes something in the clause that it names.',
  (input) =>
    input.library.regulations.flatMap((regulation) => {
      const { corrections } = regulation.passport;
      const at = placesIn(input, regulation.id, 'regulation');
      const known = idsOf(regulation.clauses);
      return corrections.flatMap((correction, index): Finding[] => {
        const named =
          correction.kind === 'moved' ? [correction.clause, correction.after] : [correction.clause];
        const misnamed = named.some((id) => !known.includes(id));
        if (misnamed || changesSomething(corrections, index, regulation.text)) return [];
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
    }),
);

/** Whether undoing one more correction, after those before it, makes a difference. */
function changesSomething(corrections: readonly Correction[], index: number, text: TextBlock): boolean {
  const undone = (count: number): string =>
    asInSource(text, corrections.slice(0, count))
      .map((segment) => segment.text)
      .join('\n');
  return undone(index) !== undone(index + 1);
}

import { plainText } from '../../model/markup.ts';
import { defineRule } from '../rule.ts';
import { statementsOf, wordsAround } from '../statements.ts';

export const inventedPeriod = defineRule(
  'invented-period',
  'A number of days, months or years that a step, an outcome, a letter or an answer names stands in its clauses.',
  (input) =>
    input.library.regulations.flatMap((regulation) =>
      statementsOf(input, regulation).flatMap(({ place, text, clauses }) => {
        const printed = plainText(wordsAround(regulation, clauses));
        const known = new Set(periodsIn(printed).map(({ key }) => key));
        return periodsIn(text)
          .filter(({ key }) => !known.has(key))
          .map(({ words }) => ({
            ...place,
            message: `«${words}» does not stand in the clauses that it rests on (${clauses.join(', ')})`,
            hint: 'say it as the clause does, or name the clause that says it; what we advise ourselves is «наш совет»',
          }));
      }),
    ),
);

/** «10 (десяти) рабочих дней»: a number, what may explain it, and a unit of time. */
const PERIOD =
  /(?<number>\d+)(?:-\p{L}+)?\s+(?:\([^)]*\)\s+)?(?:\p{L}+\s+)?(?<unit>дн|ден|сут|недел|месяц|квартал|час|минут|год|лет)\p{L}*/giu;

/** Units that have two beginnings: «день» and «дней», «год» and «лет». */
const ONE_UNIT: Readonly<Record<string, string>> = { ден: 'дн', лет: 'год' };

/** The periods of time in a text outside of what we advise ourselves. */
function periodsIn(text: string): { key: string; words: string }[] {
  const sentences = plainText(text)
    .split(/(?<=[.!?])\s+/u)
    .filter((sentence) => !sentence.includes('наш совет'));
  return sentences.flatMap((sentence) =>
    Array.from(sentence.matchAll(PERIOD), ({ 0: words, groups }) => {
      const unit = groups?.['unit']?.toLowerCase() ?? '';
      return { key: `${groups?.['number'] ?? ''} ${ONE_UNIT[unit] ?? unit}`, words };
    }),
  );
}

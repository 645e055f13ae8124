import { plainText } from '../../model/markup.ts';
import { MONTHS } from '../../model/months.ts';
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

/** Each unit with all its endings, so that «5 части» is no hour. */
const UNITS = [
  'день|дн(?:я|ю|[её]м|е|и|ей|ям|ями|ях)',
  'сут(?:ки|ок|кам|ками|ках)',
  'недел(?:я|и|ю|е|ей|ь|ям|ями|ях)',
  'месяц(?:а|у|ем|е|ы|ев|ам|ами|ах)?',
  'квартал(?:а|у|ом|е|ы|ов|ам|ами|ах)?',
  'час(?:а|у|ом|е|ы|ов|ам|ами|ах)?',
  'минут(?:а|ы|у|е|ой|ам|ами|ах)?',
  'год(?:а|у|ом|е|ы|ов|ам|ами|ах)?|лет(?:ам|ами|ах)?',
];
const ofUnit = UNITS.map((forms) => new RegExp(`^(?:${forms})$`, 'iu'));

/** What may describe a unit: «рабочих», «календарный». */
const ADJECTIVE = '\\p{L}{2,}(?:[ыи]й|ой|[ое]го|[ое]му|[ыиое]м|[ыи]х|[ыи]ми|[ая]я|[ую]ю|[оеыи]е)';

/** «10 (десяти) рабочих дней»: a number, what may explain it, and a unit of time. */
const PERIOD = new RegExp(
  `(?<number>\\d+)(?:-\\p{L}+)?\\s+(?:\\([^)]*\\)\\s+)?(?:${ADJECTIVE}\\s+)?(?<unit>${UNITS.join('|')})(?!\\p{L})`,
  'giu',
);

/** «30 сентября 2022 года», «в 2024 году»: a year of the calendar, and no period. */
const CALENDAR_YEAR = new RegExp(
  `(?:(?<=(?:${MONTHS.join('|')})\\s+)\\d+|(?<!\\d)\\d{4})\\s+год\\p{L}*`,
  'giu',
);

/** The periods of time in a text outside of what we advise ourselves. */
export function periodsIn(text: string): { key: string; words: string }[] {
  const sentences = plainText(text)
    .split(/(?<=[.!?])\s+/u)
    .filter((sentence) => !sentence.includes('наш совет'));
  return sentences.flatMap((sentence) =>
    Array.from(sentence.replace(CALENDAR_YEAR, '…').matchAll(PERIOD), ({ 0: words, groups }) => {
      const unit = ofUnit.findIndex((forms) => forms.test(groups?.['unit'] ?? ''));
      return { key: `${groups?.['number'] ?? ''} ${String(unit)}`, words };
    }),
  );
}

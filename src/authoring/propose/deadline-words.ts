import { CARDINAL, cardinalValue, COMBINING, combiningValue } from '../numerals.ts';
import { doubtOfStart, EVENT } from './deadline-starts.ts';
import type { ProposedDeadline } from './deadlines.ts';

/** What the words of a deadline say, wherever they stand. */
type ReadDeadline = Pick<ProposedDeadline, 'text' | 'value' | 'unit' | 'from' | 'doubt'>;

const units: readonly (readonly [pattern: string, unit: ProposedDeadline['unit']])[] = [
  ['рабоч\\p{L}+\\s+(?:дн\\p{L}+|день)', 'working-days'],
  ['(?:календарн\\p{L}+\\s+)?(?:дн\\p{L}+|день|сут\\p{L}+)', 'calendar-days'],
  ['(?:рабоч\\p{L}+\\s+)?час\\p{L}*', 'hours'],
  ['минут\\p{L}*', 'minutes'],
  ['недел\\p{L}*', 'weeks'],
  ['месяц\\p{L}*', 'months'],
  ['(?:год(?:а|у|ов)?|лет)', 'years'],
];
/** The same in «трёхдневный». */
const compounds: typeof units = [
  ['дневн', 'calendar-days'],
  ['недельн', 'weeks'],
  ['месячн', 'months'],
  ['часов', 'hours'],
];
const UNIT = `(?:${units.map(([pattern]) => pattern).join('|')})(?!\\p{L})`;
const NUMBER = `(?:\\d{1,3}(?!\\d)|${CARDINAL}(?!\\p{L})(?:\\s+${CARDINAL}(?!\\p{L}))?)`;
const LEAD =
  '(?:в\\s+течение|не\\s+позднее(?:,?\\s+чем)?(?:\\s+(?:за|через))?|не\\s+более(?:,?\\s+чем)?(?:\\s+на)?|не\\s+(?:(?:может|могут|долж(?:ен|н[аоы]))\\s+)?превыша\\p{L}+|составля(?:ет|ют)|не\\s+ранее(?:,?\\s+чем)?(?:\\s+через)?|не\\s+менее(?:,?\\s+чем)?(?:\\s+за)?|(?:в|на)\\s+срок\\s+до|за|через|(?:на\\s+срок|сроком\\s+на)|хран[ия]т(?:ся)?|действ(?:у[ею]т|ител\\p{L}+))';
const length = `(?<value>${NUMBER})\\s*(?:\\([^()]*\\)\\s*)?(?<unit>${UNIT})[⁰¹²³⁴-⁹*]*`;
const inWords = new RegExp(`(?<!\\p{L})${LEAD}\\s+${length}(?:,?\\s+(?<from>${EVENT}))?`, 'giu');
/** «в течение суток с момента …», «не позднее рабочего дня, следующего за днём …»: one of them. Without an event it may be no deadline: «число запросов в течение суток». */
const one = new RegExp(
  `(?<!\\p{L})(?:в\\s+течение|не\\s+позднее(?:,?\\s+чем)?(?:\\s+(?:за|через))?|через)\\s+(?:следующего\\s+)?(?<unit>(?:(?:рабочего|календарного)\\s+)?дня|суток|сутки|часа?|недел[июя]|месяца?),?\\s+(?<from>${EVENT})`,
  'giu',
);
/** «в трёхдневный срок», «в 10-дневный срок» */
const compound = new RegExp(
  `(?<!\\p{L})в\\s+(?<value>${COMBINING}|\\d{1,3}-(?:ти|х)?)(?<unit>дневн|недельн|месячн|часов)ый\\s+срок(?!\\p{L})(?:,?\\s+(?<from>${EVENT}))?`,
  'giu',
);
const unitAlone = new RegExp(UNIT, 'iu');
const inCell = new RegExp(`(?<!\\p{L})${length}(?:,?\\s+(?<from>${EVENT}))?`, 'iu');

/** Every deadline in running words, in their order. */
export function deadlinesInWords(words: string): ReadDeadline[] {
  return [inWords, one, compound]
    .flatMap((pattern) => Array.from(words.matchAll(pattern)))
    .sort((first, second) => first.index - second.index)
    .flatMap((match) => read(match, words));
}

/**
 * The deadline of a cell, which needs no words before its number.
 * @param unit as the head of its column has it: «Срок, рабочих дней»
 */
export function deadlineInCell(cell: string, unit: string): ReadDeadline | undefined {
  for (const words of [cell, `${cell} ${unit}`]) {
    const match = inCell.exec(words);
    if (match) return read(match, words)[0];
  }
  return undefined;
}

/** The unit that words name; empty where they name none. */
export function unitIn(words: string): string {
  return unitAlone.exec(words)?.[0] ?? '';
}

function read({ 0: text, groups, index }: RegExpExecArray, words: string): ReadDeadline[] {
  const printed = groups?.['value'] ?? '1';
  const value = /^\d/u.test(printed)
    ? Number.parseInt(printed, 10)
    : (cardinalValue(printed) ?? combiningValue(printed));
  const named = groups?.['unit'] ?? '';
  const unit = [...units, ...compounds].find(([pattern]) =>
    new RegExp(`^${pattern}$`, 'iu').test(named),
  )?.[1];
  if (value === undefined || unit === undefined) return [];
  const from = groups?.['from']?.trim();
  const doubt = doubtOfStart(from, text, words.slice(index + text.length));
  return [
    {
      text: text.trim(),
      value,
      unit,
      ...(from === undefined ? {} : { from }),
      ...(doubt === undefined ? {} : { doubt }),
    },
  ];
}

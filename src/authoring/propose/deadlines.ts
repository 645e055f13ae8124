import { plainText } from '../../model/markup.ts';
import type { Deadline } from '../../model/procedure.ts';
import { textsOf, type Draft } from '../draft.ts';
import { CARDINAL, cardinalValue, COMBINING, combiningValue } from '../numerals.ts';
import { tableRows } from '../source.ts';

/** A deadline that the source names. */
export interface ProposedDeadline {
  clause: string;
  /** Its words, as the source has them. */
  text: string;
  value: number;
  unit: NonNullable<Deadline['unit']> | 'minutes' | 'weeks' | 'years';
  /** The event that it is counted from. Absent: the source does not say it in the same place. */
  from?: string;
  /** What is to be done in that time: the first cell of the row, for a deadline of a table. */
  what?: string;
}

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
  '(?:в\\s+течение|не\\s+позднее(?:,?\\s+чем)?(?:\\s+(?:за|через))?|не\\s+более(?:,?\\s+чем)?(?:\\s+на)?|не\\s+превыша\\p{L}+|не\\s+ранее(?:,?\\s+чем)?(?:\\s+через)?|не\\s+менее(?:,?\\s+чем)?(?:\\s+за)?|в\\s+срок\\s+до|за|через|(?:на\\s+срок|сроком\\s+на)|хран[ия]т(?:ся)?|действ(?:у[ею]т|ител\\p{L}+))';
/** «со дня подписания | и направляет», «со дня получения доступа | проводит»: the event ends before what is done. */
const VERB_NEXT =
  '\\s(?:и\\s)?(?!(?:анкет|смет|(?:за|у)?трат|(?:вы|о)?плат)(?!\\p{L}))\\p{Ll}{2,}(?:ет|ют|ит|ат|ят|ут)(?:ся)?(?!\\p{L})';
/** «со дня принятия решения | оператор», «с момента сбоя | Служба»: a noun in the nominative, as far as its ending tells. */
const ACTOR = [
  '(?!\\p{Ll}+(?:ов|ев|их|ых)\\s)\\p{Ll}{3,}[бвгджзклмнпрстфхцчшщь]',
  '(?!\\p{L}+(?:ов|ев|их|ых|ом|ем|ым|им|ам|ям)\\s)\\p{Lu}\\p{Ll}+(?:[бвгджзклмнпрстфхцчшщьй]|ия|жба|ржка|ица)',
].join('|');
const PREPOSITION = '(?:в|на|с|к|по|из|от|до|за|у|о|об|для|через|при)';
/** Who acts is no part of the event. Capitals tell names, so they count here. */
const WHO_ACTS = `\\s(?-i:(?<!\\s${PREPOSITION}\\s)(?:${ACTOR}))${VERB_NEXT}`;
const EVENT = `(?:(?:со\\s+дня|с\\s+даты|с\\s+момента|с\\s+начала|после|до\\s+(?:дня|даты|начала|момента)|от\\s+(?:дня|даты)|до\\s+(?=\\p{Ll}))(?:(?!${VERB_NEXT}|${WHO_ACTS})(?:[^.,;:|()\\n]|\\.(?=\\d)))+)`;
const length = `(?<value>${NUMBER})\\s*(?:\\([^()]*\\)\\s*)?(?<unit>${UNIT})[⁰¹²³⁴-⁹*]*`;
const inWords = new RegExp(`(?<!\\p{L})${LEAD}\\s+${length}(?:,?\\s+(?<from>${EVENT}))?`, 'giu');
/** «в течение суток с момента …»: one of them. Without an event it may be no deadline: «число запросов в течение суток». */
const one = new RegExp(
  `(?<!\\p{L})(?:в\\s+течение|не\\s+позднее(?:,?\\s+чем)?\\s+(?:за|через)|через)\\s+(?<unit>(?:рабочего|календарного)\\s+дня|суток|сутки|часа?|недел[июя]|месяца?),?\\s+(?<from>${EVENT})`,
  'giu',
);
/** «в трёхдневный срок», «в 10-дневный срок» */
const compound = new RegExp(
  `(?<!\\p{L})в\\s+(?<value>${COMBINING}|\\d{1,3}-(?:ти|х)?)(?<unit>дневн|недельн|месячн|часов)ый\\s+срок(?!\\p{L})(?:,?\\s+(?<from>${EVENT}))?`,
  'giu',
);
const inHead = new RegExp(UNIT, 'iu');
const inCell = new RegExp(`(?<!\\p{L})${length}(?:,?\\s+(?<from>${EVENT}))?`, 'iu');

/** Every deadline that the clauses name with a number, in sentences and in tables with a column of deadlines. */
export function proposeDeadlines(draft: Draft): ProposedDeadline[] {
  return textsOf(draft).flatMap(({ id, text }) => {
    const sentences = plainText(text.replace(/^\|.*\|$/gmu, ''));
    return [
      ...[inWords, one, compound]
        .flatMap((pattern) => Array.from(sentences.matchAll(pattern)))
        .sort((first, second) => first.index - second.index)
        .flatMap((match) => read(id, match)),
      ...tabled(id, text),
    ];
  });
}

function read(
  clause: string,
  { 0: text, groups }: RegExpMatchArray,
  more: Partial<ProposedDeadline> = {},
): ProposedDeadline[] {
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
  return [{ clause, text: text.trim(), value, unit, ...(from === undefined ? {} : { from }), ...more }];
}

function tabled(clause: string, markdown: string): ProposedDeadline[] {
  const [head = [], ...rows] = tableRows(markdown).map((row) => row.map(plainText));
  const timed = head.flatMap((name, at) =>
    // «Срок, рабочих дней»: the unit stands in the head.
    DEADLINE_HEAD.test(name) ? [{ at, name, unit: inHead.exec(name)?.[0] ?? '' }] : [],
  );
  const eventAt = head.findIndex((cell) =>
    /событи|отсч[её]т|исчисл|с\s+какого|начало|от\s+чего/iu.test(cell),
  );
  // What is done is said in words: a column of numbers is no answer.
  const whatAt = head.findIndex(
    (cell, index) =>
      timed.every(({ at }) => at !== index) &&
      index !== eventAt &&
      !/^(?:№|п\/п|\s)*$/u.test(cell) &&
      rows.some((row) => /\p{L}/u.test(row[index] ?? '')),
  );
  return rows.flatMap((row) => {
    const [event, done] = [row[eventAt] ?? '', row[whatAt] ?? ''];
    return timed.flatMap(({ at, name, unit }) => {
      const cell = row[at] ?? '';
      const match = inCell.exec(cell) ?? inCell.exec(`${cell} ${unit}`);
      if (!match) return [];
      const what = [done, ...(timed.length > 1 ? [name] : [])].filter(Boolean).join(': ');
      return read(clause, match, {
        text: cell,
        ...(event === '' ? {} : { from: event }),
        ...(what === '' ? {} : { what }),
      });
    });
  });
}

const DEADLINE_HEAD = /(?<!\p{L})срок(?:и|а)?(?!\p{L})|длительность|время/iu;

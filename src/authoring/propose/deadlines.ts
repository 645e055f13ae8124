import { plainText } from '../../model/markup.ts';
import type { Deadline } from '../../model/procedure.ts';
import { textsOf, type Draft } from '../draft.ts';
import { CARDINAL, cardinalValue } from '../numerals.ts';
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
const UNIT = `(?:${units.map(([pattern]) => pattern).join('|')})(?!\\p{L})`;
const NUMBER = `(?:\\d{1,3}(?!\\d)|${CARDINAL}(?!\\p{L})(?:\\s+${CARDINAL}(?!\\p{L}))?)`;
const LEAD =
  '(?:в\\s+течение|не\\s+позднее(?:,?\\s+чем)?(?:\\s+(?:за|через))?|не\\s+более(?:,?\\s+чем)?|не\\s+превыша\\p{L}+|не\\s+ранее(?:,?\\s+чем)?(?:\\s+через)?|не\\s+менее(?:,?\\s+чем)?(?:\\s+за)?|в\\s+срок\\s+до|за|через|на\\s+срок)';
/** «со дня подписания | и направляет», «со дня получения доступа | проводит»: the event ends before what is done. */
const VERB_NEXT =
  '\\s(?:и\\s)?(?!(?:анкет|смет|(?:за|у)?трат|(?:вы|о)?плат)(?!\\p{L}))\\p{Ll}{2,}(?:ет|ют|ит|ат|ят|ут)(?:ся)?(?!\\p{L})';
/** «В течение 2 рабочих дней со дня принятия решения | оператор предоставляет»: who acts is in the nominative, and no part of the event. */
const WHO_ACTS = `\\s(?!\\p{Ll}+(?:ов|ев|их|ых)\\s)\\p{Ll}{3,}[бвгджзклмнпрстфхцчшщь]${VERB_NEXT}`;
const EVENT = `(?:(?:со\\s+дня|с\\s+даты|с\\s+момента|с\\s+начала|после|до\\s+(?:дня|даты|начала|момента)|от\\s+(?:дня|даты)|до\\s+(?=\\p{Ll}))(?:(?!${VERB_NEXT}|${WHO_ACTS})(?:[^.,;:|()\\n]|\\.(?=\\d)))+)`;
const length = `(?<value>${NUMBER})\\s*(?:\\([^()]*\\)\\s*)?(?<unit>${UNIT})[⁰¹²³⁴-⁹*]*`;
const inWords = new RegExp(`(?<!\\p{L})${LEAD}\\s+${length}(?:,?\\s+(?<from>${EVENT}))?`, 'giu');
const inCell = new RegExp(`(?<!\\p{L})${length}(?:,?\\s+(?<from>${EVENT}))?`, 'iu');

/** Every deadline that the clauses name with a number, in sentences and in tables with a column of deadlines. */
export function proposeDeadlines(draft: Draft): ProposedDeadline[] {
  return textsOf(draft).flatMap(({ id, text }) => {
    const sentences = text.replace(/^\|.*\|$/gmu, '');
    return [
      ...Array.from(plainText(sentences).matchAll(inWords)).flatMap((match) => read(id, match)),
      ...tabled(id, text),
    ];
  });
}

function read(
  clause: string,
  { 0: text, groups }: RegExpMatchArray,
  more: Partial<ProposedDeadline> = {},
): ProposedDeadline[] {
  const printed = groups?.['value'] ?? '';
  const value = /^\d+$/u.test(printed) ? Number(printed) : cardinalValue(printed);
  const unit = units.find(([pattern]) => new RegExp(`^${pattern}$`, 'iu').test(groups?.['unit'] ?? ''))?.[1];
  if (value === undefined || unit === undefined) return [];
  const from = groups?.['from']?.trim();
  return [{ clause, text: text.trim(), value, unit, ...(from === undefined ? {} : { from }), ...more }];
}

function tabled(clause: string, markdown: string): ProposedDeadline[] {
  const [head = [], ...rows] = tableRows(markdown).map((row) => row.map(plainText));
  const at = head.findIndex((cell) => /(?<!\p{L})срок(?:и|а)?(?!\p{L})|длительность|время/iu.test(cell));
  if (at < 0) return [];
  const eventAt = head.findIndex((cell) =>
    /событи|отсч[её]т|исчисл|с\s+какого|начало|от\s+чего/iu.test(cell),
  );
  const whatAt = head.findIndex(
    (cell, index) => index !== at && index !== eventAt && !/^(?:№|п\/п|\s)*$/u.test(cell),
  );
  // «Срок, рабочих дней»: the unit stands in the head.
  const unit = new RegExp(UNIT, 'iu').exec(head[at] ?? '')?.[0] ?? '';
  return rows.flatMap((row) => {
    const cell = row[at] ?? '';
    const match = inCell.exec(cell) ?? inCell.exec(`${cell} ${unit}`);
    if (!match) return [];
    const [event, what] = [row[eventAt] ?? '', row[whatAt] ?? ''];
    return read(clause, match, {
      text: cell,
      ...(event === '' ? {} : { from: event }),
      ...(what === '' ? {} : { what }),
    });
  });
}

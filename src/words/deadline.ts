import type { Deadline } from '../model/procedure.ts';
import { renderInline } from './markdown.ts';
import { say } from './words.ts';

const plural = new Intl.PluralRules('ru');

/** A deadline as the document words it; its number with the unit, or its event, follow where the words do not have them. */
export function deadlineHtml(deadline: Deadline): string {
  const text = renderInline(deadline.text);
  const missing = saysLength(deadline)
    ? saysEvent(deadline)
      ? undefined
      : deadline.from
    : deadlineWords(deadline);
  return missing === undefined ? text : `${text} (${renderInline(missing)})`;
}

/** How documents name the units. */
const unitWords: Readonly<Record<NonNullable<Deadline['unit']>, RegExp>> = {
  'working-days': /рабоч/iu,
  'calendar-days': /дн(?:ей|я|ь)|день|сут/iu,
  hours: /час/iu,
  months: /месяц/iu,
};

/** Whether the words have the number and its unit. The cell of a table may be «5» alone. */
function saysLength({ text, value, unit }: Deadline): boolean {
  if (value === undefined || unit === undefined) return true;
  return new RegExp(`(?<!\\d)${String(value)}(?!\\d)`, 'u').test(text) && unitWords[unit].test(text);
}

/** Whether the words go on to the event: «… со дня её поступления». */
function saysEvent({ text, from }: Deadline): boolean {
  const begins = from?.split(' ').slice(0, 2).join(' ').toLowerCase() ?? '';
  return text.toLowerCase().includes(begins);
}

/** The deadline as a number of units and what it is counted from; undefined where the document leaves that open. */
export function deadlineWords({ value, unit, from }: Deadline): string | undefined {
  if (value === undefined || unit === undefined) return undefined;
  const form = plural.select(value);
  const length = say(`deadline.${unit}.${form === 'one' || form === 'few' ? form : 'many'}`, { value });
  return [length, from].filter(Boolean).join(' ');
}

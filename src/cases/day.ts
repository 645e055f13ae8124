import { firstDay, lastDay } from './limits.ts';

/** What is wrong with a day that was typed: there is no such day, or it cannot be meant. */
export type DayFault = 'impossible' | 'out-of-range';

/** A day as a date field writes it and as we store it: `2026-11-22`, a real one of this century. */
export function isDay(text: string): boolean {
  return isCalendarDay(text) && text >= firstDay && text <= lastDay;
}

/**
 * What is wrong with the day in a field. A browser gives an empty value for a day that does not exist and says so apart.
 *
 * @param badInput `validity.badInput` of the field
 * @returns undefined for a day, and for a field that was emptied on purpose
 */
export function faultOfDay(text: string, badInput = false): DayFault | undefined {
  if (text === '') return badInput ? 'impossible' : undefined;
  if (isDay(text)) return undefined;
  // A date field takes years of up to six digits.
  return isCalendarDay(text) || /^\d{5,6}-\d\d-\d\d$/u.test(text) ? 'out-of-range' : 'impossible';
}

/** `Date.parse` makes the 2nd of March of the 30th of February, so the day is written again and compared. */
function isCalendarDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/u.test(text)) return false;
  const time = Date.parse(text);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** The day by the reader's clock. */
export function dayOf(moment: Date): string {
  return [moment.getFullYear(), moment.getMonth() + 1, moment.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-')
    .padStart(10, '0');
}

/** `22.11.2026` */
export function printedDay(day: string): string {
  return day.split('-').reverse().join('.');
}

/** Whole calendar days from one day to another; negative when the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

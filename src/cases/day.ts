/** A day as a date field writes it and as we store it: `2026-11-22`. A date field also gives years of five digits. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/u.test(text) && !Number.isNaN(Date.parse(text));
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

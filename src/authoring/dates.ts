import { MONTHS } from '../model/months.ts';

const months = 'январ феврал март апрел мая июн июл август сентябр октябр ноябр декабр'.split(' ');
const MONTH = `(?:${MONTHS.join('|')})`;

/** A day as documents print it: «12.03.2025», «12 марта 2025 г.», «"12" марта 2025 года». A source for regular expressions. */
export const DATE = `(?:\\d{1,2}\\.\\d{1,2}\\.\\d{4}|[«"“]?\\d{1,2}[»"”]?\\s+${MONTH}\\s+\\d{4})(?:\\s*(?:года|г\\.?(?!\\p{L})))?`;

/** A printed day as `2025-03-12`; undefined for what is no day of the calendar. */
export function isoDate(printed: string): string | undefined {
  const figures = /(\d{1,2})\.(\d{1,2})\.(\d{4})/u.exec(printed);
  const words = /(\d{1,2})[»"”]?\s+(\p{L}+)\s+(\d{4})/u.exec(printed);
  const [, day = '', month = '', year = ''] = figures ?? words ?? [];
  const number = figures ? Number(month) : monthOf(month);
  const iso = `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== iso ? undefined : iso;
}

function monthOf(word: string): number {
  return months.findIndex((stem) => word.toLowerCase().startsWith(stem)) + 1;
}

const format = new Intl.DateTimeFormat('ru-RU', { dateStyle: 'long', timeZone: 'UTC' });

/** An ISO date in Russian words: `2022-09-30` -> «30 сентября 2022 г.». */
export function formatDate(iso: string): string {
  return format.format(new Date(`${iso}T00:00:00Z`));
}

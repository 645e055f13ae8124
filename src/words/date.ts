const format = new Intl.DateTimeFormat('ru-RU', { dateStyle: 'long', timeZone: 'UTC' });

/** An ISO date in Russian words: `2022-09-30` -> «30 сентября 2022 г.». */
export function formatDate(iso: string): string {
  return format.format(new Date(`${iso}T00:00:00Z`));
}

/** The same for the end of a sentence, where «г.» would bring a second full stop: «30 сентября 2022 года». */
export function formatDateInFull(iso: string): string {
  return formatDate(iso).replace(/\sг\.$/u, ' года');
}

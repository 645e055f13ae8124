const rules = new Intl.PluralRules('ru');

/**
 * The form of a sentence that fits a number: «1 день», «2 дня», «5 дней».
 * @param words hold the forms under `<key>.one`, `<key>.few` and `<key>.many`
 */
export function plural(words: Readonly<Record<string, string>>, key: string, count: number): string {
  const form = rules.select(count);
  return words[`${key}.${form === 'other' ? 'many' : form}`] ?? '';
}

/** Replaces `{name}` in a sentence. */
export function fill(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/gu, (whole, name: string) => String(values[name] ?? whole));
}

/**
 * The form of a sentence that fits a number: «1 день», «2 дня», «5 дней».
 * @param words hold the forms under `<key>.one`, `<key>.few` and `<key>.many`
 */
export function plural(words: Readonly<Record<string, string>>, key: string, count: number): string {
  const form = new Intl.PluralRules('ru').select(count);
  return words[`${key}.${form === 'other' ? 'many' : form}`] ?? '';
}

/** Replaces `{name}` in a sentence. */
export function fill(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/gu, (whole, name: string) => String(values[name] ?? whole));
}

/** Keys under which words hold the three forms of a Russian plural: `<key>.one`, `<key>.few` and `<key>.many`. */
type PluralKey<W> = keyof W extends infer K ? (K extends `${infer Key}.few` ? Key : never) : never;

/** The form of a sentence that fits a number: «1 день», «2 дня», «5 дней». */
export function plural<W extends Readonly<Record<string, string>>>(
  words: W,
  key: PluralKey<W>,
  count: number,
): string {
  const form = new Intl.PluralRules('ru').select(count);
  const name: string = key;
  return words[`${name}.${form === 'other' ? 'many' : form}`] ?? '';
}

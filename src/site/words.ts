import ru from '../../content/i18n/ru.json' with { type: 'json' };

type Words = typeof ru;
export type WordKey = keyof Words;

/**
 * A word or sentence of the interface, from content/i18n/ru.json.
 * @param values replace `{name}` in the sentence.
 */
export function say(key: WordKey, values: Readonly<Record<string, string | number>> = {}): string {
  return ru[key].replace(/\{(\w+)\}/gu, (whole, name: string) => String(values[name] ?? whole));
}

/** Some words as JSON for a custom element, which takes all its words from the markup; the prefix is left out. */
export function wordsFor(prefix: string): string {
  const own = Object.entries(ru).filter(([key]) => key.startsWith(`${prefix}.`));
  return JSON.stringify(Object.fromEntries(own.map(([key, text]) => [key.slice(prefix.length + 1), text])));
}

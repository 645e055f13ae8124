import ru from '../../content/i18n/ru.json' with { type: 'json' };
import { markupWords } from './markup-words.ts';
import { bound } from './typography.ts';

type Words = typeof ru;
export type WordKey = keyof Words;

/**
 * A word or sentence of the interface, from content/i18n/ru.json, with the spaces that do not break (typography.ts).
 * @param values replace `{name}` in the sentence.
 */
export function say(key: WordKey, values: Readonly<Record<string, string | number>> = {}): string {
  return boundWords(key).replace(/\{(\w+)\}/gu, (whole, name: string) => String(values[name] ?? whole));
}

const boundByKey = new Map<WordKey, string>();

/** Each is asked for on every page of its kind, so it is bound once. */
function boundWords(key: WordKey): string {
  const words = boundByKey.get(key) ?? bound(ru[key]);
  boundByKey.set(key, words);
  return words;
}

const jsonByPrefix = new Map<string, string>();

/**
 * Some words as JSON for a custom element, which takes all its words from the markup; the prefix is left out, and so are the
 * words that its script does not ask for.
 */
export function wordsFor(prefix: string): string {
  const json = jsonByPrefix.get(prefix) ?? jsonFor(prefix);
  jsonByPrefix.set(prefix, json);
  return json;
}

function jsonFor(prefix: string): string {
  const own = Object.entries(ru)
    .filter(([key]) => key.startsWith(`${prefix}.`))
    .map(([key, text]) => [key.slice(prefix.length + 1), bound(text)] as const)
    .filter(([name]) => !markupWords[prefix]?.includes(name));
  return JSON.stringify(Object.fromEntries(own));
}

import ru from '../../content/i18n/ru.json' with { type: 'json' };
import { fill } from '../browser/sentence.ts';
import { markupWords } from './markup-words.ts';
import { bound } from './typography/bound.ts';

type Words = typeof ru;
export type WordKey = keyof Words;

/**
 * A word or sentence of the interface, from content/i18n/ru.json. On a page it gets its spaces that do not break as all other words do
 * (typography/html.ts).
 * @param values replace `{name}` in the sentence.
 */
export function say(key: WordKey, values: Readonly<Record<string, string | number>> = {}): string {
  return fill(ru[key], values);
}

/** Asked for on every page of a kind. */
const jsonByPrefix = new Map<string, string>();

/**
 * Some words as JSON for a custom element, which takes all its words from the markup, with spaces that do not break; the
 * prefix is left out, and so are the words that its script does not ask for.
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

import ru from '../../content/i18n/ru.json' with { type: 'json' };
import { fill } from '../browser/sentence.ts';
import { bound } from './typography/bound.ts';
import type { WordKey, WordPrefix } from './word-types.ts';

export type { WordKey } from './word-types.ts';

/**
 * A word or sentence of the interface, from content/i18n/ru.json. On a page it gets its spaces that do not break as all other words do
 * (typography/html.ts).
 * @param values replace `{name}` in the sentence.
 */
export function say(key: WordKey, values: Readonly<Record<string, string | number>> = {}): string {
  return fill(ru[key], values);
}

/** Whether the interface has a word of this key: for keys that are made of names of files. */
export function isWordKey(key: string): key is WordKey {
  return Object.hasOwn(ru, key);
}

/**
 * Attributes that give a custom element the words of some prefixes, with spaces that do not break:
 * `<copy-page {...wordsFor('copyPage')}>`. Its script reads them with wordsOf (src/browser/words.ts).
 */
export function wordsFor(...prefixes: readonly WordPrefix[]): Record<string, string> {
  return Object.fromEntries(
    prefixes.map((prefix) => [`data-words-${prefix.toLowerCase()}`, jsonFor(prefix)]),
  );
}

/** All pages of a kind ask for the same words. */
const jsonByPrefix = new Map<string, string>();

function jsonFor(prefix: string): string {
  const known = jsonByPrefix.get(prefix);
  if (known !== undefined) return known;
  const own = Object.entries(ru)
    .filter(([key]) => key.startsWith(`${prefix}.`))
    .map(([key, text]) => [key.slice(prefix.length + 1), bound(text)]);
  const json = JSON.stringify(Object.fromEntries(own));
  jsonByPrefix.set(prefix, json);
  return json;
}

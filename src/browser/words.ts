import type { WordPrefix, Words } from '../words/word-types.ts';

/**
 * The words that the markup of an element brings along (wordsFor in src/words/words.ts).
 * @throws where the markup has none of this prefix
 */
export function wordsOf<Prefix extends WordPrefix>(element: HTMLElement, prefix: Prefix): Words<Prefix> {
  const json = element.getAttribute(`data-words-${prefix.toLowerCase()}`);
  if (json === null) throw new Error(`<${element.localName}> has no words of «${prefix}»`);
  return JSON.parse(json) as Words<Prefix>;
}

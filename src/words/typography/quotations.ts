import type { Library, Regulation } from '../../model/library.ts';
import { plainText } from '../../model/markup.ts';
import type { IsQuotation } from './bound.ts';

const known = new WeakMap<Regulation, string>();

/**
 * Tells quotations from names of ours, such as those of buttons and steps, which stand in the same «ёлочки»: what is found in
 * the document word for word may be quoted from it. On a page of no regulation any document may be quoted.
 */
export function quotationsOf(library: Library, regulation: Regulation | undefined): IsQuotation {
  const among = regulation ? [regulation] : library.regulations;
  return (words) => {
    // «СМЭВ и … API»: what is left out parts a quotation into several.
    const parts = words
      .split('…')
      .map(comparable)
      .filter((part) => part.includes(' '));
    return parts.some((part) => among.some((one) => wordsOf(one).includes(part)));
  };
}

/** All that a document says, in every edition that we have. */
function wordsOf(regulation: Regulation): string {
  const found = known.get(regulation);
  if (found !== undefined) return found;
  const { text, clauses, editions, passport } = regulation;
  const lines = [
    ...[text, ...editions].flatMap(({ title }) => title),
    ...[clauses, ...editions.map(({ placed }) => placed)]
      .flat()
      .flatMap((clause) => [clause.number, clause.title, clause.text, clause.tail]),
    ...[passport.fullTitle, passport.citedAs, passport.act?.title],
  ];
  const words = comparable(plainText(lines.filter((line) => line !== undefined).join('\n')));
  known.set(regulation, words);
  return words;
}

function comparable(words: string): string {
  return words.replace(/\s+/gu, ' ').trim().toLowerCase();
}

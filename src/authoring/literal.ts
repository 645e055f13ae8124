import { walkDraft, type Draft } from './draft.ts';
import type { SourcePart } from './source.ts';

/** What comes before a star that begins emphasis, or after one that does not: Markdown takes all these for one kind. */
const GAP = String.raw`[\s\p{P}\p{S}]`;

/**
 * Signs that Markdown would take for its own, where they are words of a document. A star is one only where emphasis may begin: the
 * mark of a footnote behind a word («каб. 12*») is none. Without its `](` nothing is a link.
 */
const SIGNS = new RegExp(
  [
    '\\\\(?=[!-/:-@\\[-`{-~])',
    '`',
    `(?:(?<=^|${GAP})|(?=\\*+[^\\s\\p{P}*]))\\*+(?=[^\\s*])`,
    '\\](?=\\()',
    '(?<=^\\[[^\\]\\n]*)\\](?=:)',
    '<(?=[a-z/!?]|[^\\s<>@]+@)',
    '&(?=#?\\w+;)',
    '^(?:#{1,6}(?=\\s|$)|>|\\+(?=\\s)|~{3,})',
  ].join('|'),
  'gimu',
);

/** Words as Markdown that shows them sign by sign. The bars and merged cells of a table stay. */
export function literal(words: string): string {
  return words.replace(SIGNS, (signs) =>
    /^[*~]/u.test(signs) ? signs.replace(/./gu, '\\$&') : `\\${signs}`,
  );
}

/** Backticks alone: a text that was received is Markdown, but for code, which documents do not have. */
export function literalTicks(words: string): string {
  return words.replace(/(?<!\\)`/gu, '\\`');
}

/** Writes what the site shows as Markdown so that it shows the words. Titles and numbers are shown as they are. */
export function writeLiterally(draft: Draft, write: (words: string) => string): void {
  const clauses = walkDraft(draft.clauses).map(({ clause }) => clause);
  for (const clause of clauses) {
    clause.text = write(clause.text);
    if (clause.tail !== undefined) clause.tail = write(clause.tail);
  }
  for (const footnote of [...draft.footnotes, ...clauses.flatMap(({ footnotes }) => footnotes)])
    footnote.text = write(footnote.text);
}

/** The same for the parts that source.txt is written of, which has to say the words in the same way. */
export function literalParts(parts: readonly SourcePart[], draft: Draft): SourcePart[] {
  const titles = [...draft.title, ...walkDraft(draft.clauses).flatMap(({ clause }) => clause.title ?? [])];
  const isTitle = (words: string): boolean =>
    titles.some((title) => title.includes(words) || words.endsWith(title));
  return parts.map((part) => (isTitle(part.text) ? part : { ...part, text: literal(part.text) }));
}

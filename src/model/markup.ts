import { cellsOf, isMerged } from './table.ts';

/** Text as a browser lays it out: white space is one space, but a space that does not break is a character as any other. */
export function laidOut(text: string): string {
  return text.replace(/[ \n\t\r\f]+/gu, ' ').trim();
}

/**
 * The Markdown subset of clause texts and prose (emphasis, links, autolinks, tables) as plain words: markup is dropped, every
 * character that a reader sees stays. A link to nowhere (`[text](#)`) is not markup that we know, so it stays as it is.
 */
export function plainText(markdown: string): string {
  return markdown
    .replace(/^[ \t]*\|(?:[ \t:]*-+[ \t:]*\|)+[ \t]*$\n?/gmu, '')
    .replace(/^[ \t]*\|.*\|[ \t]*$/gmu, wordsOfRow)
    .replace(/(?<!\\)\[([^\]]+)(?<!\\)\]\((?!#\))[^)\s]+\)/gu, '$1')
    .replace(/(?<!\\)<((?:https?:\/\/|mailto:)?[^<>\s]+)>/gu, '$1')
    .replace(EMPHASIS, '$<words>')
    .replace(new RegExp(ESCAPED, 'gu'), '$<sign>');
}

/** Cells that belong to others have no words. */
function wordsOfRow(row: string): string {
  return cellsOf(row)
    .filter((cell) => cell !== '' && !isMerged(cell))
    .join(' ');
}

/** A sign that is printed, and not markup, as it is written. */
export const ESCAPED = String.raw`\\(?<sign>[*_^<>\x60\\[\]&#+~])`;

/**
 * Stars around words, as CommonMark reads them. A star behind a word, as the mark of a footnote («каб. 12*, »), or between spaces
 * is printed.
 */
export const EMPHASIZED = [
  String.raw`(?<![\\*])(?:(?<=^|[\s\p{P}\p{S}])|(?=\*+[^\s*\p{P}\p{S}]))(?<stars>\*{1,3})(?=[^\s*])`,
  String.raw`(?<words>(?:\\\*|[^*])*?[^\s\\*])`,
  String.raw`\k<stars>(?!\*)(?:(?<=[^\s\p{P}\p{S}]\*{1,3})|(?=$|[\s\p{P}\p{S}]))`,
].join('');

const EMPHASIS = new RegExp(EMPHASIZED, 'gmu');

import { holdsTogether } from './rules.ts';

export const NO_BREAK = '\u{a0}';

/** White space from one character of a text up to another. */
export type Gap = readonly [start: number, end: number];

/** Whether words in «ёлочки» are those of a document, which stay as they are. */
export type IsQuotation = (words: string) => boolean;

const ours: IsQuotation = () => false;

/**
 * The white space in our words that must not break. What is quoted is left out.
 * @param text may hold white space of any kind; what does not break already is a part of its word
 */
export function gapsToBind(text: string, isQuotation: IsQuotation = ours): Gap[] {
  const found: Gap[] = [];
  let earlier = '';
  let before = '';
  let end = 0;
  for (let start = wordAt(text, 0); start < text.length; start = wordAt(text, end)) {
    const gap: Gap = [end, start];
    end = spaceAt(text, start);
    const after = text.slice(start, end);
    if (before !== '' && holdsTogether(earlier, before, after)) found.push(gap);
    earlier = before;
    before = after;
  }
  const quotations = found.length > 0 ? quotationsIn(text, 0, isQuotation) : [];
  return quotations.length === 0
    ? found
    : found.filter(([start]) => !quotations.some(([from, to]) => from < start && start < to));
}

/** Where the next word begins. All that breaks lines is a space or comes before it among the characters. */
function wordAt(text: string, from: number): number {
  let at = from;
  while (at < text.length && text.charCodeAt(at) <= 0x20) at += 1;
  return at;
}

function spaceAt(text: string, from: number): number {
  let at = from;
  while (at < text.length && text.charCodeAt(at) > 0x20) at += 1;
  return at;
}

/** Our own words with spaces that do not break where Russian typography has none. Never for the words of a document. */
export function bound(text: string): string {
  return withGapsBound(text, gapsToBind(text));
}

/** A text in which these gaps do not break. */
export function withGapsBound(text: string, gaps: readonly Gap[]): string {
  return edited(
    text,
    gaps.map(([start, end]) => [start, end, NO_BREAK]),
  );
}

/** A replacement: where it starts and ends in a text, and what is put there. */
export type Edit = readonly [start: number, end: number, instead: string];

/** @param edits in the order of the text */
export function edited(text: string, edits: readonly Edit[]): string {
  let result = '';
  let rest = 0;
  for (const [start, end, instead] of edits) {
    result += text.slice(rest, start) + instead;
    rest = end;
  }
  return result + text.slice(rest);
}

/** Where quotations stand, each with its «ёлочки». In words of ours that are in quotes others may be quoted. */
function quotationsIn(text: string, offset: number, isQuotation: IsQuotation): Gap[] {
  const found: Gap[] = [];
  for (let start = text.indexOf('«'); start >= 0;) {
    const end = closing(text, start);
    const words = text.slice(start + 1, end);
    if (isQuotation(words)) found.push([offset + start, offset + end]);
    else if (words.includes('«')) found.push(...quotationsIn(words, offset + start + 1, isQuotation));
    start = text.indexOf('«', end);
  }
  return found;
}

/** Where the quotes that open here close; at the end of the text where they do not. */
function closing(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    if (text[at] === '«') depth += 1;
    else if (text[at] === '»' && (depth -= 1) === 0) return at;
  }
  return text.length;
}

import type { Element } from './html.ts';
import { isVerbatim } from './verbatim.ts';

type Node = Element['childNodes'][number];

const IN_LINE = new Set(
  'a abbr b bdi cite code data dfn em i ins del kbd mark q s samp small span strong sub sup time u var'.split(
    ' ',
  ),
);
/** Not ours to set, or not read. */
const NOT_OURS = new Set('script style textarea pre code kbd samp svg head'.split(' '));
/** Stands for words that are not ours. */
const OTHERS = '\u{fffc}';
/** Stands for white space alone between two elements, which may be boxes: then no line can end there that did not before. */
const BETWEEN = '\u{2029}';

/** A line of text as it stands in the page, and what elements it stands in. */
interface OurLine {
  text: string;
  inContents: boolean;
}

/** The lines in which we speak, words of documents left out. A line goes on where an element in it ends. */
export function ourLines(body: Element): OurLine[] {
  const lines: OurLine[] = [];
  let text = '';
  const end = (inContents: boolean): void => {
    const line = text.replaceAll(/[ \n\t\r]+\u{2029}[ \n\t\r]*|\u{2029}[ \n\t\r]+/gu, ' ');
    if (line.trim() !== '') lines.push({ text: line, inContents });
    text = '';
  };
  const read = (node: Node, inContents: boolean): void => {
    if ('value' in node) text += node.value.trim() === '' ? BETWEEN : node.value;
    if (!('tagName' in node)) return;
    const own = IN_LINE.has(node.tagName);
    if (!own) end(inContents);
    if (NOT_OURS.has(node.tagName) || isVerbatim(node)) text += OTHERS;
    else {
      const inside = 'content' in node ? node.content : node;
      for (const child of inside.childNodes) read(child, inContents || node.tagName === 'page-contents');
    }
    if (!own) end(inContents);
  };
  read(body, false);
  return lines;
}

/** A line without what it quotes from a document. */
export function withoutQuotations(line: string, source: string): string {
  const start = line.indexOf('«');
  if (start < 0) return line;
  const end = closing(line, start);
  const words = line.slice(start + 1, end);
  const quoted = isIn(words, source) ? OTHERS : withoutQuotations(words, source);
  return `${line.slice(0, start + 1)}${quoted}${withoutQuotations(line.slice(end), source)}`;
}

/** Whether words, or a part of them before or after «…», stand in a document as they are. */
export function isIn(words: string, source: string): boolean {
  const low = source.toLowerCase();
  return words
    .split('…')
    .map((part) => part.replaceAll(/\s+/gu, ' ').trim().toLowerCase())
    .some((part) => part.includes(' ') && low.includes(part));
}

function closing(line: string, start: number): number {
  let depth = 0;
  for (const { 0: mark, index } of line.matchAll(/[«»]/gu)) {
    if (index < start) continue;
    depth += mark === '«' ? 1 : -1;
    if (depth === 0) return index;
  }
  return line.length;
}

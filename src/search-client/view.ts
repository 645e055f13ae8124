import type { Words } from '../words/word-types.ts';
import type { Hit } from '../search/hit.ts';
import { markedPassage, type Part } from '../search/marks.ts';
import { fill } from '../browser/sentence.ts';
import { sitePath } from '../browser/site-path.ts';
import type { Answer } from './answer.ts';

/** Queries are repeated to the reader, but not whole novels. */
const LONGEST_ECHO = 80;

/** The found places as list items. All text goes in as text, never as markup. */
export function hitElements(
  hits: readonly Hit[],
  stems: readonly string[],
  words: Words<'search'>,
): HTMLLIElement[] {
  return hits.map((hit) => hitElement(hit, stems, words));
}

function hitElement(
  { href, kind, title, cite, regulation, passage }: Hit,
  stems: readonly string[],
  words: Words<'search'>,
): HTMLLIElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = sitePath(href);
  link.textContent = title;
  const kindName = document.createElement('span');
  kindName.className = 'search-kind';
  kindName.textContent = words[kind];
  const where = document.createElement('p');
  where.className = 'muted';
  where.append(
    kindName,
    [cite === title ? '' : cite, regulation]
      .filter(Boolean)
      .map((part) => ` · ${part}`)
      .join(''),
  );
  const text = document.createElement('p');
  text.append(...passageParts(markedPassage(passage, stems)));
  item.append(link, where, text);
  return item;
}

/** The parts of a passage as elements, marked where they hold what was asked for. */
export function passageParts(parts: readonly Part[]): HTMLElement[] {
  return parts.map(({ text, marked }) => {
    const element = document.createElement(marked ? 'mark' : 'span');
    element.textContent = text;
    return element;
  });
}

/** What stands above the list: how many were found, and for which words if not for those typed. */
export function sentenceFor(query: string, { hits, understood }: Answer, words: Words<'search'>): string {
  if (hits.length === 0) return fill(words['none'], { query: echo(query) });
  const shownFor = understood === undefined ? '' : fill(words['shownFor'], { query: echo(understood) });
  return [shownFor, fill(words['count'], { count: hits.length })].filter(Boolean).join(' ');
}

function echo(query: string): string {
  const text = query.toWellFormed();
  return text.length > LONGEST_ECHO ? `${Array.from(text).slice(0, LONGEST_ECHO).join('')}…` : text;
}

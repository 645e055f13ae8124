import type { Words } from '../../words/word-types.ts';
import type { ClausePlace, Hit } from '../../search/hit.ts';
import { markedPassage } from '../../search/marks.ts';
import { markedText } from '../../browser/marked-text.ts';
import { fill } from '../../browser/sentence.ts';
import { sitePath } from '../../browser/site-path.ts';
import type { Answer } from '../../search/answer.ts';

/** Queries are repeated to the reader, but not whole novels. */
const LONGEST_ECHO = 80;

/**
 * What was found: one list, or one below the name of each document where several answer. All text goes in as text, never as
 * markup.
 */
export function resultElements({ groups, stems }: Answer, words: Words<'search'>): HTMLElement[] {
  const shown = groups.filter(({ hits }) => hits.length > 0);
  return shown.flatMap(({ regulation, hits }) => {
    const list = listOf(hits, stems, words);
    if (shown.length === 1) return [list];
    const heading = document.createElement('h2');
    heading.textContent = regulation ?? words['besides'];
    return [heading, list];
  });
}

function listOf(hits: readonly Hit[], stems: readonly string[], words: Words<'search'>): HTMLUListElement {
  const list = document.createElement('ul');
  list.append(...hitElements(hits, stems, words));
  return list;
}

/** The found places as list items. */
export function hitElements(
  hits: readonly Hit[],
  stems: readonly string[],
  words: Words<'search'>,
): HTMLLIElement[] {
  return hits.map((hit) => hitElement(hit, stems, words));
}

function hitElement(
  { href, kind, title, cite, places = [], regulation, passage }: Hit,
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
  const cited = places.length > 0 ? placeLinks(places) : [cite].filter(Boolean);
  where.append(
    kindName,
    ...cited.flatMap((one) => [' · ', one]),
    regulation === '' ? '' : ` · ${regulation}`,
  );
  const text = document.createElement('p');
  text.append(...markedText(markedPassage(passage, stems)));
  item.append(link, where, text);
  return item;
}

/** Straight to the words of the document that an answer rests on. */
function placeLinks(places: readonly ClausePlace[]): HTMLAnchorElement[] {
  return places.map(({ cite, href }) => {
    const link = document.createElement('a');
    link.href = sitePath(href);
    link.className = 'search-place';
    link.textContent = cite;
    return link;
  });
}

/** What stands above the list: how many were found, for which words if not for those typed, and what may be missing. */
export function sentenceFor(
  query: string,
  answer: Answer,
  isNarrowed: boolean,
  words: Words<'search'>,
): string {
  const { hits, sure, understood, partial } = answer;
  const shownFor = understood === undefined ? '' : fill(words['shownFor'], { query: echo(understood) });
  const sentences =
    hits.length === 0
      ? [fill(words[isNarrowed ? 'noneHere' : 'none'], { query: echo(query) })]
      : [shownFor, sure ? howMany(answer, words) : words['noAnswer']];
  return [...sentences, partial ? words['partial'] : ''].filter(Boolean).join(' ');
}

function howMany({ hits, groups, more }: Answer, words: Words<'search'>): string {
  const listed = fill(words[more ? 'shown' : 'count'], { count: hits.length });
  return groups.length > 1 ? fill(words['ofSeveral'], { listed }) : listed;
}

function echo(query: string): string {
  const text = query.toWellFormed();
  return text.length > LONGEST_ECHO ? `${Array.from(text).slice(0, LONGEST_ECHO).join('')}…` : text;
}

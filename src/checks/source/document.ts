import { plainText } from '../../model/markup.ts';
import type { Correction } from '../../model/correction.ts';
import type { Clause, Footnote, Wording } from '../../model/text.ts';
import type { ContentPath } from '../diagnostic.ts';

/** A run of plain text of the document. */
export interface Segment {
  /** Id of the clause or footnote that it belongs to; undefined for the title. */
  owner: string | undefined;
  /** Way to it inside the text block. */
  path: ContentPath;
  text: string;
}

/** A clause or footnote: its own text and the parts inside it, as they follow one another. */
interface Part {
  id: string;
  contents: Contents;
}
type Contents = readonly (Segment | Part)[];

/** The text of the whole block in the order of source.txt and with its words: every correction is undone. */
export function asInSource(text: Wording, corrections: readonly Correction[]): Segment[] {
  return corrections.reduce(
    (segments, correction) => (correction.kind === 'replaced' ? replace(segments, correction) : segments),
    flatten(corrections.reduce(move, contentsOf(text))),
  );
}

/** Everything that is printed, in reading order: a clause is its number, title, text, children, tail and footnotes. */
function contentsOf({ title, clauses, footnotes }: Wording): Contents {
  return [
    ...title.map((line, index) => segment(undefined, ['title', index], line)),
    ...clauses.map((clause, index) => partOfClause(clause, ['clauses', index])),
    ...footnotes.map((footnote, index) => partOfFootnote(footnote, ['footnotes', index])),
  ];
}

function partOfClause(clause: Clause, path: ContentPath): Part {
  const { id, number, title, text, children, tail, footnotes } = clause;
  const own = (key: string, value: string | undefined): Segment[] =>
    value === undefined ? [] : [segment(id, [...path, key], value)];
  return {
    id,
    contents: [
      ...own('number', number),
      ...own('title', title),
      ...own('text', text),
      ...children.map((child, index) => partOfClause(child, [...path, 'children', index])),
      ...own('tail', tail),
      ...footnotes.map((footnote, index) => partOfFootnote(footnote, [...path, 'footnotes', index])),
    ],
  };
}

function partOfFootnote({ id, mark, text }: Footnote, path: ContentPath): Part {
  return { id, contents: [segment(id, [...path, 'mark'], mark), segment(id, [...path, 'text'], text)] };
}

function segment(owner: string | undefined, path: ContentPath, markdown: string): Segment {
  return { owner, path, text: plainText(markdown) };
}

/** Puts a part back where it is in source.txt. A part that cannot be moved stays: other rules report it. */
function move(contents: Contents, correction: Correction): Contents {
  if (correction.kind !== 'moved') return contents;
  const part = find(contents, correction.clause);
  if (!part) return contents;
  const rest = without(contents, part);
  if (!find(rest, correction.after)) return contents;
  return correction.inside
    ? insertIn(rest, correction.after, part)
    : insertAfter(rest, correction.after, part);
}

function find(contents: Contents, id: string): Part | undefined {
  for (const item of contents) {
    if (!isPart(item)) continue;
    const found = item.id === id ? item : find(item.contents, id);
    if (found) return found;
  }
  return undefined;
}

function without(contents: Contents, part: Part): Contents {
  return contents
    .filter((item) => item !== part)
    .map((item) => (isPart(item) ? { ...item, contents: without(item.contents, part) } : item));
}

function insertAfter(contents: Contents, id: string, part: Part): Contents {
  return contents.flatMap((item): Contents => {
    if (!isPart(item)) return [item];
    return item.id === id ? [item, part] : [{ ...item, contents: insertAfter(item.contents, id, part) }];
  });
}

/** Puts a part inside the part of an id, after its own words. */
function insertIn(contents: Contents, id: string, part: Part): Contents {
  return contents.map((item) => {
    if (!isPart(item)) return item;
    if (item.id !== id) return { ...item, contents: insertIn(item.contents, id, part) };
    const after = item.contents.findIndex((one) => isPart(one) || one.path.at(-1) === 'tail');
    const at = after < 0 ? item.contents.length : after;
    return { ...item, contents: item.contents.toSpliced(at, 0, part) };
  });
}

function flatten(contents: Contents): Segment[] {
  return contents.flatMap((item): Segment[] => (isPart(item) ? flatten(item.contents) : [item]));
}

function isPart(item: Segment | Part): item is Part {
  return 'contents' in item;
}

/** Puts the words of source.txt back into the text of one clause, wherever the corrected ones stand. */
function replace(segments: Segment[], { clause, shown, source }: Replaced): Segment[] {
  const corrected = plainText(shown);
  if (corrected === '') return segments;
  const original = plainText(source);
  return segments.map((part) => {
    const correctable =
      part.owner === clause && ['number', 'title', 'text', 'tail'].includes(String(part.path.at(-1)));
    return correctable ? { ...part, text: part.text.replaceAll(corrected, () => original) } : part;
  });
}

type Replaced = Extract<Correction, { kind: 'replaced' }>;

import { isMap, isScalar, isSeq, parseDocument, type Document, type YAMLMap } from 'yaml';
import { partsOf } from '../frontmatter.ts';
import type { Change, Files } from './form.ts';

/** A page with its frontmatter as a tree that knows where each value stands. */
export interface WrittenPage {
  file: string;
  /** The whole file. */
  text: string;
  document: Document;
  /** Offset of the frontmatter in the file: what the tree says is counted from there. */
  offset: number;
}

/**
 * The pages of which something is to be looked at. Files whose frontmatter cannot be read are none: what is wrong with them comes
 * first.
 * @param holds words without which a file is not parsed
 */
export function pagesWith(files: Files, holds: string): WrittenPage[] {
  return [...files].flatMap(([file, text]) => {
    if (!file.endsWith('.mdx') || !text.includes(holds)) return [];
    const parts = partsOf(text);
    if (!parts) return [];
    const document = parseDocument(parts.yaml);
    if (document.errors.length > 0) return [];
    return [{ file, text, document, offset: parts.offset }];
  });
}

/** The maps in a list of a page; none where there is no such list. */
export function mapsIn({ document }: WrittenPage, path: readonly string[]): YAMLMap[] {
  const list = document.getIn(path, true);
  return isSeq(list) ? list.items.filter((item) => isMap(item)) : [];
}

/** Where a value of a map begins in its file; the beginning of the map where the map has no such value. */
export function placeOf({ offset }: WrittenPage, map: YAMLMap, key: string): number {
  const value: unknown = map.get(key, true);
  return offset + ((isScalar(value) ? value.range?.[0] : undefined) ?? map.range?.[0] ?? 0);
}

/** Other words for a value that is one scalar. */
export function scalarReplaced(
  { file, document, offset }: WrittenPage,
  path: readonly string[],
  words: string,
): Change[] {
  const node = document.getIn(path, true);
  if (!isScalar(node) || !node.range) return [];
  const [start, end] = node.range;
  return [{ file, at: offset + start, remove: end - start, insert: words }];
}

/** A further field of a map, right below one that it has. `field` is written as YAML: `proposed: true`. */
export function fieldBelow(
  { file, text, offset }: WrittenPage,
  map: YAMLMap,
  key: string,
  field: string,
): Change[] {
  const pair = map.items.find((item) => isScalar(item.key) && item.key.value === key);
  const name = isScalar(pair?.key) ? pair.key.range?.[0] : undefined;
  const value = isScalar(pair?.value) ? pair.value.range?.[1] : undefined;
  if (name === undefined || value === undefined) return [];
  if (map.flow) return [{ file, at: offset + value, remove: 0, insert: `, ${field}` }];
  // Behind a comment that stands in the same line.
  const rest = /[^\r\n]*/u.exec(text.slice(offset + value))?.[0] ?? '';
  const lineStart = text.lastIndexOf('\n', offset + name) + 1;
  const indent = ' '.repeat(offset + name - lineStart);
  return [{ file, at: offset + value + rest.length, remove: 0, insert: `${lineEnd(text)}${indent}${field}` }];
}

/** How the lines of a file end. */
export function lineEnd(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

/** Other words for every place of a text at which some words stand. @param goesOn what may not follow, or the words are others */
export function wordsReplaced(
  [file, text]: readonly [string, string],
  words: string,
  insert: string,
  goesOn?: RegExp,
): Change[] {
  const changes: Change[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) {
    if (goesOn?.test(text.charAt(at + words.length))) continue;
    changes.push({ file, at, remove: words.length, insert });
  }
  return changes;
}

import { blockNames } from '../model/page.ts';
import type { ContentPath } from './diagnostic.ts';
import type { PageFile } from './input.ts';

/** A piece of text in a page's frontmatter. */
export interface TextAt {
  path: ContentPath;
  text: string;
}

/**
 * Every text of a page's frontmatter that readers may see. What a correction quotes from source.txt is left out: it is
 * there because it must not be shown as it stands.
 */
export function textsOf({ title, description, blocks }: PageFile): TextAt[] {
  return [
    { path: ['title'], text: title },
    ...(description === undefined ? [] : [{ path: ['description'], text: description }]),
    ...blockNames.flatMap((block) => textsIn(blocks[block], [block])),
  ].filter(({ path }) => !isQuotedSource(path));
}

function textsIn(value: unknown, path: ContentPath): TextAt[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (Array.isArray(value)) return value.flatMap((item, index) => textsIn(item, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => textsIn(item, [...path, key]));
}

function isQuotedSource([block, list, , key]: ContentPath): boolean {
  return (block === 'regulation' || block === 'edition') && list === 'corrections' && key === 'source';
}

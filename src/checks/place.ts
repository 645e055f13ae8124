import { regulationIdOf } from '../links/address.ts';
import type { BlockName } from '../model/page.ts';
import type { Regulation } from '../model/library.ts';
import type { ContentPath } from './diagnostic.ts';
import type { CheckInput, PageFile } from './input.ts';

/** Where a value stands: a file inside content/ and the way to the value in its frontmatter. */
export interface Place {
  file: string;
  path: ContentPath;
}

/** Makes places inside one block: `at('steps', 3, 'actor')`. */
export type PlaceMaker = (...path: ContentPath) => Place;

/** Places inside a block of the page with this id, which is known to have the block. */
export function placesIn({ pages }: CheckInput, page: string, block: BlockName): PlaceMaker {
  const home = pagesOf(pages, regulationIdOf(page)).find(({ id, blocks }) => id === page && blocks[block]);
  return (...path) => ({ file: home?.file ?? page, path: [block, ...path] });
}

/** Pages of a regulation with notes. Only one is allowed, but where there are more, all of them are checked. */
export function notesPages({ pages }: CheckInput, regulation: Regulation): PageFile[] {
  return pagesOf(pages, regulation.id).filter(({ id, blocks }) => blocks.notes && id !== regulation.id);
}

const grouped = new WeakMap<readonly PageFile[], Map<string, PageFile[]>>();

/** Pages of one regulation. All rules ask for them, so they are grouped once. */
export function pagesOf(pages: readonly PageFile[], regulation: string): readonly PageFile[] {
  const groups = grouped.get(pages) ?? Map.groupBy(pages, ({ id }) => regulationIdOf(id));
  grouped.set(pages, groups);
  return groups.get(regulation) ?? [];
}

/** The folder of a file, with its slash; the empty string for a file of no folder. */
export function folderOf(file: string): string {
  return file.slice(0, file.indexOf('/') + 1);
}

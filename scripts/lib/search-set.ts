import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { recordsOfAll, writeSearchFiles } from '../../src/build/search-index.ts';
import { readContent } from '../../src/content/disk.ts';
import { buildLibrary, type Library } from '../../src/model/library.ts';
import { oursFromDisk, type OursFromDisk } from './ours-from-disk.ts';

/** The search over some folders of content, without a build. */
export interface SearchSet {
  library: Library;
  search: OursFromDisk['search'];
}

/** Indexes all documents of these folders together. The synonyms are those of the first. */
export async function searchOver(folders: readonly [string, ...string[]]): Promise<SearchSet> {
  const [first, ...others] = folders.map(readContent);
  if (!first) throw new Error('no folder of content');
  const pages = [first, ...others].flatMap(({ input }) => input.pages);
  const library = buildLibrary(pages);
  const folder = mkdtempSync(join(tmpdir(), 'search-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  await writeSearchFiles(
    recordsOfAll({ input: { ...first.input, pages, library }, synonyms: first.synonyms }),
    folder,
  );
  const { search } = await oursFromDisk(folder);
  return { library, search };
}

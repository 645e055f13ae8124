import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readWith } from '../../src/search-client/read.ts';
import { startSearch, type Search } from '../../src/search-client/search.ts';
import { readContent } from '../../src/content/disk.ts';
import { scopeFor } from '../../src/layout/search-scope.ts';

/** Our search as the home page runs it, over the index in dist/, and the sizes of the files that it has read. */
export async function oursFromDisk(root: string): Promise<{ search: Search; read: Map<string, number> }> {
  const index = join(root, 'dist/search');
  if (!existsSync(index)) throw new Error('The site is not built: run npm run build.');
  const sizes = new Map<string, number>();
  const read = readWith(async (path) => {
    const bytes = await readFile(join(index, path));
    sizes.set(path, bytes.length);
    return new Response(bytes);
  });
  const { library } = readContent(join(root, 'content')).input;
  return { search: await startSearch(scopeFor(library, ''), read), read: sizes };
}

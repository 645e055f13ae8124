import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PAGEFIND_FOLDER, PAGEFIND_SCRIPT, VOCABULARY_FILE } from '../../src/pagefind/names.ts';
import { openIndex } from '../../src/pagefind/open-index.ts';
import { answer, type Answer, type Where } from '../../src/search/answer.ts';
import { pagefindFromDisk } from '../../src/build/pagefind-from-disk.ts';

/** Our search as the home page runs it, over a built site. */
export interface OursFromDisk {
  search: (query: string, where?: Where) => Promise<Answer>;
  /** Paths of the files that it has read, Pagefind's script among them, from the root of the site. */
  read: () => string[];
}

/** @param dist folder of the built site */
export async function oursFromDisk(dist: string): Promise<OursFromDisk> {
  const folder = join(dist, PAGEFIND_FOLDER);
  if (!existsSync(folder)) throw new Error('The site is not built: run npm run build.');
  const { pagefind, basePath, read } = await pagefindFromDisk(folder);
  let vocabulary: string[] = [];
  const index = openIndex(pagefind, basePath, () => {
    vocabulary = [VOCABULARY_FILE.slice(1)];
    return readFile(join(dist, VOCABULARY_FILE), 'utf8');
  });
  return {
    search: (query, where) => answer(query, index, where),
    read: () => [
      PAGEFIND_SCRIPT.slice(1),
      ...Array.from(read, (name) => `${PAGEFIND_FOLDER.slice(1)}/${name}`),
      ...vocabulary,
    ],
  };
}

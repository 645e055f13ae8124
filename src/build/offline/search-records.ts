import { join } from 'node:path';
import { PAGEFIND_FOLDER } from '../../pagefind/names.ts';
import { openIndex } from '../../pagefind/open-index.ts';
import { pagefindFromDisk } from '../pagefind-from-disk.ts';

/**
 * Which files of Pagefind's index hold the records of each regulation. Its own script tells: it is asked for all records of
 * the regulation, and the files are noted that it then reads.
 * @param names short titles of regulations, as the index knows them
 * @returns for each name the files, from the root of the site
 */
export async function searchRecordsOf(
  dist: string,
  names: readonly string[],
): Promise<ReadonlyMap<string, string[]>> {
  const { pagefind, basePath, read, dispose } = await pagefindFromDisk(join(dist, PAGEFIND_FOLDER));
  const files = new Map<string, string[]>();
  try {
    const index = openIndex(pagefind, basePath, () => Promise.resolve(''));
    for (const name of names) {
      const records = await index.matching({ regulations: [name] });
      read.clear();
      await Promise.all(records.map((record) => index.hit(record)));
      files.set(
        name,
        Array.from(read, (file) => `${PAGEFIND_FOLDER.slice(1)}/${file}`),
      );
    }
  } finally {
    dispose();
  }
  return files;
}

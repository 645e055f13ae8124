import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { pathToFileURL } from 'node:url';

/** As much of Pagefind's search API as is used here (https://pagefind.app/docs/api/). */
interface Pagefind {
  createInstance(options: { basePath: string; noWorker: boolean }): {
    search(
      term: null,
      options: { filters: { regulation: string } },
    ): Promise<{ results: { data(): Promise<unknown> }[] }>;
  };
}

/**
 * Which files of Pagefind's index hold the records of each regulation. Its own script tells: it is asked for all records of
 * the regulation, and what it then fetches comes from the disk and is noted.
 * @param names short titles of regulations, as the index knows them
 * @returns for each name the files, from the root of the site
 */
export async function searchRecordsOf(
  dist: string,
  names: readonly string[],
): Promise<ReadonlyMap<string, string[]>> {
  const folder = join(dist, 'pagefind');
  const records = new Map<string, string[]>();
  if (!existsSync(folder)) return records;
  const basePath = pathToFileURL(folder + sep).href;
  const fetched: string[] = [];
  const fetchOfNode = globalThis.fetch;
  globalThis.fetch = async (input) => {
    const url = new URL(input instanceof Request ? input.url : input);
    url.search = '';
    fetched.push(`pagefind/${url.href.slice(basePath.length)}`);
    return new Response(await readFile(url));
  };
  try {
    const pagefind = (await import(new URL('pagefind.js', basePath).href)) as Pagefind;
    const index = pagefind.createInstance({ basePath, noWorker: true });
    for (const name of names) {
      const { results } = await index.search(null, { filters: { regulation: name } });
      fetched.length = 0;
      await Promise.all(results.map((result) => result.data()));
      records.set(name, [...fetched]);
    }
  } finally {
    globalThis.fetch = fetchOfNode;
  }
  return records;
}

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { pagefindFromDisk } from '../../src/build/pagefind-from-disk.ts';

/** More of Pagefind's search API than the site uses. */
interface PagefindModule {
  createInstance(options: object): {
    search(query: string): Promise<{ results: { data(): Promise<PagefindPage> }[] }>;
  };
}
interface PagefindPage {
  url: string;
  sub_results: { url: string; locations: number[] }[];
}

/** Pages that are looked into; each gives its best sections. */
const PAGES = 5;

/**
 * Pagefind as it comes, over the built pages: its own index of them, its own ranking, and for each found page its sections
 * in the order in which its own interface lists them. Answers with addresses.
 * @param dist folder of the built site
 */
export async function pagefindDefault(dist: string): Promise<{
  search: (query: string) => Promise<string[]>;
  dispose: () => Promise<void>;
}> {
  const folder = await mkdtemp(join(tmpdir(), 'pagefind-'));
  const { index, errors } = await createIndex({});
  if (!index) throw new Error(errors.join('\n'));
  await index.addDirectory({ path: dist });
  await index.writeFiles({ outputPath: folder });
  await close();

  const { pagefind, basePath, dispose } = await pagefindFromDisk<PagefindModule>(folder);
  const instance = pagefind.createInstance({ basePath, baseUrl: '/', noWorker: true });
  return {
    search: async (query) => {
      const { results } = await instance.search(query);
      const pages = await Promise.all(results.slice(0, PAGES).map((result) => result.data()));
      return pages.flatMap(({ url, sub_results }) =>
        sub_results.length > 0 ? bestSections(sub_results) : [url],
      );
    },
    dispose: async () => {
      dispose();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The three sections with the most found words, in the order of the page, as Pagefind's own interface takes them. */
function bestSections(sections: PagefindPage['sub_results']): string[] {
  const best = [...sections].sort((a, b) => b.locations.length - a.locations.length).slice(0, 3);
  return sections.filter((section) => best.includes(section)).map(({ url }) => url);
}

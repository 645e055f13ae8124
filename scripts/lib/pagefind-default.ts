import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { close, createIndex } from 'pagefind';

interface PagefindModule {
  createInstance(options: object): {
    init(): Promise<void>;
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
 * Pagefind as it comes, over the built pages: its own index of dist/, its own ranking, and for each found page its
 * sections in the order in which its own interface lists them. Answers with addresses.
 */
export async function pagefindDefault(root: string): Promise<{
  search: (query: string) => Promise<string[]>;
  dispose: () => Promise<void>;
}> {
  const folder = await mkdtemp(join(tmpdir(), 'pagefind-'));
  const { index, errors } = await createIndex({});
  if (!index) throw new Error(errors.join('\n'));
  await index.addDirectory({ path: join(root, 'dist') });
  await index.writeFiles({ outputPath: folder });
  await close();

  const fetched = globalThis.fetch;
  globalThis.fetch = async (input) => {
    const { pathname } = new URL(input instanceof Request ? input.url : input, 'http://site/');
    return new Response(await readFile(join(folder, pathname.replace(/^\/pagefind\//u, ''))));
  };
  const module = (await import(pathToFileURL(join(folder, 'pagefind.js')).href)) as PagefindModule;
  const instance = module.createInstance({ basePath: '/pagefind/', noWorker: true });
  await instance.init();
  return {
    search: async (query) => {
      const { results } = await instance.search(query);
      const pages = await Promise.all(results.slice(0, PAGES).map((result) => result.data()));
      return pages.flatMap(({ url, sub_results }) =>
        sub_results.length > 0 ? bestSections(sub_results) : [url],
      );
    },
    dispose: async () => {
      globalThis.fetch = fetched;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The three sections with the most found words, in the order of the page, as Pagefind's own interface takes them. */
function bestSections(sections: PagefindPage['sub_results']): string[] {
  const best = [...sections].sort((a, b) => b.locations.length - a.locations.length).slice(0, 3);
  return sections.filter((section) => best.includes(section)).map(({ url }) => url);
}

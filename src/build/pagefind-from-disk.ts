import { readFile } from 'node:fs/promises';
import { sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Pagefind } from '../pagefind/api.ts';

/** Pagefind's own script in Node: what it fetches comes from the disk. */
interface PagefindFromDisk<Module> {
  pagefind: Module;
  /** Where the script is to look for its index. */
  basePath: string;
  /** Names of the files that it has fetched, from its folder. */
  read: Set<string>;
  /** Gives `fetch` back to others. */
  dispose: () => void;
}

/** @param folder that Pagefind has written */
export async function pagefindFromDisk<Module = Pagefind>(folder: string): Promise<PagefindFromDisk<Module>> {
  const basePath = pathToFileURL(folder + sep).href;
  const read = new Set<string>();
  const fetched = globalThis.fetch;
  globalThis.fetch = async (input, options) => {
    const url = new URL(input instanceof Request ? input.url : input);
    url.search = '';
    if (!url.href.startsWith(basePath)) return fetched(input, options);
    read.add(url.href.slice(basePath.length));
    return new Response(await readFile(url));
  };
  return {
    pagefind: (await import(new URL('pagefind.js', basePath).href)) as Module,
    basePath,
    read,
    dispose: () => {
      globalThis.fetch = fetched;
    },
  };
}

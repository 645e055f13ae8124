import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { elementsOf, valuesOf, type Element } from './html.ts';

const dist = join(import.meta.dirname, '../../dist');

export interface BuiltPage {
  /** As a reader asks for it: `/about/`. */
  readonly address: string;
  readonly html: string;
  readonly elements: Element[];
  readonly ids: string[];
}

/** Paths of the built files that match, from the root of the site: `_astro/entry.js`. */
export function builtFiles(pattern: string): string[] {
  return globSync(pattern, { cwd: dist })
    .map((file) => file.split(sep).join('/'))
    .sort();
}

/** @param path from the root of the site, with or without the first slash. */
export function readBuilt(path: string): string {
  return readFileSync(join(dist, path), 'utf8');
}

/** In bytes. */
export function builtSize(path: string): number {
  return statSync(join(dist, path)).size;
}

export function isBuilt(path: string): boolean {
  return existsSync(join(dist, path));
}

/** Read and parsed when a test asks for it: most ask for a few of the pages, and to parse all takes seconds. */
class LazyPage implements BuiltPage {
  readonly address: string;
  readonly #file: string;
  #html: string | undefined;
  #elements: Element[] | undefined;
  #ids: string[] | undefined;

  constructor(file: string) {
    this.#file = file;
    this.address = `/${file.replace(/(?:^|(?<=\/))index\.html$/u, '')}`;
  }
  get html(): string {
    return (this.#html ??= readBuilt(this.#file));
  }
  get elements(): Element[] {
    return (this.#elements ??= elementsOf(this.html));
  }
  get ids(): string[] {
    return (this.#ids ??= valuesOf(this.elements, 'id'));
  }
}

const allPages: BuiltPage[] = builtFiles('**/*.html').map((file) => new LazyPage(file));

/** Pages that people read. Short links only forward; tests/build/permalinks.test.ts looks at them. */
export const builtPages = allPages.filter((page) => !page.address.startsWith('/s/'));

export function builtPage(address: string): BuiltPage {
  const page = allPages.find((candidate) => candidate.address === address);
  if (!page) throw new Error(`${address} is not among the built pages; run "astro build"`);
  return page;
}

import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build, type Plugin, type Rolldown } from 'vite';
import { PAGEFIND_SCRIPT } from '../../pagefind/names.ts';
import { leanScripts } from '../lean.ts';

/** What a page runs: the address of a module, or the code of one that stands in the page. */
export type PageScript = { src: string } | { code: string };

/** The one script of a page, and what that imports, so that all are asked for at once. */
export interface BundledScript {
  src: string;
  imports: string[];
}

/** What the pages share that know the reader's cases; by the names that Astro gives to its parts. */
const CASES = /_astro\/(?:cases|overview|read-only|revision|wordings)\./u;

const ENTRY = 'virtual:page-';
const INLINE = 'virtual:inline-';

/**
 * Bundles the scripts of each kind of page into one, and what most kinds share into another: a page asks for a few files in
 * place of twenty, and these compress better together. The files that went into the bundles are removed.
 * @param dist folder of the built site
 * @param kinds the scripts of each kind of page, in their order
 * @returns the scripts of the kinds, in the same order
 */
export async function bundleScripts(
  dist: string,
  kinds: readonly (readonly PageScript[])[],
): Promise<BundledScript[]> {
  const result = await build({
    root: join(dist, '..'),
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    plugins: [leanScripts(), pageEntries(dist, kinds)],
    build: {
      outDir: dist,
      emptyOutDir: false,
      modulePreload: false,
      reportCompressedSize: false,
      rolldownOptions: {
        // Loaded from the built site as it is.
        external: [PAGEFIND_SCRIPT],
        input: kinds.map((_, index) => ENTRY + String(index)),
        preserveEntrySignatures: false,
        output: {
          entryFileNames: '_astro/page.[hash].js',
          chunkFileNames: '_astro/part.[hash].js',
          codeSplitting: {
            groups: [
              { name: 'site', minShareCount: Math.ceil(kinds.length * 0.4) },
              { name: 'cases', test: CASES, includeDependenciesRecursively: false },
            ],
          },
        },
      },
    },
  });
  const chunks = [result]
    .flat()
    .flatMap((each) => ('output' in each ? each.output : []))
    .filter((output) => output.type === 'chunk');
  const written = new Set(chunks.map(({ fileName }) => join(dist, fileName)));
  const bundled = chunks.flatMap(({ moduleIds }) => moduleIds).filter((id) => id.startsWith(dist));
  for (const file of new Set(bundled)) if (!written.has(file)) await rm(file);
  return kinds.map((_, index) => scriptOf(chunks, ENTRY + String(index)));
}

/** A module for each kind of page that imports the scripts of its pages. */
function pageEntries(dist: string, kinds: readonly (readonly PageScript[])[]): Plugin {
  const inline = [...new Set(kinds.flat().flatMap((script) => ('code' in script ? script.code : [])))];
  const idOf = (script: PageScript): string =>
    'src' in script ? join(dist, script.src) : INLINE + String(inline.indexOf(script.code));
  return {
    name: 'page-entries',
    enforce: 'pre',
    resolveId: (id) => (id.startsWith(ENTRY) || id.startsWith(INLINE) ? id : undefined),
    load: (id) => {
      if (id.startsWith(INLINE)) return inline[Number(id.slice(INLINE.length))];
      if (!id.startsWith(ENTRY)) return undefined;
      const scripts = kinds[Number(id.slice(ENTRY.length))] ?? [];
      return scripts.map((script) => `import ${JSON.stringify(idOf(script))};`).join('\n');
    },
  };
}

function scriptOf(chunks: readonly Rolldown.OutputChunk[], entry: string): BundledScript {
  const chunk = chunks.find(({ facadeModuleId }) => facadeModuleId === entry);
  if (!chunk) throw new Error(`${entry} has not been bundled`);
  const imports = new Set<string>();
  const follow = (names: readonly string[]): void => {
    for (const name of names.filter((candidate) => !imports.has(candidate))) {
      imports.add(name);
      follow(chunks.find(({ fileName }) => fileName === name)?.imports ?? []);
    }
  };
  follow(chunk.imports);
  return { src: `/${chunk.fileName}`, imports: Array.from(imports, (name) => `/${name}`) };
}

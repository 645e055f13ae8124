import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'rolldown';
import { PAGEFIND_SCRIPT } from '../../../src/pagefind/names.ts';
import type { BundleScripts } from './page.ts';

const adapter = join(import.meta.dirname, '../../../src/bundle/adapter.ts');

/** Vite's loader, which fetches the imports of a script that loads later beforehand. A bundle has all in one file. */
const PRELOADER = /[\\/]preload-helper\.[^\\/]+\.js$/u;

/** A loader that only loads, under the name by which the other scripts import it. */
function withoutPreloading(code: string): string {
  const name = /\bexport\s*\{\s*\w+ as (\w+)\s*\}/u.exec(code)?.[1];
  if (name === undefined)
    throw new Error('scripts/lib/bundle/scripts.ts does not know how Vite exports its loader');
  return `export const ${name} = (load) => load();`;
}

/**
 * Bundles module scripts of a built site into classic scripts, one for each set of modules. Modules that a page would load
 * later are in it too: there is no way to load them from a folder.
 * @param write gets each file with its path from the root of the site
 */
export function scriptBundler(dist: string, write: (path: string, code: string) => void): BundleScripts {
  const done = new Map<string, Promise<string>>();
  const bundle = async (modules: readonly string[]): Promise<string> => {
    const entry = [adapter, ...modules.map((path) => join(dist, path))];
    const { output } = await build({
      input: 'bundle',
      write: false,
      // A classic script has no address of its own; Pagefind takes the folder that it is told.
      transform: { define: { 'import.meta': '{}' } },
      plugins: [
        {
          name: 'entry',
          resolveId: (id) => {
            if (id === 'bundle') return '\0bundle';
            // The one import by an address of the site.
            return id === PAGEFIND_SCRIPT ? join(dist, PAGEFIND_SCRIPT) : null;
          },
          load: (id) =>
            id === '\0bundle'
              ? entry.map((path) => `import ${JSON.stringify(path)};`).join('\n')
              : PRELOADER.test(id)
                ? withoutPreloading(readFileSync(id, 'utf8'))
                : null,
        },
      ],
      output: { format: 'iife', minify: true, codeSplitting: false },
    });
    const { code } = output[0];
    const path = `_astro/page-${createHash('sha256').update(code).digest('hex').slice(0, 10)}.js`;
    write(path, code);
    return path;
  };
  return (modules) => {
    const key = modules.join('\n');
    const path = done.get(key) ?? bundle(modules);
    done.set(key, path);
    return path;
  };
}

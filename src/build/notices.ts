import type { AstroIntegration } from 'astro';
import { globSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { packageFolder } from './package-folder.ts';

/** Packages whose work reaches the reader otherwise than through the scripts that Vite bundles. */
const BESIDES: Readonly<Record<string, string>> = {
  '@astrojs/starlight': 'styles and layout',
  pagefind: 'the search',
  idb: 'the service worker',
  'workbox-broadcast-update': 'the service worker',
  'workbox-core': 'the service worker',
  'workbox-expiration': 'the service worker',
  'workbox-precaching': 'the service worker',
  'workbox-routing': 'the service worker',
  'workbox-strategies': 'the service worker',
};

/**
 * Writes `licences.txt`: whose work is in what the reader gets, and on what terms, as these terms demand. The packages in the
 * scripts are those that Vite really put there.
 */
export function notices(): AstroIntegration {
  const packages = new Set(Object.keys(BESIDES));
  let root = '';
  return {
    name: 'notices',
    hooks: {
      'astro:config:setup': ({ config, updateConfig }) => {
        root = fileURLToPath(config.root);
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'notices',
                generateBundle(_, bundle) {
                  if (this.environment.name !== 'client') return;
                  for (const file of Object.values(bundle))
                    if (file.type === 'chunk')
                      for (const name of file.moduleIds.flatMap(packageOf)) packages.add(name);
                },
              },
            ],
          },
        });
      },
      'astro:build:done': async ({ dir, logger }) => {
        await writeFile(new URL('licences.txt', dir), noticesOf([...packages].sort(), root));
        logger.info([...packages].sort().join(', '));
      },
    },
  };
}

/** The package that a module is of; none for our own. */
function packageOf(id: string): string[] {
  const path = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//u.exec(id)?.[1];
  return path === undefined ? [] : [path];
}

function noticesOf(packages: readonly string[], root: string): string {
  const parts = packages.map((name) => {
    const folder = packageFolder(name, root);
    const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
      version: string;
      license?: string;
    };
    const file = readdirSync(folder).find((entry) => /^licen[cs]e(?:\.\w+)?$/iu.test(entry));
    if (file === undefined || license === undefined)
      throw new Error(`${name} reaches the reader, but says no licence`);
    return `${name} ${version} — ${license}\n\n${textOf(join(folder, file))}\n`;
  });
  const own = globSync('src/layout/fonts/*-licence.txt', { cwd: root }).sort();
  parts.push(...own.map((file) => `${basename(file)}\n\n${readFileSync(join(root, file), 'utf8').trim()}\n`));
  const line = `\n${'-'.repeat(80)}\n\n`;
  return `The code of this site: MIT.\nIt contains work of others:\n${line}${parts.join(line)}`;
}

/** A licence, or several in a folder. */
function textOf(path: string): string {
  if (!statSync(path).isDirectory()) return readFileSync(path, 'utf8').trim();
  return readdirSync(path)
    .map((name) => textOf(join(path, name)))
    .join('\n\n');
}

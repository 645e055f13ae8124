import type { AstroIntegration } from 'astro';
import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { readContent } from '../content/disk.ts';
import { makePhrasebook } from '../search/phrasebook.ts';
import { recordsOf, recordsOfSite } from '../search/records.ts';
import { SITE_SHELF } from '../search/shelves.ts';
import { buildShelf, engineFile, type ShelfFile } from './search-shelf.ts';

/** Writes the search index: one shelf for each regulation and one for the pages, and the engine that all share. */
export function searchIndex(): AstroIntegration {
  let content = '';
  return {
    name: 'search-index',
    hooks: {
      'astro:config:done': ({ config }) => {
        content = fileURLToPath(new URL('content/', config.root));
      },
      'astro:build:done': async ({ dir, logger }) => {
        const { input, synonyms } = readContent(content);
        const phrasebook = makePhrasebook(synonyms);
        const shelves = new Map([
          [SITE_SHELF, recordsOfSite(input.pages, input.library, phrasebook)],
          ...input.library.regulations.map(
            (regulation) => [regulation.id, recordsOf(regulation, input.pages, phrasebook)] as const,
          ),
        ]);
        const root = new URL('search/', dir);
        await writeAll(root, [await engineFile()]);
        for (const [id, records] of shelves) {
          await writeAll(new URL(`${id}/`, root), await buildShelf(records));
          logger.info(`${id}: ${String(records.length)} records`);
        }
      },
    },
  };
}

async function writeAll(folder: URL, files: readonly ShelfFile[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  await Promise.all(files.map(({ name, content }) => writeFile(new URL(name, folder), content)));
}

import type { AstroIntegration } from 'astro';
import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { readContent } from '../content/disk.ts';
import { makeCatalogue } from '../search/catalogue.ts';
import { makePhrasebook } from '../search/phrasebook.ts';
import { recordsOf, recordsOfSite } from '../search/records.ts';
import { SHELF_LIMIT, SITE_SHELF } from '../search/shelves.ts';
import { buildShelf, engineFile, type ShelfFile } from './search-shelf.ts';

/**
 * Writes the search index: one shelf for each regulation and one for the pages, the engine that all share and, where the
 * shelves are too many to look into all, a catalogue of them.
 */
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
        const regulations = input.library.regulations.map((regulation) => ({
          id: regulation.id,
          name: regulation.passport.shortTitle,
          records: recordsOf(regulation, input.pages, phrasebook),
        }));
        const site = { id: SITE_SHELF, records: recordsOfSite(input.pages, input.library, phrasebook) };
        const root = new URL('search/', dir);
        await writeAll(root, [await engineFile()]);
        for (const { id, records } of [site, ...regulations]) {
          await writeAll(new URL(`${id}/`, root), await buildShelf(records));
          logger.info(`${id}: ${String(records.length)} records`);
        }
        if (regulations.length > SHELF_LIMIT)
          await writeAll(new URL('catalogue/', root), catalogueFiles(regulations));
      },
    },
  };
}

function catalogueFiles(regulations: Parameters<typeof makeCatalogue>[0]): ShelfFile[] {
  return makeCatalogue(regulations).map((bucket, index) => ({
    name: `${String(index)}.json`,
    content: JSON.stringify(bucket),
  }));
}

async function writeAll(folder: URL, files: readonly ShelfFile[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  await Promise.all(files.map(({ name, content }) => writeFile(new URL(name, folder), content)));
}

import type { AstroIntegration } from 'astro';
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { contentOfBuild } from '../content/build.ts';
import { regulationIdOf } from '../links/address.ts';
import { beginCatalogue } from '../search/catalogue.ts';
import { makePhrasebook } from '../search/phrasebook.ts';
import { recordsOf, recordsOfSite } from '../search/records.ts';
import { SHELF_LIMIT, SITE_SHELF } from '../search/shelves.ts';
import { engineFile } from './engine/engine.ts';
import { shelfOf, type ShelfFile } from './search-shelf.ts';

/**
 * Writes the search index: one shelf for each regulation and one for the pages, the engine that all share and, where the
 * shelves are too many to look into all, a catalogue of them. One regulation is in memory at a time.
 */
export function searchIndex(): AstroIntegration {
  let content = '';
  return {
    name: 'search-index',
    hooks: {
      'astro:config:done': ({ config }) => {
        content = fileURLToPath(new URL('content/', config.root));
      },
      'astro:build:done': ({ dir, logger }) => {
        const { input, synonyms } = contentOfBuild(content);
        const { regulations } = input.library;
        const phrasebook = makePhrasebook(synonyms);
        const pagesOf = Map.groupBy(input.pages, ({ id }) => regulationIdOf(id));
        const root = new URL('search/', dir);
        const write = (folder: string, files: readonly ShelfFile[]): void => {
          const place = new URL(folder, root);
          mkdirSync(place, { recursive: true });
          for (const { name, content } of files) writeFileSync(new URL(name, place), content);
        };
        write('./', [engineFile()]);
        write(`${SITE_SHELF}/`, shelfOf(recordsOfSite(input.pages, input.library, phrasebook)));
        const catalogue = beginCatalogue(
          regulations.map(({ id, passport }) => ({ id, name: passport.shortTitle })),
        );
        let count = 0;
        for (const regulation of regulations) {
          const records = recordsOf(regulation, pagesOf.get(regulation.id) ?? [], phrasebook);
          count += records.length;
          write(`${regulation.id}/`, shelfOf(records));
          catalogue.add(regulation.id, records);
        }
        if (regulations.length > SHELF_LIMIT)
          write(
            'catalogue/',
            catalogue.buckets().map((bucket, index) => ({
              name: `${String(index)}.json`,
              content: JSON.stringify(bucket),
            })),
          );
        logger.info(`${String(count)} records of ${String(regulations.length)} regulations`);
      },
    },
  };
}

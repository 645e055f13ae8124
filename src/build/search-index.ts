import type { AstroIntegration } from 'astro';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { contentOfBuild } from '../content/build.ts';
import type { DiskContent } from '../content/disk.ts';
import { regulationIdOf } from '../links/address.ts';
import { PAGEFIND_FOLDER, PAGEFIND_SCRIPT, VOCABULARY_FILE } from '../pagefind/names.ts';
import { makePhrasebook } from '../search/phrasebook.ts';
import { recordsOf, recordsOfSite, type SearchRecord } from '../search/records.ts';
import { vocabularyOf } from '../search/vocabulary.ts';
import { writePagefind } from './write-pagefind.ts';

/** Writes Pagefind's index, with a record for each thing that has an address, and the words for mending slips. */
export function searchIndex(): AstroIntegration {
  let content = '';
  return {
    name: 'search-index',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        updateConfig({ vite: { plugins: [pagefindScript(command === 'build')] } });
      },
      'astro:config:done': ({ config }) => {
        content = fileURLToPath(new URL('content/', config.root));
      },
      'astro:build:done': async ({ dir, logger }) => {
        const records = recordsOfAll(contentOfBuild(content));
        await writeSearchFiles(records, fileURLToPath(dir));
        logger.info(`${String(records.length)} records`);
      },
    },
  };
}

/** Writes what the browser fetches to search these records. @param root of the built site */
export async function writeSearchFiles(records: readonly SearchRecord[], root: string): Promise<void> {
  await writePagefind(records, join(root, PAGEFIND_FOLDER));
  const vocabulary = join(root, VOCABULARY_FILE);
  mkdirSync(dirname(vocabulary), { recursive: true });
  writeFileSync(vocabulary, vocabularyOf(records.map(({ written }) => written)).join('\n'));
}

/** Pagefind's script is no package: it is written with the index, and loaded from the built site as it is. */
function pagefindScript(isBuild: boolean): Plugin {
  const name = 'virtual:pagefind';
  return {
    name: 'pagefind-script',
    resolveId(id) {
      if (id !== name) return undefined;
      return isBuild ? { id: PAGEFIND_SCRIPT, external: 'absolute' } : `\0${name}`;
    },
    load: (id) =>
      id === `\0${name}` ? `throw new Error('The index is written when the site is built.');` : undefined,
  };
}

/** The records of the site's pages and of all its regulations. */
export function recordsOfAll({ input, synonyms }: Pick<DiskContent, 'input' | 'synonyms'>): SearchRecord[] {
  const { library, pages } = input;
  const phrasebook = makePhrasebook(synonyms);
  const pagesOf = Map.groupBy(pages, ({ id }) => regulationIdOf(id));
  return [
    ...recordsOfSite(pages, library, phrasebook),
    ...library.regulations.flatMap((regulation) =>
      recordsOf(regulation, pagesOf.get(regulation.id) ?? [], phrasebook),
    ),
  ];
}

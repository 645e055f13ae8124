import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { documentPath, OFFLINE_PAGE, WORKER_PATH } from '../../features/offline/names.ts';
import { digestOf, documentOf, linksOf, regulationsOf } from './documents.ts';
import { manifestOf, type Manifest } from './manifest.ts';
import { searchRecordsOf } from './search-records.ts';
import { workerCode } from './worker.ts';

/** A file of the shell that is larger is left to the network: lists of everything grow with the number of regulations. */
const SHELL_FILE_LIMIT = 256 * 1024;

/** What is loaded when a letter is downloaded, and by nobody else; it is cached when it was, or with a document that is asked for. */
const LETTER_SCRIPTS = ['_astro/{docx,packet}.*.js'];

/**
 * Writes the service worker of a built site, and for each regulation what it takes to save it. What an earlier run has
 * written is written anew.
 * @returns what the worker precaches, and how many regulations there are
 */
export async function writeOffline(dist: string): Promise<{ shell: Manifest; documents: number }> {
  const regulations = regulationsOf(dist);
  const links = linksOf(dist);
  const searchRecords = await searchRecordsOf(
    dist,
    regulations.map(({ shortTitle }) => shortTitle),
  );
  const assets = await manifestOf(dist, { patterns: ['_astro/*.{css,js,woff2}'], ignored: LETTER_SCRIPTS });
  const letterScripts = await manifestOf(dist, { patterns: LETTER_SCRIPTS });
  const revisions: string[] = [];
  mkdirSync(join(dist, OFFLINE_PAGE), { recursive: true });
  for (const regulation of regulations) {
    const { id, shortTitle } = regulation;
    const records = searchRecords.get(shortTitle) ?? [];
    const document = await documentOf(dist, regulation, links.get(id) ?? {}, records, assets, letterScripts);
    writeFileSync(join(dist, documentPath(id)), JSON.stringify(document));
    revisions.push(document.revision);
  }
  const shell = await manifestOf(dist, {
    patterns: SHELL,
    // Pages of regulations are cached with their document; the page of all components is for those who make the site.
    ignored: [...LETTER_SCRIPTS, ...regulations.map(({ id }) => `${id}/**`), 'visual-language/**'],
    maximumBytes: SHELL_FILE_LIMIT,
  });
  // With a digest of the documents: browsers take a worker for a new one when its bytes differ.
  const version = digestOf(revisions.join());
  writeFileSync(join(dist, WORKER_PATH), `${await workerCode(shell.files)}// ${version}\n`);
  return { shell, documents: regulations.length };
}

/** What every reader has after one visit: pages that are of no regulation, and what all pages share. */
const SHELL = [
  '{,*/}index.html',
  'favicon.svg',
  '_astro/*.{css,js,woff2}',
  // Pagefind's script and index, without the interfaces that it writes beside them. What is shown of a record comes with its document.
  'search/words.txt',
  'pagefind/{pagefind.js,*.json,*.pagefind,*.pf_meta}',
  'pagefind/{filter,index}/*',
  'api/v1/tracker/index.json',
];

import { gunzipSync, gzipSync } from 'node:zlib';
import * as pagefind from 'pagefind';
import type { SearchRecord } from '../search/records.ts';
import { vocabularyOf } from '../search/vocabulary.ts';
import { cutChunks } from './search-chunks.ts';

export interface ShelfFile {
  name: string;
  content: string | Uint8Array;
}

/** Pagefind writes this before the content of each of its files. */
const SIGNATURE = 'pagefind_dcd';
/** No language of Pagefind's: our folding has already cut the endings, and its code without a stemmer is smaller. */
const LANGUAGE = 'unknown';
/** Bytes of words in one chunk, before compression. A query fetches one chunk for each of its words. */
const CHUNK_SIZE = 2000;

/**
 * Indexes some records with Pagefind. Of what it writes we keep the list of records, the chunks of words and, under the
 * same names, the records; these with our own content, for Pagefind would store the folded words.
 */
export async function buildShelf(records: readonly SearchRecord[]): Promise<ShelfFile[]> {
  const byHref = new Map(records.map(({ hit }) => [hit.href, hit]));
  const files = await pagefindFiles(records);
  const those = (ending: string): Buffer[] =>
    files.filter(({ path }) => path.endsWith(ending)).map(({ content }) => unpacked(content));
  const [list] = those('.pf_meta');
  if (!list) throw new Error('Pagefind wrote no list of records: has its version changed?');
  const { records: cutList, chunks } = cutChunks(list, those('.pf_index'), CHUNK_SIZE);
  const shown = files.flatMap(({ path, content }): ShelfFile[] => {
    const name = /([^/]+)\.pf_fragment$/u.exec(path)?.[1];
    if (name === undefined) return [];
    const { url } = JSON.parse(unpacked(content).toString()) as { url: string };
    return [{ name: `${name}.json`, content: JSON.stringify(byHref.get(url)) }];
  });
  const vocabulary = vocabularyOf(records.map(({ written }) => written));
  return [
    { name: 'records.bin', content: packed(cutList) },
    ...Array.from(chunks, ([name, content]) => ({ name: `${name}.bin`, content: packed(content) })),
    ...shown,
    { name: 'words.txt', content: vocabulary.join('\n') },
  ];
}

/** The WebAssembly of Pagefind that searches the shelves, as it is: servers compress it better than Pagefind does. */
export async function engineFile(): Promise<ShelfFile> {
  const files = await pagefindFiles([]);
  const engine = files.find(({ path }) => path === `wasm.${LANGUAGE}.pagefind`);
  if (!engine) throw new Error('Pagefind wrote no WebAssembly: has its version changed?');
  return { name: 'engine.wasm', content: unpacked(engine.content) };
}

async function pagefindFiles(records: readonly SearchRecord[]): Promise<pagefind.IndexFile[]> {
  const { index, errors } = await pagefind.createIndex({ forceLanguage: LANGUAGE });
  if (!index) throw new Error(errors.join('\n'));
  for (const { hit, words } of records) {
    const added = await index.addCustomRecord({
      url: hit.href,
      content: words.join(' '),
      language: LANGUAGE,
    });
    if (added.errors.length > 0) throw new Error(`${hit.href}: ${added.errors.join('\n')}`);
  }
  const written = await index.getFiles();
  await index.deleteIndex();
  if (written.errors.length > 0) throw new Error(written.errors.join('\n'));
  return written.files;
}

function unpacked(content: Uint8Array): Buffer {
  const bytes = gunzipSync(content);
  if (bytes.subarray(0, SIGNATURE.length).toString() !== SIGNATURE) {
    throw new Error('Pagefind wrote a file without its signature: has its version changed?');
  }
  return bytes.subarray(SIGNATURE.length);
}

function packed(content: Uint8Array): Uint8Array {
  return gzipSync(content, { level: 9 });
}

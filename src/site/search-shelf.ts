import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import * as pagefind from 'pagefind';
import type { SearchRecord } from '../search/records.ts';
import { vocabularyOf } from '../search/vocabulary.ts';
import { indexOf } from './shelf-index.ts';

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

/** The files of a shelf: the list of its records, the chunks of words, what is shown of each record, and all its words. */
export function shelfOf(records: readonly SearchRecord[]): ShelfFile[] {
  const shown = records.map(({ hit, words }) => {
    const content = JSON.stringify(hit);
    return { name: `record_${digestOf(content)}`, content, words };
  });
  const index = indexOf(shown, CHUNK_SIZE);
  return [
    { name: 'records.bin', content: packed(index.records) },
    ...Array.from(index.chunks, ([name, content]) => ({ name: `${name}.bin`, content: packed(content) })),
    ...shown.map(({ name, content }) => ({ name: `${name}.json`, content })),
    { name: 'words.txt', content: vocabularyOf(records.map(({ written }) => written)).join('\n') },
  ];
}

/** The WebAssembly of Pagefind that searches the shelves, as it is: servers compress it better than Pagefind does. */
export async function engineFile(): Promise<ShelfFile> {
  const { index, errors } = await pagefind.createIndex({ forceLanguage: LANGUAGE });
  if (!index) throw new Error(errors.join('\n'));
  const written = await index.getFiles();
  await pagefind.close();
  const engine = written.files.find(({ path }) => path === `wasm.${LANGUAGE}.pagefind`);
  if (!engine) throw new Error('Pagefind wrote no WebAssembly: has its version changed?');
  const bytes = gunzipSync(engine.content);
  if (bytes.subarray(0, SIGNATURE.length).toString() !== SIGNATURE)
    throw new Error('Pagefind wrote a file without its signature: has its version changed?');
  return { name: 'engine.wasm', content: bytes.subarray(SIGNATURE.length) };
}

function digestOf(content: string): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 8);
}

function packed(content: Uint8Array): Uint8Array {
  return gzipSync(content, { level: 9 });
}

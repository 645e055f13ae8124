import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { SearchRecord } from '../search/records.ts';
import { vocabularyOf } from '../search/vocabulary.ts';
import { indexOf } from './shelf-index.ts';

export interface ShelfFile {
  name: string;
  content: string | Uint8Array;
}

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

function digestOf(content: string): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 8);
}

function packed(content: Uint8Array): Uint8Array {
  return gzipSync(content, { level: 9 });
}

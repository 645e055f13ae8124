import { createHash } from 'node:crypto';
import { readItem, textOf, writeArray, writeText, type CborItem } from './cbor.ts';

/** Pagefind's list of records with its list of chunks, and the chunks of words by name. */
export interface Chunked {
  records: Uint8Array;
  chunks: ReadonlyMap<string, Uint8Array>;
}

/** Which of the lists in Pagefind's file of records is that of the chunks: first word, last word, name. */
const CHUNK_LIST = 2;
const FILE_PARTS = 6;
/** Words with the same first letters stay together, so that all that a beginning may become is in one chunk. */
const BEGINNING = 3;

/**
 * Cuts Pagefind's chunks of words smaller. Its own hold tens of thousands of words, so that a query for one word would
 * fetch the whole index of a regulation.
 */
export function cutChunks(records: Uint8Array, chunks: readonly Uint8Array[], size: number): Chunked {
  const parts = readItem(records).items;
  if (parts.length !== FILE_PARTS)
    throw new Error('Pagefind lists its records in a new way: has its version changed?');
  const pieces = chunks.flatMap((chunk) => cut(chunk, size));
  const list = writeArray(pieces.map(({ name, from, to }) => writeArray([from, to, name].map(writeText))));
  return {
    records: writeArray(
      parts.map(({ start, end }, index) => (index === CHUNK_LIST ? list : records.subarray(start, end))),
    ),
    chunks: new Map(pieces.map(({ name, content }) => [name, content])),
  };
}

interface ChunkPiece {
  name: string;
  from: string;
  to: string;
  content: Uint8Array;
}

function cut(chunk: Uint8Array, size: number): ChunkPiece[] {
  const words = readItem(chunk).items[0]?.items ?? [];
  const groups: { beginning: string; items: CborItem[] }[] = [];
  for (const item of words) {
    const [word] = item.items;
    const beginning = word ? textOf(chunk, word).slice(0, BEGINNING) : '';
    const last = groups.at(-1);
    if (last?.beginning === beginning) last.items.push(item);
    else groups.push({ beginning, items: [item] });
  }
  const pieces: (typeof groups)[] = [];
  for (const group of groups) {
    const open = pieces.at(-1);
    if (open && bytesOf([...open, group]) <= size) open.push(group);
    else pieces.push([group]);
  }
  return pieces.map((piece) => {
    const items = piece.flatMap((group) => group.items).map(({ start, end }) => chunk.subarray(start, end));
    const content = writeArray([writeArray(items)]);
    return {
      name: createHash('sha256').update(content).digest('hex').slice(0, 8),
      from: piece[0]?.beginning ?? '',
      // Higher than any word with this beginning.
      to: `${piece.at(-1)?.beginning ?? ''}\u{10FFFD}`,
      content,
    };
  });
}

function bytesOf(groups: readonly { items: CborItem[] }[]): number {
  return groups.flatMap(({ items }) => items).reduce((sum, { start, end }) => sum + end - start, 0);
}

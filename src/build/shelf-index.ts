import { createHash } from 'node:crypto';
import { array, number, text } from './cbor.ts';

/** What the index holds of a record. */
export interface IndexedRecord {
  /** Name of the file that shows it. */
  name: string;
  /** In the form in which they are looked for; one that stands here more often counts for more. */
  words: readonly string[];
}

/** The files by which Pagefind's WebAssembly searches, before compression. */
export interface ShelfIndex {
  /** The list of records and of chunks. */
  records: Uint8Array;
  /** Where the words stand, by the name of the chunk. */
  chunks: ReadonlyMap<string, Uint8Array>;
}

/** The version of Pagefind that reads this. Its own index begins with it too. */
const VERSION = '1.5.2';
/** Words with the same first letters stay together, so that all that a beginning may become is in one chunk. */
const BEGINNING = 3;
/** Said before the places of a word in a record: each weighs as much as a word of plain text. */
const PLAIN = -25;

/**
 * Writes an index as Pagefind would, but for its size: Pagefind packs tens of thousands of words in a chunk, so that a query
 * for one word would fetch the whole index of a regulation. tests/unit/search/shelf-index.test.ts compares the two.
 * @param size bytes of words in one chunk
 */
export function indexOf(records: readonly IndexedRecord[], size: number): ShelfIndex {
  const chunks = piecesOf(entriesOf(records), size).map((entries) => {
    const content = array([array(entries.map(({ bytes }) => bytes))]);
    return {
      name: createHash('sha256').update(content).digest('hex').slice(0, 8),
      from: beginningOf(entries[0]),
      // Higher than any word with this beginning.
      to: `${beginningOf(entries.at(-1))}\u{10FFFD}`,
      content,
    };
  });
  const list = array([
    text(VERSION),
    array(records.map(({ name, words }) => array([text(name), number(words.length)]))),
    array(chunks.map(({ from, to, name }) => array([from, to, name].map(text)))),
    // Filters, orders and fields, which we have none of.
    ...[array([]), array([]), array([])],
  ]);
  return { records: list, chunks: new Map(chunks.map(({ name, content }) => [name, content])) };
}

/** A word with all its places. */
interface Entry {
  word: string;
  bytes: Uint8Array;
}

/** Every word, in the order of its letters. */
function entriesOf(records: readonly IndexedRecord[]): Entry[] {
  const places = new Map<string, Map<number, number[]>>();
  for (const [record, { words }] of records.entries())
    for (const [place, word] of words.entries()) {
      const inRecords = places.get(word) ?? new Map<number, number[]>();
      const inRecord = inRecords.get(record) ?? [];
      inRecord.push(place);
      places.set(word, inRecords.set(record, inRecord));
    }
  return [...places]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([word, inRecords]) => ({ word, bytes: array([text(word), placesIn(inRecords), array([])]) }));
}

/** Numbers of records and places in them, each but the first as its distance from the one before. */
function placesIn(inRecords: ReadonlyMap<number, readonly number[]>): Uint8Array {
  const steps = distances([...inRecords.keys()]);
  return array(
    Array.from(inRecords.values(), (own, index) =>
      array([number(steps[index] ?? 0), array([PLAIN, ...distances(own)].map(number)), array([])]),
    ),
  );
}

function distances(rising: readonly number[]): number[] {
  return rising.map((value, index) => value - (rising[index - 1] ?? 0));
}

/** Words in pieces of a size at most, but for words with one beginning that are more. */
function piecesOf(entries: readonly Entry[], size: number): Entry[][] {
  const groups = [...Map.groupBy(entries, beginningOf).values()];
  const pieces: Entry[][] = [];
  let room = 0;
  for (const group of groups) {
    const bytes = group.reduce((sum, entry) => sum + entry.bytes.length, 0);
    const open = pieces.at(-1);
    if (open && bytes <= room) open.push(...group);
    else pieces.push(group);
    room = (open && bytes <= room ? room : size) - bytes;
  }
  return pieces;
}

function beginningOf(entry: Entry | undefined): string {
  return entry?.word.slice(0, BEGINNING) ?? '';
}

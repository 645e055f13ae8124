import * as pagefind from 'pagefind';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it, test } from 'vitest';
import { readContent } from '../../../src/content/disk.ts';
import { makePhrasebook } from '../../../src/search/phrasebook.ts';
import { recordsOf } from '../../../src/search/records.ts';
import { indexOf } from '../../../src/build/shelf-index.ts';
import { readCbor, type CborItem } from '../../support/cbor.ts';

const { input, synonyms } = readContent(join(import.meta.dirname, '../../../content/'));
const phrasebook = makePhrasebook(synonyms);

const wordsIn = (chunks: Iterable<Uint8Array>): CborItem[] =>
  Array.from(chunks, (bytes) => readCbor(bytes).items[0]?.items ?? []).flat();
const wordOf = ({ items: [word] }: CborItem): string => word?.text ?? '';

/** What Pagefind itself writes of some records, without its compression and signature. */
async function pagefindFiles(records: readonly { url: string; content: string }[]) {
  const { index } = await pagefind.createIndex({ forceLanguage: 'unknown' });
  if (!index) throw new Error('Pagefind does not start');
  for (const record of records) await index.addCustomRecord({ ...record, language: 'unknown' });
  const { files } = await index.getFiles();
  await index.deleteIndex();
  return files
    .filter(({ path }) => /\.pf_\w+$/u.test(path))
    .map(({ path, content }) => ({ path, bytes: gunzipSync(content).subarray('pagefind_dcd'.length) }));
}

describe.each(input.library.regulations)('the index of $id', (regulation) => {
  it('says the same as that of Pagefind, byte for byte', async () => {
    const records = recordsOf(regulation, input.pages, phrasebook);
    const files = await pagefindFiles(
      records.map(({ hit, words }) => ({ url: hit.href, content: words.join(' ') })),
    );
    const those = (ending: string) => files.filter(({ path }) => path.endsWith(ending));
    const nameOf = new Map(
      those('.pf_fragment').map(({ path, bytes }) => [
        (JSON.parse(bytes.toString()) as { url: string }).url,
        path.replace(/^.*\/|\.\w+$/gu, ''),
      ]),
    );
    const { records: list, chunks } = indexOf(
      records.map(({ hit, words }) => ({ name: nameOf.get(hit.href) ?? '', words })),
      2000,
    );
    // Pagefind's own chunks hold the whole index; ours hold the same words with the same places.
    const theirs = wordsIn(those('.pf_index').map(({ bytes }) => bytes));
    expect(wordsIn(chunks.values()).map(({ bytes }) => Buffer.from(bytes).toString('hex'))).toEqual(
      theirs.map(({ bytes }) => Buffer.from(bytes).toString('hex')),
    );
    const withoutChunks = (bytes: Uint8Array): string[] =>
      readCbor(bytes).items.map((part, index) =>
        index === 2 ? '' : Buffer.from(part.bytes).toString('hex'),
      );
    const [meta] = those('.pf_meta');
    expect(withoutChunks(list)).toEqual(withoutChunks(meta?.bytes ?? new Uint8Array()));
  });
});

test('a chunk is cut between words that begin differently, and all words are kept in order', () => {
  const words = ['анкета', 'анкеты', 'архив', 'пароль', 'портал', 'порты'];
  const { records, chunks } = indexOf([{ name: 'a', words }], 50);
  expect(wordsIn(chunks.values()).map(wordOf)).toEqual(words);
  const listed = (readCbor(records).items[2]?.items ?? []).map(({ items }) => items.map(({ text }) => text));
  expect(listed.map(([, , name]) => name)).toEqual([...chunks.keys()]);
  expect(listed.map(([from]) => from)).toEqual(['анк', 'арх', 'пор']);
  // What a reader has typed so far lies in the chunk of the words that it begins.
  for (const [from = '', to = ''] of listed) expect(to > `${from}я`).toBe(true);
});

test('a record of many words, and a word in many records, are counted as they are', () => {
  const long = Array.from({ length: 300 }, () => 'слово');
  const { records, chunks } = indexOf(
    Array.from({ length: 300 }, (_, index) => ({ name: String(index), words: long })),
    50,
  );
  expect(readCbor(records).items[1]?.items).toHaveLength(300);
  expect(wordsIn(chunks.values())[0]?.items[1]?.items).toHaveLength(300);
});

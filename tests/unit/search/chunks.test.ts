import { expect, test } from 'vitest';
import { readItem, textOf, writeArray, writeText } from '../../../src/site/cbor.ts';
import { cutChunks } from '../../../src/site/search-chunks.ts';

const empty = writeArray([]);
const chunk = (words: readonly string[]): Uint8Array =>
  writeArray([writeArray(words.map((word) => writeArray([writeText(word), empty])))]);
const list = writeArray([writeText('1.5.2'), empty, empty, empty, empty, empty]);

test('a chunk is cut between words that begin differently, and all words are kept in order', () => {
  const words = ['анкета', 'анкеты', 'архив', 'пароль', 'портал', 'порты'];
  const { records, chunks } = cutChunks(list, [chunk(words)], 30);
  const kept = [...chunks.values()].flatMap((bytes) =>
    (readItem(bytes).items[0]?.items ?? []).map(({ items: [word] }) => (word ? textOf(bytes, word) : '')),
  );
  expect(kept).toEqual(words);
  const listed = (readItem(records).items[2]?.items ?? []).map(({ items }) =>
    items.map((item) => textOf(records, item)),
  );
  expect(listed.map(([, , name]) => name)).toEqual([...chunks.keys()]);
  expect(listed.map(([from]) => from)).toEqual(['анк', 'арх', 'пор']);
  // What a reader has typed so far lies in the chunk of the words that it begins.
  for (const [from = '', to = ''] of listed) expect(to > `${from}я`).toBe(true);
});

test('a list of records in another shape is refused', () => {
  expect(() => cutChunks(empty, [], 30)).toThrow('version');
});

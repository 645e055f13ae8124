import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { pagefindEngine } from '../../../scripts/lib/engine/pagefind-engine.ts';
import { startEngine, type Found } from '../../../src/search-client/engine.ts';
import { readContent } from '../../../src/content/disk.ts';
import { makePhrasebook } from '../../../src/search/phrasebook.ts';
import { piecesOf } from '../../../src/search/query.ts';
import { recordsOf, recordsOfSite, type SearchRecord } from '../../../src/search/records.ts';
import { engineFile, problemOf, readRecord, sha256 } from '../../../src/build/engine/engine.ts';
import { shelfOf, type ShelfFile } from '../../../src/build/search-shelf.ts';
import { heldOut } from '../../fixtures/search/held-out.ts';
import { tuning } from '../../fixtures/search/tuning.ts';

const record = readRecord();
const engine = engineFile().content;
let pagefinds: Uint8Array;

beforeAll(async () => {
  pagefinds = await pagefindEngine();
});

describe('the record of the engine', () => {
  // Pagefind compiles it anew for each system.
  test.runIf(process.platform === record.source.system)('names what it was cut out of', () => {
    expect(record.source.sha256, 'run «npm run engine»').toBe(sha256(pagefinds));
  });

  test.each([
    ['another version of Pagefind', { ...record, pagefind: '1.5.1' }, engine],
    ['another file', record, engine.slice(1)],
  ])('tells of %s, where it is, and how to mend it', (_, wrong, file) => {
    const problem = problemOf(wrong, record.pagefind, file);
    expect(problem).toContain('src/build/engine/engine.wasm');
    expect(problem).toContain('npm run engine');
  });
});

describe('the answers of the engine', () => {
  const { input, synonyms } = readContent(path.resolve(import.meta.dirname, '../../../content'));
  const phrasebook = makePhrasebook(synonyms);
  const { library, pages } = input;
  const shelves: [string, SearchRecord[]][] = [
    ['site', recordsOfSite(pages, library, phrasebook)],
    ...library.regulations.map((one): [string, SearchRecord[]] => [
      one.id,
      recordsOf(one, pages, phrasebook),
    ]),
  ];
  const asked = [...tuning, ...heldOut].flatMap(({ query }) =>
    piecesOf(query).flatMap(({ typed, switched }) => [...typed, ...switched]),
  );

  test.each(shelves)('are those of Pagefind’s in %s', async (_, records) => {
    const files = shelfOf(records);
    const own = new Set([...asked, ...records.flatMap(({ words }) => words)]);
    // What stands in the field while the reader types, and what is never there.
    const begun = [...own].flatMap((word) => [word.slice(0, 2), word.slice(0, 4)]);
    const words = [...new Set([...own, ...begun, '', '\ud800', 'я'.repeat(10_000)])];
    const answers = await answersOf(engine, files, words);
    expect(answers.filter(({ found }) => found.length > 0).length).toBeGreaterThan(records.length);
    expect(answers).toEqual(await answersOf(pagefinds, files, words));
  });
});

interface Answered {
  word: string;
  chunks: string[];
  found: Found[];
}

async function answersOf(
  code: Uint8Array,
  files: readonly ShelfFile[],
  words: readonly string[],
): Promise<Answered[]> {
  const unpacked = (name: string): Uint8Array => {
    const file = files.find((one) => one.name === name);
    if (!file) throw new Error(`${name} is not on the shelf`);
    return gunzipSync(file.content);
  };
  const index = (await startEngine(Uint8Array.from(code))).open(unpacked('records.bin'));
  return words.map((word) => {
    const chunks = index.chunksFor(word).filter(Boolean);
    for (const chunk of chunks) index.load(unpacked(`${chunk}.bin`));
    return { word, chunks, found: index.find(word) };
  });
}

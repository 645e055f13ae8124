import type { Hit } from '../search/hit.ts';
import { wordsOf } from '../search/fold.ts';
import { isSilenceWord, silenceWord } from '../search/index-words.ts';
import { stem } from '../search/stem.ts';
import type { Engine } from './engine.ts';
import { once } from '../browser/once.ts';
import type { Read } from './read.ts';

/** Scores of the records that a word stands in, by name of the record. */
export interface Matches {
  /** The word itself. */
  exact: ReadonlyMap<string, number>;
  /** Words that begin with it. */
  longer: ReadonlyMap<string, number>;
  /** Only notes that say that the document is silent on it. */
  silent: ReadonlyMap<string, number>;
}

/** One shelf of the index. What it needs is read when it is first asked for, and once. */
export interface Shelf {
  id: string;
  warmUp(): void;
  find(word: string): Promise<Matches>;
  hit(record: string): Promise<Hit>;
  /** Written words by their stems, for mending slips. */
  vocabulary(): Promise<ReadonlyMap<string, string>>;
}

/** Opens a shelf. */
export async function openShelf(id: string, engine: Promise<Engine>, read: Read): Promise<Shelf> {
  const [records, started] = await Promise.all([read.packed(`${id}/records.bin`), engine]);
  const index = started.open(records);
  const loaded = once(async (chunk: string) => index.load(await read.packed(`${id}/${chunk}.bin`)));
  const hits = once(async (record: string) => JSON.parse(await read.text(`${id}/${record}.json`)) as Hit);
  const words = once(async (name: string) => {
    const list = (await read.text(`${id}/${name}`)).split('\n');
    return new Map(list.map((word) => [wordsOf(word).map(stem).join(''), word]));
  });

  return {
    id,
    warmUp: () => void index.find('я'),
    find: async (word) => {
      await Promise.all(index.chunksFor(word).filter(Boolean).map(loaded));
      const exact = new Map<string, number>();
      const longer = new Map<string, number>();
      const silent = new Map<string, number>();
      for (const { p, scores } of index.find(word)) {
        for (const { w, b_tf: share } of scores) {
          // Where a word does not stand in the index, Pagefind takes one that it begins with: that is another word.
          if (w === word) exact.set(p, (exact.get(p) ?? 0) + share);
          else if (w === silenceWord(word)) silent.set(p, share);
          else if (w.startsWith(word) && !isSilenceWord(w))
            longer.set(p, Math.max(longer.get(p) ?? 0, share));
        }
      }
      return { exact, longer, silent };
    },
    hit: hits,
    vocabulary: () => words('words.txt'),
  };
}

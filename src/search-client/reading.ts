import type { Piece } from '../search/query.ts';
import type { Scores } from '../search/rank.ts';
import { nearest, SHORTEST_MENDED } from '../search/typos.ts';
import { isNumberWord } from '../search/numbers.ts';
import { keyOf, type OpenShelf } from './open-shelf.ts';

/** A word of the query as it was understood. */
export interface ReadPiece {
  text: string;
  stems: readonly string[];
  /** One for each stem. Empty maps where nothing was found. */
  scores: readonly Scores[];
  /** Scores of the notes that say that the document is silent on it. */
  silences: readonly Scores[];
  /** How the word is written when it was not typed like that. */
  mended: string | undefined;
  /** A word that it might be, where nothing is found. */
  offered?: string;
}

/** A word that only begins as typed is less sure than the word itself; a mended one too. */
const LONGER_WEIGHT = 0.6;
const MENDED_WEIGHT = 0.8;
/** A word in this many records tells next to nothing. */
const COMMON = 200;
/** Words shorter than this are not taken for the beginning of longer ones. */
const SHORTEST_BEGINNING = 3;

/** Understands one word: as typed, in the other keyboard layout, or with slips mended, whichever is found first. */
export async function readPiece(piece: Piece, shelves: readonly OpenShelf[]): Promise<ReadPiece> {
  const { text, typed, switched } = piece;
  const asTyped = await findAll(typed, shelves);
  if (isFound(asTyped)) return { text, stems: typed, ...split(asTyped), mended: undefined };
  const asSwitched = await findAll(switched, shelves);
  if (isFound(asSwitched)) {
    return { text, stems: switched, ...split(asSwitched), mended: await wordFor(switched, shelves) };
  }
  return mend(piece, asTyped, shelves);
}

async function mend(
  { text, typed, switched }: Piece,
  asTyped: Scored[],
  shelves: readonly OpenShelf[],
): Promise<ReadPiece> {
  const nothing = { text, stems: typed, ...split(asTyped), mended: undefined };
  // Slips in short words are not mended; a reader who is still typing should not fetch the vocabulary for them.
  if (![...typed, ...switched].some((stem) => stem.length >= SHORTEST_MENDED)) return nothing;
  const words = await vocabularyOf(shelves);
  for (const stems of [typed, switched]) {
    const nearby = stems.map((stem) =>
      words.has(stem) || isNumberWord(stem) ? [stem] : nearest(stem, [...words.keys()]),
    );
    if (stems.length === 0 || nearby.some((list) => list.length === 0)) continue;
    const found = await Promise.all(nearby.map((list) => bestOf(list, shelves)));
    const mended = nearby.map(([first = '']) => words.get(first) ?? first).join(' ');
    return { text, stems: nearby.flat(), ...split(found), mended };
  }
  const [offered = ''] = typed.flatMap((stem) => nearest(stem, [...words.keys()], 1));
  return { ...nothing, offered: words.get(offered) ?? '' };
}

/** Scores of the records for one stem. */
interface Scored {
  scores: Map<string, number>;
  silence: Map<string, number>;
}

/** The best score of each record among several words that may have been meant. */
async function bestOf(stems: readonly string[], shelves: readonly OpenShelf[]): Promise<Scored> {
  const best: Scored = { scores: new Map(), silence: new Map() };
  for (const { scores, silence } of await findAll(stems, shelves)) {
    for (const [key, score] of scores) raise(best.scores, key, score * MENDED_WEIGHT);
    for (const [key, score] of silence) raise(best.silence, key, score * MENDED_WEIGHT);
  }
  return best;
}

function raise(scores: Map<string, number>, key: string, score: number): void {
  scores.set(key, Math.max(scores.get(key) ?? 0, score));
}

function findAll(stems: readonly string[], shelves: readonly OpenShelf[]): Promise<Scored[]> {
  return Promise.all(stems.map((stem) => findOne(stem, shelves)));
}

async function findOne(stem: string, shelves: readonly OpenShelf[]): Promise<Scored> {
  const found: Scored = { scores: new Map(), silence: new Map() };
  await Promise.all(
    shelves.map(async ({ shelf }) => {
      const { exact, longer, silent } = await shelf.find(stem);
      const beginnings = stem.length < SHORTEST_BEGINNING ? [] : longer;
      for (const [record, score] of beginnings) found.scores.set(keyOf(shelf, record), score * LONGER_WEIGHT);
      for (const [record, score] of exact) {
        const key = keyOf(shelf, record);
        found.scores.set(key, (found.scores.get(key) ?? 0) + score);
      }
      for (const [record, score] of silent) found.silence.set(keyOf(shelf, record), score);
    }),
  );
  return { scores: byRarity(found.scores), silence: byRarity(found.silence) };
}

/** A word that few records hold tells more than one that all hold. Counted over all shelves, so that none outshouts another. */
function byRarity(scores: ReadonlyMap<string, number>): Map<string, number> {
  const rarity = Math.log(1 + COMMON / scores.size);
  return new Map(Array.from(scores, ([key, score]) => [key, score * rarity]));
}

function isFound(found: readonly Scored[]): boolean {
  return found.length > 0 && found.every(({ scores, silence }) => scores.size + silence.size > 0);
}

function split(found: readonly Scored[]): Pick<ReadPiece, 'scores' | 'silences'> {
  return { scores: found.map(({ scores }) => scores), silences: found.map(({ silence }) => silence) };
}

async function wordFor(stems: readonly string[], shelves: readonly OpenShelf[]): Promise<string> {
  const words = await vocabularyOf(shelves);
  return stems.map((stem) => words.get(stem) ?? stem).join(' ');
}

async function vocabularyOf(shelves: readonly OpenShelf[]): Promise<Map<string, string>> {
  const lists = await Promise.all(shelves.map(({ shelf }) => shelf.vocabulary()));
  return new Map(lists.flatMap((list) => [...list]));
}

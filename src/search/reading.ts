import { switchLayout } from './layout.ts';
import type { Piece } from './query.ts';
import type { Scores } from './rank.ts';
import { isNumberWord } from './numbers.ts';
import type { Found, SearchIndex } from './search-index.ts';
import { nearest, SHORTEST_MENDED } from './typos.ts';

/** A word of the query as it was understood. */
export interface ReadPiece {
  text: string;
  stems: readonly string[];
  /** What was found of each stem. */
  found: readonly Found[];
  /** How the word is written when it was not typed like that. */
  mended: string | undefined;
  /** A word that it might be, where nothing is found. */
  offered?: string | undefined;
}

/** A mended word is less sure than the word itself. */
const MENDED_WEIGHT = 0.8;

/** Understands one word: as typed, in the other keyboard layout, or with slips mended, whichever is found first. */
export async function readPiece(piece: Piece, index: SearchIndex): Promise<ReadPiece> {
  const { text, typed, switched } = piece;
  const asTyped = await findAll(typed, index);
  if (isFound(asTyped)) return { text, stems: typed, found: asTyped, mended: undefined };
  const asSwitched = await findAll(switched, index);
  if (isFound(asSwitched)) return { text, stems: switched, found: asSwitched, mended: switchLayout(text) };
  return mend(piece, asTyped, index);
}

async function mend(
  { text, typed, switched }: Piece,
  asTyped: Found[],
  index: SearchIndex,
): Promise<ReadPiece> {
  const nothing = { text, stems: typed, found: asTyped, mended: undefined };
  // Neither a number nor a short word is mended; a reader who is still typing should not fetch the vocabulary for them.
  if (typed.every(isNumberWord) || ![...typed, ...switched].some(isLong)) return nothing;
  const words = await index.vocabulary();
  // Pagefind says nothing of a part of the index that it could not fetch.
  if (typed.some((stem, place) => words.has(stem) && asTyped[place]?.scores.size === 0))
    throw new Error('A part of the index is missing.');
  for (const stems of [typed, switched]) {
    const nearby = stems.map((stem) => (words.has(stem) ? [stem] : nearest(stem, [...words.keys()])));
    if (stems.length === 0 || nearby.some((list) => list.length === 0)) continue;
    const found = await Promise.all(nearby.map((list) => bestOf(list, index)));
    const mended = nearby.map(([first = '']) => words.get(first) ?? first).join(' ');
    return { text, stems: nearby.flat(), found, mended };
  }
  const [offered = ''] = typed.flatMap((stem) => nearest(stem, [...words.keys()], 1));
  return { ...nothing, offered: words.get(offered) };
}

/** The best score of each record among several words that may have been meant. */
async function bestOf(stems: readonly string[], index: SearchIndex): Promise<Found> {
  const found = await findAll(stems, index);
  const best = new Map<string, number>();
  for (const [key, score] of found.flatMap(({ scores }) => [...scores]))
    best.set(key, Math.max(best.get(key) ?? 0, score * MENDED_WEIGHT));
  return { scores: best, named: found.flatMap(({ named }) => named) };
}

function findAll(stems: readonly string[], index: SearchIndex): Promise<Found[]> {
  return Promise.all(stems.map((stem) => index.find(stem)));
}

function isLong(stem: string): boolean {
  return stem.length >= SHORTEST_MENDED;
}

function isFound(found: readonly Found[]): boolean {
  return found.length > 0 && found.every(({ scores }: { scores: Scores }) => scores.size > 0);
}

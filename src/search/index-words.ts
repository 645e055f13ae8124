/**
 * Ends each word of the index. By it a short word can be asked for whole; and since Pagefind takes the beginning of a word
 * where it does not know the word itself, no word may be the beginning of another one.
 */
export const WORD_END = '_';

/** Shorter words are not taken for the beginning of longer ones. */
const SHORTEST_BEGINNING = 3;

/** A stem as the index has it. */
export function indexWord(stem: string): string {
  return stem + WORD_END;
}

/** What to ask the index for: the words that begin with a stem, or the stem alone where it is short. */
export function askedWord(stem: string): string {
  return stem.length < SHORTEST_BEGINNING ? indexWord(stem) : stem;
}

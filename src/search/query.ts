import { deniedAmong } from './denied.ts';
import { isTelling, stemsOf, withoutSigns } from './fold.ts';
import { switchLayout } from './layout.ts';
import { numberWord, takeNumbers } from './numbers.ts';

/** One word as it was typed, and the ways to read it. Its stems must all be found for a reading to count. */
export interface Piece {
  /** As typed, for a suggestion to the reader. */
  text: string;
  /** The stems of the word; several where it holds punctuation: `support@eski`. */
  typed: readonly string[];
  /** The stems that it has in the other keyboard layout. Empty where that makes no word. */
  switched: readonly string[];
  /** Whether the query denies it: «НПА нет». */
  denied: boolean;
}

/** A query is cut after this: a longer one is pasted text, and what it asks for stands at its beginning. */
const LONGEST = 200;
const MOST_PIECES = 12;

/** Words of a greeting; «день» alone asks for a date. */
export const GREETING = /добр(?:ый|ое|ого)\s+(?:день|дня|утро|вечер|времени\s+суток)/giu;

/** Takes a query apart. Never throws, whatever the string. */
export function piecesOf(query: string): Piece[] {
  const text = withoutSigns(query.toWellFormed()).slice(0, LONGEST).replace(GREETING, ' ');
  const { numbers, rest } = takeNumbers(text);
  const written = rest.split(/\s+/u).filter((word) => word !== '');
  const denied = deniedAmong(written);
  const words = written
    .map((text, place) => ({
      text,
      typed: stemsOf(text),
      switched: switchedStems(text),
      denied: denied.has(place),
    }))
    .filter(({ typed, switched }) => typed.length > 0 || switched.length > 0);
  const telling = words.filter(({ typed }) => typed.length === 0 || typed.some(isTelling));
  return [
    ...numbers.map((number) => ({ text: number, typed: [numberWord(number)], switched: [], denied: false })),
    ...(telling.length > 0 || numbers.length > 0 ? telling : words),
  ].slice(0, MOST_PIECES);
}

/** A word in the other layout is worth a look only if it becomes nothing but letters. */
function switchedStems(word: string): string[] {
  const other = switchLayout(word);
  return /^[a-zа-яё]{2,}[?!]?$/u.test(other) ? stemsOf(other) : [];
}

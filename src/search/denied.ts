import { isTelling, stemsOf, tellingStems } from './fold.ts';

/** Words that deny the next telling word of their clause, or the one before where none comes after: «не пришёл», «НПА нет». */
const DENIAL = /^(?:не|нет|нету|ни|без|отсутств[а-яё]*)$/;
/** What a clause ends with. */
const CLAUSE_END = /[,.;:!?…)]$/;
/** What begins another clause without a comma. */
const TURN = /^(?:но|а|зато)$/;

/** A stem of a word that is denied, which is not like the stem of the same word that is not. */
export function deniedStem(stem: string): string {
  return `!${stem}`;
}

/**
 * The telling stems of a text, each once; those that it denies with a mark before them, so that «НПА есть» and «НПА нет» are
 * not alike. Works for any string.
 */
export function saidIn(text: string): string[] {
  const words = text.split(/\s+/u).filter((word) => word !== '');
  const denied = deniedAmong(words);
  return [
    ...new Set(
      words.flatMap((word, place) =>
        tellingStems(word).map((stem) => (denied.has(place) ? deniedStem(stem) : stem)),
      ),
    ),
  ];
}

/** The places of those among the words of a text that it denies. The words still have their signs. */
export function deniedAmong(words: readonly string[]): ReadonlySet<number> {
  const denied = new Set<number>();
  words.forEach((word, place) => {
    if (!DENIAL.test(bare(word))) return;
    const found = telling(words, place, 1) ?? telling(words, place, -1);
    if (found !== undefined) denied.add(found);
  });
  return denied;
}

/** The nearest telling word of the same clause, after a word (1) or before it (-1). */
function telling(words: readonly string[], from: number, step: 1 | -1): number | undefined {
  for (let place = from + step; ; place += step) {
    const word = words[place];
    if (word === undefined || TURN.test(bare(word))) return undefined;
    const earlier = words[Math.min(place, place - step)] ?? '';
    if (CLAUSE_END.test(earlier)) return undefined;
    if (!DENIAL.test(bare(word)) && stemsOf(word).some(isTelling)) return place;
  }
}

/** By ranges: classes of Unicode take a browser longer to prepare than the rest of a query takes. */
function bare(word: string): string {
  return word.toLowerCase().replace(/[^а-яё]/g, '');
}

/** The words of a text and how often each occurs, whatever their order. */
export interface WordBag {
  counts: ReadonlyMap<string, number>;
  /** How many words there are. */
  size: number;
}

/** Fewer words than these can be the same in two clauses by chance: «отправка сведений». */
export const fewestWords = 5;

/** The words of a text. Punctuation, capitals and the dots of «ё» make no difference. */
export function wordBag(text: string): WordBag {
  const words =
    text
      .toLowerCase()
      .replaceAll('ё', 'е')
      .match(/[\p{L}\d]+/gu) ?? [];
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return { counts, size: words.length };
}

/** How many words two texts share. */
export function shared(one: WordBag, other: WordBag): number {
  let count = 0;
  for (const [word, times] of one.counts) count += Math.min(times, other.counts.get(word) ?? 0);
  return count;
}

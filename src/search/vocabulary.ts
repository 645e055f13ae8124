import { isTelling, wordsOf } from './fold.ts';
import { stem } from './stem.ts';

/**
 * The words of some texts, one for each stem: its most frequent form. Short words are left out: no slip in them is mended;
 * and so are those that are not in the index.
 */
export function vocabularyOf(texts: readonly string[]): string[] {
  const forms = new Map<string, Map<string, number>>();
  for (const word of texts.flatMap(wordsOf)) {
    const own = stem(word);
    if (word.length < 4 || /\d/u.test(word) || !isTelling(own)) continue;
    const counts = forms.get(own) ?? new Map<string, number>();
    counts.set(word, (counts.get(word) ?? 0) + 1);
    forms.set(own, counts);
  }
  return [...forms.values()].map(mostFrequent).sort();
}

function mostFrequent(counts: ReadonlyMap<string, number>): string {
  const [best] = [...counts].sort(([a, n], [b, m]) => m - n || a.length - b.length);
  return best?.[0] ?? '';
}

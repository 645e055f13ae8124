import { wordsOf } from './fold.ts';
import { stem } from './stem.ts';

/** The words of a shelf, one for each stem: its most frequent form. Short words are left out: no slip in them is mended. */
export function vocabularyOf(texts: readonly string[]): string[] {
  const forms = new Map<string, Map<string, number>>();
  for (const word of texts.flatMap(wordsOf)) {
    if (word.length < 4 || /\d/u.test(word)) continue;
    const counts = forms.get(stem(word)) ?? new Map<string, number>();
    counts.set(word, (counts.get(word) ?? 0) + 1);
    forms.set(stem(word), counts);
  }
  return [...forms.values()].map(mostFrequent).sort();
}

function mostFrequent(counts: ReadonlyMap<string, number>): string {
  const [best] = [...counts].sort(([a, n], [b, m]) => m - n || a.length - b.length);
  return best?.[0] ?? '';
}

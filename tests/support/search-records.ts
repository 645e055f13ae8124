import { stemsOf } from '../../src/search/fold.ts';
import type { Hit } from '../../src/search/hit.ts';
import type { SearchRecord } from '../../src/search/records.ts';

/** A record of a clause with some words, as src/search/records.ts would make it, and what is to be different. */
export function recordOf(
  id: string,
  words: string,
  { hit, ...other }: Partial<Omit<SearchRecord, 'hit'>> & { hit?: Partial<Hit> } = {},
): SearchRecord {
  return {
    hit: {
      href: `/first/text/#clause-${id}`,
      ref: `first/clause/${id}`,
      kind: 'clause',
      title: `Пункт ${id}`,
      cite: `п. ${id}`,
      regulation: 'ГИС ПЕРВАЯ',
      passage: words,
      ...hit,
    },
    words: stemsOf(words).sort(),
    wanted: [],
    name: [],
    written: words,
    ...other,
  };
}

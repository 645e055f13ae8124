import type { Ref } from '../../model/ref.ts';
import type { Hit } from '../../search/hit.ts';
import type { Words } from '../../words/word-types.ts';

/** A hit that can be put into a reply; a page of the site cannot. */
export type QuotableHit = Hit & { ref: Ref };

export function quotableOf(hits: readonly Hit[]): QuotableHit[] {
  return hits.filter((hit): hit is QuotableHit => hit.ref !== undefined);
}

/** What a hit is and where it stands: «Пункт · п. 1.4 · ГИС ТОР КНД». */
export function placeOf({ kind, cite, regulation }: Hit, kinds: Words<'search'>): string {
  return [kinds[kind], cite, regulation].filter(Boolean).join(' · ');
}

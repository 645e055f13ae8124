import type { Place } from './excerpts.ts';

/**
 * The places that hold the most words of the query: all of them where that can be, so that a whole question («куда
 * отправлять анкету?») finds what its telling words find. Upper case, ё and the endings of words do not matter.
 */
export function filterPlaces(places: readonly Place[], query: string): readonly Place[] {
  const words = wordsOf(query);
  if (words.length === 0) return places;
  const scored = places.map((place) => {
    const text = plain([place.title, place.citation, place.quote, place.ref].join(' '));
    return { place, score: words.filter((word) => text.includes(word)).length };
  });
  const best = scored.reduce((most, { score }) => Math.max(most, score), 1);
  return scored.filter(({ score }) => score === best).map(({ place }) => place);
}

function wordsOf(query: string): string[] {
  const words = plain(query).match(/[\p{L}\p{N}]+(?:[.@-][\p{L}\p{N}]+)*/gu) ?? [];
  const telling = words.filter((word) => word.length > 2);
  return [...new Set(telling.length > 0 ? telling : words)].map(withoutEnding);
}

/** A word of five letters or more without the last one or two, which change with case and number. */
function withoutEnding(word: string): string {
  if (!/^[а-я]{5,}$/u.test(word)) return word;
  return word.slice(0, Math.max(4, word.length - 2));
}

function plain(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/ё/gu, 'е');
}

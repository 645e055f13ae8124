import type { ProposedTerm } from '../../../src/authoring/propose/terms.ts';

/** Longer titles are too long for a menu. */
const LONGEST = 60;

/** «ФГИС КИ», «Система», «Единая система»: a name that the document gives to what one connects to. */
const SYSTEM =
  /^(?:\p{Lu}*ИС|(?=\p{Lu})(?:\p{L}+\s){0,2}(?:[Сс]истема|[Пп]латформа|[Пп]ортал|[Рр]еестр))(?!\p{L})/u;

/** What the document calls the system from the first clause on, else the name in quotes, else the beginning of the title. */
export function shortTitleOf(name: string, terms: readonly Pick<ProposedTerm, 'term'>[]): string {
  const system = terms.find(({ term }) => SYSTEM.test(term))?.term;
  if (system !== undefined) return system;
  const quoted = /«([^«»]{2,40})»/u.exec(name)?.[1];
  if (quoted !== undefined) return quoted;
  return name.length <= LONGEST ? name : beginningOf(name);
}

/** A phrase goes on to the next preposition, conjunction or comma: «Порядок присоединения систем | к Единой системе». */
const NEXT_PHRASE =
  /,?\s+(?=(?:в|во|на|с|со|к|ко|по|из|от|до|за|у|о|об|для|через|при|между|и|или|а\s+также)\s)|,\s+/giu;

/** As many whole phrases as have room; of a first one that has none, as many words. */
function beginningOf(name: string): string {
  const ends = Array.from(name.matchAll(NEXT_PHRASE), ({ index }) => index);
  // One word is no title: «Порядок | в соответствии с которым …».
  const end = ends.findLast((at) => at <= LONGEST && name.slice(0, at).includes(' '));
  return end === undefined ? name.slice(0, LONGEST).replace(/\s\S*$/u, '') : name.slice(0, end);
}

/** More words than this before «(далее – …)» are hardly what it names. */
const LONGEST = 14;

/**
 * The words that «(далее – …)» names: from where they begin, as far as that can be told. «… и сроки присоединения к Единой системе
 * идентификации» is «Единой системе идентификации» for the term «Единая система».
 * @param before all that stands before the bracket
 */
export function namedPhrase(before: string, term: string): string {
  // The phrase may begin anywhere after the last stop; an opening bracket or stop is the nearest certain limit.
  const sentence = before.split(/[.;:()]\s|,\s(?=и\s|а\s)/u).at(-1) ?? '';
  // «Оператором является учреждение»: what follows is who it is.
  const words = (sentence.split(/\sявля(?:ется|ются)\s/u).at(-1) ?? '').split(/\s+/u);
  const found = /^\p{Lu}{2,}$/u.test(term) ? beginningOfInitials(words, term) : beginningOfStem(words, term);
  const from = beforeAdjectives(words, beforeName(words, found));
  return (from < 0 ? words.slice(-LONGEST) : words.slice(from)).join(' ');
}

/** «службу поддержки» for «СП»: the nearest words that begin with its letters, in their order. */
function beginningOfInitials(words: readonly string[], term: string): number {
  return words.findLastIndex((_, at) => {
    let left = term.toLowerCase();
    for (const [index, word] of words.slice(at).entries()) {
      if (initialOf(word) === left.charAt(0)) left = left.slice(1);
      else if (index === 0) return false;
    }
    return left === '';
  });
}

function initialOf(word: string): string {
  return (/\p{L}/u.exec(word)?.[0] ?? '').toLowerCase();
}

/** Where the first word of a term stands, in whatever case. Of a short word nothing is left without its ending. */
function beginningOfStem(words: readonly string[], term: string): number {
  const [first = ''] = term.toLowerCase().split(/\s+/u);
  const stem = first.slice(0, Math.max(first.length - 2, 4));
  return words.findLastIndex((word) => word.toLowerCase().replace(/^[«"]/u, '').startsWith(stem));
}

/** «системе учёта | «Лоция»»: what has a name in quotes stands before it, behind the last preposition if that is near. */
function beforeName(words: readonly string[], at: number): number {
  if (!/^[«"]/u.test(words[at] ?? '')) return at;
  const preposition = words.findLastIndex((word, index) => index < at && PREPOSITION.test(word));
  return preposition >= 0 && at - preposition <= NEAR ? preposition + 1 : Math.max(at - 1, 0);
}

const PREPOSITION = /^(?:в|во|на|с|со|к|ко|по|из|от|до|за|у|о|об|для|через|при|между)$/iu;
const NEAR = 7;

/** «вымышленной муниципальной | информационной системой»: the adjectives before a noun belong to it. */
function beforeAdjectives(words: readonly string[], at: number): number {
  const isAdjective = (word = ''): boolean =>
    /^\p{L}{2,}(?:[ыиое]й|[ое]го|[ое]му|[ыи]х|[ыи]ми?|[ую]ю|[ая]я|[ыиое]е|ном|ском)$/iu.test(word);
  return at > 0 && isAdjective(words[at - 1]) ? beforeAdjectives(words, at - 1) : at;
}

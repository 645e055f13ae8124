type Endings = readonly (readonly [instrumental: RegExp, nominatives: readonly string[]])[];

/** Endings of the instrumental with those of the nominative, the likeliest first. */
const adjectives: Endings = [
  [/(?<=[гкхжшчщ])им$/u, ['ий', 'ой']],
  [/ым$/u, ['ый', 'ой', 'ое']],
  [/им$/u, ['ий', 'ее']],
  [/[ыи]ми$/u, ['ые', 'ие']],
  [/ой$/u, ['ая']],
  [/ей$/u, ['яя']],
];
const nouns: Endings = [
  [/(?<=тел)ем$/u, ['ь']],
  [/(?<=ств)ом$/u, ['о']],
  [/ием$/u, ['ие']],
  [/ией$/u, ['ия']],
  [/ом$/u, ['', 'о']],
  [/ем$/u, ['ь', 'й', 'е', '']],
  [/(?<=[кгхжшчщ])ами$/u, ['и', 'а']],
  [/ами$/u, ['ы', 'а']],
  [/ями$/u, ['и', 'я']],
  [/ой$/u, ['а']],
  [/ей$/u, ['я', 'а']],
  [/ью$/u, ['ь']],
];

/**
 * The name of a thing in the nominative, as far as endings tell: «государственным заявителем» -> «государственный заявитель».
 * What follows the noun stays as it is: «идентификатором объекта» -> «идентификатор объекта».
 * @param known words of the document in small letters, which decide between «иный» and «иной»
 */
export function inNominative(instrumental: string, known: ReadonlySet<string>): string {
  const words = instrumental.split(' ');
  const noun = words.findIndex((word, index) => isNoun(word, words[index + 1]));
  return words
    .map((word, index) => {
      if (index > noun) return word;
      return index === noun ? withEnding(word, nouns, known) : withEnding(word, adjectives, known);
    })
    .join(' ');
}

/** «заявителем», and «системой» unless the next word is in the instrumental too: then it is «рабочей», before its noun. */
function isNoun(word: string, next = ''): boolean {
  const isEither = has(next, nouns) || has(next, adjectives);
  return has(word, nouns) && !(has(word, adjectives) && isEither);
}

function has(word: string, endings: Endings): boolean {
  return endings.some(([pattern]) => pattern.test(word));
}

function withEnding(word: string, endings: Endings, known: ReadonlySet<string>): string {
  const [pattern, nominatives = []] = endings.find(([one]) => one.test(word)) ?? [];
  if (!pattern) return word;
  const candidates = nominatives.map((ending) => word.replace(pattern, ending));
  return candidates.find((one) => known.has(one.toLowerCase())) ?? candidates[0] ?? word;
}

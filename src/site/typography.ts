const NO_BREAK = '\u{a0}';

/** What must not be left at the end of a line, each with the space after it. */
const rules: readonly [RegExp, string][] = [
  // «в системе», «и шаг», «не начат»: a word of one or two letters belongs to what follows.
  [/(?<![\p{L}\p{N}-])(\p{Script=Cyrillic}{1,2}) (?=[\p{L}\p{N}«])/gu, `$1${NO_BREAK}`],
  // «п. 1.4», «подп. 3», «№ 5», «10 рабочих дней».
  [/(?<!\p{L})(п|пп|подп|ст|ч|г|№)(\.?) (?=[\p{N}«{])/gu, `$1$2${NO_BREAK}`],
  [/(\p{N}) (?=\p{L})/gu, `$1${NO_BREAK}`],
  // A dash never begins a line.
  [/ (?=[—–] )/gu, NO_BREAK],
];

/**
 * Our own words with spaces that do not break where Russian typography has none. Never for the words of a document: those
 * are copied as they are, and what stands in «ёлочки» may be quoted, so it is left alone.
 */
export function bound(text: string): string {
  return text
    .split(/(«[^»]*»)/u)
    .map((part, index) => {
      if (index % 2 === 1) return part;
      // Twice: «и в системе» has two short words side by side, and a match takes the space of the next.
      return rules.reduce(
        (before, [pattern, after]) => before.replace(pattern, after).replace(pattern, after),
        part,
      );
    })
    .join('');
}

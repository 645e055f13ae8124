import type { Element } from './html.ts';
import { isIn, ourLines, withoutQuotations } from './our-lines.ts';

/** Where a line may end although it should not, each with what is looked for. */
const faults: Readonly<Record<string, RegExp>> = {
  // Not so: particles, which belong to the word before («есть ли»), and the end of «ФГИС КИ».
  'a short word at the end of a line':
    /(?<![\p{L}\p{N}-])(?!(?:же?|ли|бы?)(?!\p{L}))(?:\p{sc=Cyrillic}\p{Ll}?)[ \n\t\r]+(?=[\p{L}\p{N}«(\u{fffc}])/u,
  'a particle at the beginning of a line': /\p{L}[ \n\t\r]+(?:же?|ли|бы?)(?!\p{L})/u,
  'a dash at the beginning of a line': /[^\s][ \n\t\r]+[—–](?!\S)/u,
  'a number apart from its sign': /(?:№|§|(?<!\p{L})(?:п|подп|ст|ч|разд|исх|вх)\.)[ \n\t\r]+[\p{N}«]/u,
  'a number apart from what it names': /(?:пункт|шаг)\p{Ll}{0,2}[ \n\t\r]+\d/u,
  'a date in parts':
    /\d[ \n\t\r]+(?:январ|феврал|март|апрел|ма[яй]|июн|июл|август|сентябр|октябр|ноябр|декабр)|[а-я]+(?:ря|ля|ня|та|мая)[ \n\t\r]+\d{4}(?!\d)|\d{4}[ \n\t\r]+г(?:\.|ода)/u,
  'an abbreviation in parts': /(?<!\p{L})т\.[ \n\t\r]+[едпк]\.|ФГИС[ \n\t\r]+КИ/u,
};

/** The names of what is wrong with a line. */
export function faultsOf(line: string): string[] {
  return Object.entries(faults).flatMap(([fault, pattern]) => (pattern.test(line) ? [fault] : []));
}

/** The lines in which we speak on a page, without what is quoted from a document. */
export function ownLines(body: readonly Element[], source: string): string[] {
  return body
    .flatMap(ourLines)
    .filter(({ text, inContents }) => !(inContents && isIn(text, source)))
    .map(({ text }) => withoutQuotations(text, source));
}

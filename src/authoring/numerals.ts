/** Roman numerals, with the Cyrillic letters that look like Latin ones. A source for regular expressions. */
export const ROMAN = '[IVXLC\u0406\u0425]+';

/** Words that number a section, by their stems: «первый», «вторая», «третье». */
const ordinals =
  'перв втор трет четв[её]рт пят шест седьм восьм девят десят одиннадцат двенадцат тринадцат четырнадцат пятнадцат'.split(
    ' ',
  );

/** «первая», «второй», «третье». A source for regular expressions. */
export const ORDINAL = `(?:${ordinals.join('|')})(?:ый|ой|ий|ая|ья|ое|ье)`;

/** The value of a numeral in digits, in Roman ones or in words: «4», «IV», «четвёртая» -> 4. 0 for what is none. */
export function valueOf(numeral: string): number {
  if (/^\d+$/u.test(numeral)) return Number(numeral);
  if (new RegExp(`^${ROMAN}$`, 'u').test(numeral)) return romanValue(numeral);
  return ordinals.findIndex((stem) => new RegExp(`^${stem}`, 'iu').test(numeral)) + 1;
}

function romanValue(numeral: string): number {
  const roman = numeral.replaceAll('\u0406', 'I').replaceAll('\u0425', 'X');
  const values: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };
  return Array.from(roman).reduce((sum, sign, index) => {
    const value = values[sign] ?? 0;
    return sum + (value < (values[roman[index + 1] ?? ''] ?? 0) ? -value : value);
  }, 0);
}

const cardinals: readonly (readonly [value: number, genitive: string])[] = [
  [1, 'одн(?:ого|ой|и[хм]|у|о|ин)'],
  [2, 'дв(?:ух|а|е)'],
  [3, 'тр(?:[её]х|и)'],
  [4, 'четыр(?:[её]х|е)'],
  [5, 'пят[иь]'],
  [6, 'шест[иь]'],
  [7, 'сем[иь]'],
  [8, 'вос(?:ьми|емь)'],
  [9, 'девят[иь]'],
  [10, 'десят[иь]'],
  [11, 'одиннадцат[иь]'],
  [12, 'двенадцат[иь]'],
  [13, 'тринадцат[иь]'],
  [14, 'четырнадцат[иь]'],
  [15, 'пятнадцат[иь]'],
  [16, 'шестнадцат[иь]'],
  [17, 'семнадцат[иь]'],
  [18, 'восемнадцат[иь]'],
  [19, 'девятнадцат[иь]'],
  [20, 'двадцат[иь]'],
  [30, 'тридцат[иь]'],
  [40, 'сорок[а]?'],
  [50, 'пят(?:идесяти|ьдесят)'],
  [60, 'шест(?:идесяти|ьдесят)'],
  [70, 'сем(?:идесяти|ьдесят)'],
  [80, 'восьм(?:идесяти|ьдесят)'],
  [90, 'девяност[оа]'],
  [100, 'ст[оа]'],
];

/** A whole number in words, in the cases in which deadlines have them: «пятнадцати», «двадцати четырёх». */
export const CARDINAL = `(?:${cardinals
  .map(([, word]) => word)
  .reverse()
  .join('|')})`;

/** «двадцати четырёх» -> 24. Undefined for words that are no numbers. */
export function cardinalValue(words: string): number | undefined {
  const values = words.split(/\s+/u).map((word) => {
    const found = cardinals.find(([, pattern]) => new RegExp(`^${pattern}$`, 'iu').test(word));
    return found?.[0];
  });
  if (values.some((value) => value === undefined)) return undefined;
  return values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
}

/** How compounds begin that name a number: «трёхдневный», «двухнедельный». */
const combining: readonly (readonly [value: number, stem: string])[] = [
  [1, 'одно'],
  [2, 'двух'],
  [3, 'тр[её]х'],
  [4, 'четыр[её]х'],
  [5, 'пяти'],
  [6, 'шести'],
  [7, 'семи'],
  [8, 'восьми'],
  [9, 'девяти'],
  [10, 'десяти'],
  [12, 'двенадцати'],
  [14, 'четырнадцати'],
  [15, 'пятнадцати'],
  [20, 'двадцати'],
  [30, 'тридцати'],
];

/** «трёх» of «трёхдневный». A source for regular expressions. */
export const COMBINING = `(?:${combining
  .map(([, stem]) => stem)
  .reverse()
  .join('|')})`;

/** «трёх» -> 3, as a compound begins with it. Undefined for what is no number. */
export function combiningValue(stem: string): number | undefined {
  return combining.find(([, pattern]) => new RegExp(`^${pattern}$`, 'iu').test(stem))?.[0];
}

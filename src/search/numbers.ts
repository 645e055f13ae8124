/** Numbers longer than this are no numbers of clauses. */
const LONGEST = 24;

/**
 * A clause's number as one word that Pagefind keeps whole: it would take `1.4.3` apart. Words with this beginning do not
 * occur in Russian or English, and a number is the beginning of the numbers below it.
 */
export function numberWord(number: string): string {
  return 'zz' + Array.from(plainNumber(number), (sign) => SIGNS['0123456789.('.indexOf(sign)] ?? '').join('');
}
const SIGNS = 'abcdefghijzy';

/** An inserted number may be raised: «9¹» is «9(1)». */
function plainNumber(number: string): string {
  return number.replace(/[⁰¹²³⁴-⁹]+/gu, (raised) => `(${raised.normalize('NFKD')})`);
}

/** Whether a word of the index is a number and not a word. */
export function isNumberWord(word: string): boolean {
  return word.startsWith('zz');
}

// Each of these has one way only to match a text, so a hostile query takes no longer than another.
const LABEL = String.raw`(?:п(?:п|одп)?\.?\s?п?|(?:под)?пункт[а-я]*|ст(?:ать[а-я]*)?|clause)\.?\s*(?:№\s*)?`;
const INSERTED = String.raw`(?:\(\d{1,2}\)|(?<![⁰¹²³⁴-⁹])[¹²³⁴-⁹][⁰¹²³⁴-⁹]?)`;
const NUMBER = String.raw`\d{1,3}(?:\.\d{1,3}|${INSERTED})*`;
/** «подп. 3 п. 1.4» and «п. 1.4, подп. 3» are both 1.4.3. */
const ITEM_FIRST = new RegExp(
  `(?<![а-я\\d])(?:п?п|подп|подпункт[а-я]*)\\.?\\s*(\\d{1,2})\\)?[\\s,]+${LABEL}(${NUMBER})`,
  'u',
);
const ITEM_LAST = new RegExp(
  `(?<![а-я\\d])${LABEL}(${NUMBER})\\.?[\\s,]+(?:п?п|подп|подпункт[а-я]*)\\.?\\s*(\\d{1,2})(?![.\\d])`,
  'u',
);
const LABELLED = new RegExp(`(?<![а-я\\d])${LABEL}(${NUMBER})(?!\\.?\\d)`, 'gu');
/** No date, no part of a longer number: «12.03.2024», «34.10-2012». */
const BARE = new RegExp(`(?<![\\w.а-я-])\\d{1,3}(?:\\.\\d{1,3}|${INSERTED})+(?![.-]?\\d)`, 'gu');

/** The numbers of clauses that a query asks for, and what is left of the query without them. */
export function takeNumbers(query: string): { numbers: string[]; rest: string } {
  const numbers: string[] = [];
  const take = (number: string): string => {
    if (number.length <= LONGEST) numbers.push(plainNumber(number));
    return ' ';
  };
  const rest = query
    .toLowerCase()
    .replace(ITEM_FIRST, (_whole, item: string, number: string) => take(`${number}.${item}`))
    .replace(ITEM_LAST, (_whole, number: string, item: string) => take(`${number}.${item}`))
    .replace(LABELLED, (_whole, number: string) => take(number))
    .replace(BARE, take);
  return { numbers, rest };
}

/** Numbers longer than this are no numbers of clauses. */
const LONGEST = 24;

/**
 * A clause's number as one word that Pagefind keeps whole: it would take `1.4.3` apart. Words with this beginning do not
 * occur in Russian or English, and a number is the beginning of the numbers below it. An inserted number may be raised:
 * «9¹» is «9(1)».
 */
export function numberWord(number: string): string {
  const plain = number.replace(/[⁰¹²³⁴-⁹]+/gu, (raised) => `(${raised.normalize('NFKD')})`);
  return 'zz' + Array.from(plain, (sign) => SIGNS['0123456789.('.indexOf(sign)] ?? '').join('');
}
const SIGNS = 'abcdefghijzy';

/** Whether a word of the index is a number and not a word. */
export function isNumberWord(word: string): boolean {
  return word.startsWith('zz');
}

const LABEL = String.raw`(?:п(?:п|одп)?\.?\s?п?|(?:под)?пункт[а-я]*|clause)\.?\s*№?\s*`;
const INSERTED = String.raw`(?:\(\d{1,2}\)|[¹²³⁴-⁹][⁰¹²³⁴-⁹]?)`;
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
const LABELLED = new RegExp(`(?<![а-я\\d])${LABEL}(${NUMBER})`, 'gu');
const BARE = new RegExp(
  `(?<![\\w.а-я-])\\d{1,3}(?:\\.\\d{1,3}|${INSERTED})+(?![\\w а-я]*\\d\\.\\d{4})`,
  'gu',
);

/** The numbers of clauses that a query asks for, as words of the index, and what is left of the query without them. */
export function takeNumbers(query: string): { numbers: string[]; rest: string } {
  const numbers: string[] = [];
  const take = (number: string): string => {
    if (number.length <= LONGEST) numbers.push(numberWord(number));
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

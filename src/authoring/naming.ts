import { bareNumber, nameInArticle } from '../model/walk.ts';
import type { DraftClause } from './draft.ts';

/** Lines longer than this are no headings. */
const longestHeading = 120;

/** Whether a line looks like a heading: short, with a capital letter and without a stop. */
export function isHeading(text: string): boolean {
  return text.length <= longestHeading && /^[«"]?\p{Lu}/u.test(text) && !/[.:;,!?]$/u.test(text);
}

/** A printed number as it is compared with others: without the signs after it, «5.¹» as «5¹». */
export function ownNumber(printed: string): string {
  return bareNumber(printed).replace(/\.(?=[⁰¹²³⁴-⁹])/gu, '');
}

/** «9(1)», «9¹», «9-1» -> `9-1`. */
export function idOf(bare: string): string {
  return bare
    .replace(/[⁰¹²³⁴-⁹]+/gu, (raised) => `(${raised.normalize('NFKD')})`)
    .replace(/\((\d+)\)/gu, '-$1')
    .replace(/\s?[–—\u2011]\s?/gu, '-');
}

/** The citation of a clause that has none of its own. */
export function citeOf({ number, id }: DraftClause): string {
  return `п. ${number === undefined ? id : bareNumber(number)}`;
}

/**
 * The citation of a paragraph without a number, by the clause that it stands in: the first words of a numbered clause are its first
 * paragraph, so the first below them is the second.
 * @param cite of that clause
 * @param order among all that stands below its words, from 1
 */
export function citeOfParagraph(cite: string, clause: DraftClause | undefined, order: number): string {
  return `${cite}, ${String(ownParagraphs(clause) + order)}-й абзац`;
}

/** How many paragraphs a numbered clause has itself. Tables are none. */
function ownParagraphs(clause: DraftClause | undefined): number {
  if (!/[\p{L}\d]/u.test(clause?.number ?? '')) return 0;
  return clause?.text.split('\n\n').filter((words) => words !== '' && !words.startsWith('|')).length ?? 0;
}

/** The citation of a clause inside an article, by the clauses above it: «ст. 7, ч. 3, п. 2». */
export function citeInArticle(article: DraftClause, open: readonly DraftClause[]): string {
  const units = open.map(({ number, id }) => `${nameInArticle(number)} ${bareNumber(number ?? id)}`);
  return [`ст. ${articleNumber(article.number ?? '')}`, ...units].join(', ');
}

/** «Статья 5.1.» -> `5.1` */
export function articleNumber(printed: string): string {
  return bareNumber(printed.replace(/^статья\s+/iu, ''));
}

/** The letter of a point, as it stands in an id, which has no capitals: «в», «В» -> `v`. */
export function latinLetter(letter: string): string {
  const small = letter.toLowerCase();
  return letters[small] ?? small;
}

const letters: Readonly<Record<string, string>> = Object.fromEntries(
  'а-a б-b в-v г-g д-d е-e ё-yo ж-zh з-z и-i й-y к-k л-l м-m н-n о-o п-p р-r с-s т-t у-u ф-f х-kh ц-ts ч-ch ш-sh щ-shch ъ-hard ы-y2 ь-soft э-e2 ю-yu я-ya'
    .split(' ')
    .map((pair) => pair.split('-') as [string, string]),
);

import { bareNumber } from '../../model/walk.ts';
import type { Block } from '../blocks.ts';
import type { DraftClause } from '../draft.ts';
import { articleNumber, citeOfParagraph, idOf, latinLetter, ownNumber } from '../naming.ts';
import type { Outline } from './outline.ts';

/** Clauses with numbers of several steps come first, then lists. A list of a higher rank stands in one of a lower. */
const RANK = { numberedItem: 19, bracket: 20, letter: 21, bullet: 22 };

const INSERTED = /[(¹²³⁴-⁹⁰]|[-\u2011]\d/u;

/** «1.», «1.4.», «5¹.»: a clause, or the item of a list that is numbered so. */
export function addNumbered(outline: Outline, block: Block, number: string): void {
  const bare = ownNumber(number);
  const steps = bare.split('.').length;
  if (steps === 1 && isListItem(outline, block, bare)) {
    addItem(outline, block, RANK.numberedItem, number);
    return;
  }
  const inArticle = outline.article && !isNumberedAfter(outline.article, bare);
  // An inserted part 3.1 of an article stands beside part 3.
  const parent = inArticle
    ? -1
    : outline.levels.findLastIndex(
        ({ clause, rank }) =>
          rank < RANK.numberedItem && clause.number && bare.startsWith(`${ownNumber(clause.number)}.`),
      );
  const doubts = parent < 0 && steps === 1 ? beginOrGoOn(outline, bare) : [];
  const prefix = outline.article && !inArticle ? outline.appendixPrefix : outline.prefix;
  const clause = outline.make(prefix + idOf(bare), 'clause', block, { number, text: block.text, doubts });
  const cite = citeOfNumbering(outline, prefix, bare);
  if (cite !== undefined) clause.cite = cite;
  outline.place(clause, parent + 1, steps, 'number');
}

/** «Отвечает за: 1. сохранность …»: a list inside a clause goes on in small letters, or after a colon. */
function isListItem(outline: Outline, { text }: Block, bare: string): boolean {
  const { last, levels } = outline;
  if (!last) return false;
  if (/^\p{Ll}/u.test(text) && levels[0]?.type !== 'paragraph') return true;
  const open = levels.findLast(({ type }) => type === String(RANK.numberedItem))?.clause;
  if (open) return Number.parseInt(bare, 10) === Number.parseInt(bareNumber(open.number ?? ''), 10) + 1;
  return bare === '1' && last.text.endsWith(':') && last.number !== undefined && !/^[IVX]/u.test(last.number);
}

/** «Статья 1» whose clauses are numbered «1.1», «1.2». */
function isNumberedAfter(article: DraftClause, bare: string): boolean {
  return bare.startsWith(`${articleNumber(article.number ?? '')}.`) && article.children.every(isDotted);
}

function isDotted({ number = '' }: DraftClause): boolean {
  return bareNumber(number).includes('.');
}

/** Counts a clause of the first step. @returns doubts about its number */
function beginOrGoOn(outline: Outline, bare: string): string[] {
  const top = Number.parseInt(bare, 10);
  const before = outline.lastTop;
  const doubts: string[] = [];
  if (top <= before && !INSERTED.test(bare)) {
    const { container } = outline;
    if (container?.kind === 'section' && container.children.length === 0)
      outline.beginNumbering(`${container.id}.`);
    else {
      outline.parts += 1;
      outline.beginNumbering(`${outline.appendixPrefix}part-${String(outline.parts)}.`);
      doubts.push('нумерация началась заново');
    }
  } else if (top > before + 1 && before > 0) doubts.push('номер идёт не подряд');
  outline.lastTop = Number.parseInt(
    /\d+$/u.exec(/^\d+\s?[–—-]\s?\d+$/u.exec(bare)?.[0] ?? '')?.[0] ?? String(top),
    10,
  );
  return doubts;
}

/** How to cite a clause whose number alone does not say which it is. */
function citeOfNumbering(outline: Outline, prefix: string, bare: string): string | undefined {
  if (prefix.includes('part-')) return `часть ${String(outline.parts)}, п. ${bare}`;
  if (outline.article && prefix !== outline.prefix) return `п. ${bare}`;
  const section = outline.containers.find(
    ({ clause }) => `${clause.id}.` === prefix && clause.kind === 'section',
  );
  if (!section) return undefined;
  const number = bareNumber(section.clause.number ?? '');
  const named = /^\p{L}\p{Ll}/u.test(number)
    ? number.charAt(0).toLowerCase() + number.slice(1)
    : `разд. ${number}`;
  return `${named}, п. ${bare}`;
}

/** «1)» */
export function addBracketed(outline: Outline, block: Block, number: string): void {
  addItem(outline, block, RANK.bracket, number);
}

/** «а)» */
export function addLettered(outline: Outline, block: Block, number: string): void {
  addItem(outline, block, RANK.letter, number);
}

function addItem(outline: Outline, block: Block, rank: number, number: string): void {
  const depth = depthOf(outline, rank, String(rank));
  const parent = outline.levels[depth - 1]?.clause ?? outline.article;
  const bare = ownNumber(number).replace(/^\((.*)\)$/u, '$1');
  const id = /^\d/u.test(bare) ? idOf(bare) : latinLetter(bare.charAt(0)) + idOf(bare.slice(1));
  const clause = outline.make(parent ? `${parent.id}.${id}` : `item-${id}`, 'clause', block, {
    number,
    text: block.text,
  });
  if (!parent) {
    clause.cite = `перечень, ${number}`;
    clause.doubts.push('перечень стоит без вводных слов');
  }
  outline.place(clause, depth, rank, String(rank));
}

/** An item of a list without a number; its sign is what is printed, unless it is a hyphen. */
export function addBullet(outline: Outline, block: Block, sign: string | undefined): void {
  const type = `bullet ${sign ?? ''}`;
  const depth = depthOf(outline, RANK.bullet, type);
  const parent = outline.levels[depth - 1]?.clause ?? outline.article;
  const order = (parent?.children.length ?? 0) + 1;
  const clause = outline.make(`${parent?.id ?? 'item'}-${String(order)}`, 'clause', block, {
    text: block.text,
    cite: citeOfParagraph(outline.citedAt(depth), parent, order),
    doubts: ['номера нет: проверьте, что это отдельный пункт, и как на него ссылаются'],
  });
  if (sign !== undefined) clause.number = sign;
  outline.place(clause, depth, RANK.bullet, type);
}

/** The level at which an item stands: that of its list, if it is open; else below words that end with a colon. */
function depthOf({ levels, last }: Outline, rank: number, type: string): number {
  const same = levels.findLastIndex((level) => level.type === type);
  if (same >= 0) return same;
  if (last?.text.endsWith(':')) return levels.length;
  const at = levels.findIndex((level) => level.rank >= rank);
  return at < 0 ? levels.length : at;
}

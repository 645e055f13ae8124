import { bareNumber } from '../../model/walk.ts';
import type { Block } from '../blocks.ts';
import type { DraftClause } from '../draft.ts';
import { articleNumber, idOf } from '../naming.ts';
import { valueOf } from '../numerals.ts';
import type { Outline } from './outline.ts';

/** What may stand in what, from the outside in. A section numbered «1.» is below a chapter, one numbered «1.1.» below that. */
const RANK = {
  appendix: 0,
  part: 1,
  division: 2,
  chapter: 3,
  paragraph: 4,
  numbered: 5,
  article: 20,
  heading: 30,
};

/** «Приложение № 1». Its title is what stands on the next lines. */
export function openAppendix(outline: Outline, block: Block, number: string | undefined): void {
  const own = /[\dА-Я]+$/u.exec(number ?? '')?.[0] ?? '';
  const count = String(outline.count('appendix'));
  const id = `appendix-${/^\d+$/u.test(own) ? own : count}`;
  const { kind } = block.mark;
  const title = block.text === '' ? {} : { title: block.text };
  const appendix = outline.open(RANK.appendix, () =>
    outline.make(id, 'appendix', block, { ...(number === undefined ? {} : { number }), ...title }),
  );
  if (kind !== 'appendix') appendix.doubts.push('утверждённый документ без слова «приложение»');
  outline.beginNumbering(`${appendix.id}.`);
}

/** «Глава 2. Присоединение», «II. Порядок», «1. Общие положения»: clauses may be numbered on through it. */
export function openSection(
  outline: Outline,
  block: Block,
  number: string,
  doubts: readonly string[] = [],
): void {
  const rank = rankOf(number);
  if (outline.article) outline.beginNumbering(outline.appendixPrefix);
  outline.closeFrom(rank);
  const own = number.replace(/^\p{L}{4,}\s+|^§\s*/u, '').replace(/[.\s]+$/u, '');
  const value = /^\d/u.test(own) ? idOf(own) : String(valueOf(own));
  const parent = outline.containers.findLast(({ clause }) => clause.kind === 'section')?.clause;
  const above = parent && rank < RANK.numbered ? `${parent.id}-` : `${outline.appendixPrefix}section-`;
  const title = block.text === '' ? {} : { title: block.text };
  outline.open(rank, () =>
    outline.make(above + value, 'section', block, { number, ...title, doubts: [...doubts] }),
  );
}

function rankOf(number: string): number {
  const word = /^(?:\p{L}{4,}|§)/u.exec(number)?.[0].toLowerCase();
  if (word === 'часть') return RANK.part;
  if (word === 'глава' || word === 'подраздел') return RANK.chapter;
  if (word === 'параграф' || word === '§') return RANK.paragraph;
  if (/^\d/u.test(number)) return RANK.numbered + bareNumber(number).split('.').length;
  return RANK.division;
}

/** «Статья 5. Заявка»: the numbers of its parts begin anew. */
export function openArticle(outline: Outline, block: Block, number: string): void {
  const title = block.text === '' ? {} : { title: block.text };
  // Part 1 of article 6 is `article-6.1`, so article 6.1 is `article-6-1`.
  const id = `article-${idOf(articleNumber(number)).replaceAll('.', '-')}`;
  outline.closeFrom(RANK.article);
  const article = outline.open(RANK.article, () =>
    outline.make(outline.appendixPrefix + id, 'article', block, { number, ...title }),
  );
  outline.beginNumbering(`${article.id}.`);
}

/** A heading without a number. One that is set lower stands in the one above it. */
export function openHeading(outline: Outline, block: Block): DraftClause {
  const id = `heading-${String(outline.count('heading'))}`;
  const doubts = isSet(block) ? [] : ['строка без номера и точки: похоже на заголовок'];
  return outline.open(RANK.heading + depthOf(block), () =>
    outline.make(id, 'heading', block, { title: block.text, doubts }),
  );
}

/** Whether a block is set so that it stands out: the file itself says that it is a heading. */
export function isSet({ style }: Block): boolean {
  return (
    style.heading !== undefined || style.bold === true || style.italic === true || style.align === 'centre'
  );
}

function depthOf({ style }: Block): number {
  if (style.heading !== undefined) return style.heading;
  if (style.bold === true) return style.align === 'centre' ? 1 : 2;
  return style.align === 'centre' ? 2 : 3;
}

/** Ends sections, articles and headings: what follows belongs to the document or to the appendix as a whole. */
export function closeSections(outline: Outline): void {
  outline.closeFrom(RANK.part);
}

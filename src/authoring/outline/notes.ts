import { walkDraft } from '../draft.ts';
import type { Block } from '../blocks.ts';
import { refersTo } from '../footnotes.ts';
import type { Outline } from './outline.ts';

/** Adds a footnote to the clause before it that has its mark, else to the title. */
export function addFootnote(outline: Outline, { text }: Block, mark: string): void {
  const { draft, last } = outline;
  const number = mark.normalize('NFKD').replace(/\D/gu, '');
  // Stars are counted: «*» is the first, «**» the second.
  const stars = mark.replaceAll(/[^*]/gu, '').length;
  const footnote = outline.makeFootnote(`fn${number || String(Math.max(stars, 1))}`, mark.replaceAll('\\', ''), text);
  const owner = walkDraft(draft.clauses).findLast(({ clause }) =>
    [clause.text, clause.title, clause.tail].some((words) => words !== undefined && refersTo(words, mark)),
  )?.clause;
  (owner ?? draft).footnotes.push(footnote);
  if (!owner && !draft.title.some((line) => refersTo(line, mark)))
    last?.doubts.push(`знак сноски ${footnote.mark} в тексте не найден`);
}

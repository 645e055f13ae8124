import { walkDraft, type DraftClause } from '../draft.ts';
import type { Block } from '../blocks.ts';
import { refersTo } from '../footnotes.ts';
import type { Outline } from './outline.ts';

/** Adds a footnote to the clause before it that has its mark, else to the title that has it, else to the last clause. */
export function addFootnote(outline: Outline, { text, part }: Block, printed: string): void {
  const { draft } = outline;
  const last = walkDraft(draft.clauses).at(-1)?.clause;
  if (!last) {
    // The footnotes of a title come last: one right below it can only be a line of it.
    draft.title.push(part.text);
    return;
  }
  const mark = printed.replaceAll('\\', '');
  const footnote = outline.makeFootnote(`fn${numberOf(mark)}`, mark, text);
  const owner = walkDraft(draft.clauses).findLast(({ clause }) => hasMark(clause, mark))?.clause;
  const isOfTitle = !owner && draft.title.some((line) => refersTo(line, mark));
  (owner ?? (isOfTitle ? draft : last)).footnotes.push(footnote);
  if (!owner && !isOfTitle) last.doubts.push(`знак сноски ${mark} в тексте не найден`);
}

function hasMark({ text, title, tail }: DraftClause, mark: string): boolean {
  return [text, title, tail].some((words) => words !== undefined && refersTo(words, mark));
}

/** Stars are counted: «*» is the first, «**» the second. */
function numberOf(mark: string): string {
  const figures = mark.normalize('NFKD').replace(/\D/gu, '');
  return figures || String(Math.max(mark.replace(/[^*]/gu, '').length, 1));
}

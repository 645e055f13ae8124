import { bareNumber } from '../../model/walk.ts';
import type { DraftClause } from '../draft.ts';

/**
 * «5.1.» after «5.» may be a part of it or a clause that an amendment has inserted. It is no part where it is the only one so
 * numbered, begins a sentence, and nothing announces it: then it is put beside the one before it.
 */
export function placeInserted(clauses: DraftClause[]): void {
  for (const clause of [...clauses]) {
    placeInserted(clause.children);
    const inserted = clause.children.at(-1);
    // Items with brackets, letters or dashes are its own list.
    const items = clause.children.slice(0, -1);
    if (!inserted || items.some(isPartOf(clause)) || !isInserted(inserted, clause, items.length > 0))
      continue;
    if (clauses.some(hasParts(clause))) continue;
    clause.children = items;
    inserted.doubts.push(
      `номер похож на вставленный: проверьте, что это не часть пункта ${bareNumber(clause.number ?? '')}`,
    );
    clauses.splice(clauses.indexOf(clause) + 1, 0, inserted);
  }
}

function isInserted(
  { number, text }: DraftClause,
  { number: before, text: words, tail }: DraftClause,
  hasList: boolean,
): boolean {
  if (number === undefined || before === undefined || tail !== undefined) return false;
  const isFirst = /^\d+$/u.test(bareNumber(before)) && bareNumber(number) === `${bareNumber(before)}.1`;
  return isFirst && /^[«"(]?\p{Lu}/u.test(text) && words !== '' && (hasList || !words.endsWith(':'));
}

/** Whether a clause is numbered as a part of another: «5.2.» of «5.». */
function isPartOf({ number: whole = '-' }: DraftClause): (part: DraftClause) => boolean {
  return ({ number = '' }) => bareNumber(number).startsWith(`${bareNumber(whole)}.`);
}

/** Whether a clause other than this one has parts, and not only an inserted clause of its own. */
function hasParts(one: DraftClause): (other: DraftClause) => boolean {
  return (other) => {
    const parts = other === one ? [] : other.children.filter(isPartOf(other));
    const [first] = parts;
    return first !== undefined && (parts.length > 1 || !isInserted(first, other, other.children.length > 1));
  };
}

import { bareNumber } from '../../model/walk.ts';
import type { DraftClause } from '../draft.ts';

/**
 * «5.1.» after «5.» may be a part of it or a clause that an amendment has inserted. It is no part where it is the only one so
 * numbered, begins a sentence, and nothing announces it: then it is put beside the one before it.
 */
export function placeInserted(clauses: DraftClause[]): void {
  for (const clause of [...clauses]) {
    placeInserted(clause.children);
    const [inserted, ...others] = clause.children;
    if (!inserted || others.length > 0 || !isInserted(inserted, clause) || clauses.some(hasParts(clause)))
      continue;
    clause.children = [];
    inserted.doubts.push(
      `номер похож на вставленный: проверьте, что это не часть пункта ${bareNumber(clause.number ?? '')}`,
    );
    clauses.splice(clauses.indexOf(clause) + 1, 0, inserted);
  }
}

function isInserted(
  { number, text }: DraftClause,
  { number: before, text: words, tail }: DraftClause,
): boolean {
  if (number === undefined || before === undefined || tail !== undefined) return false;
  const isFirst = /^\d+$/u.test(bareNumber(before)) && bareNumber(number) === `${bareNumber(before)}.1`;
  return isFirst && /^[«"(]?\p{Lu}/u.test(text) && words !== '' && !words.endsWith(':');
}

/** Whether a clause other than this one has parts that are numbered after it. */
function hasParts(one: DraftClause): (other: DraftClause) => boolean {
  return (other) =>
    other !== one &&
    other.children.some(({ number = '' }) =>
      bareNumber(number).startsWith(`${bareNumber(other.number ?? '-')}.`),
    );
}

import { wordDiff, type DiffPart } from '../cases/word-diff.ts';
import { plainText } from '../model/markup.ts';
import type { PlacedClause } from '../model/walk.ts';
import type { Edition } from './editions.ts';

/** What an edition did to a clause. Of a clause that was both renumbered and amended, `amended` is told. */
export type ChangeKind = 'added' | 'amended' | 'repealed' | 'renumbered';

export interface ClauseChange {
  id: string;
  kind: ChangeKind;
  /** How the clause is cited in the later edition, or was in the earlier one where it is gone. */
  cite: string;
  before: PlacedClause | undefined;
  after: PlacedClause | undefined;
  /** Its wording, compared word by word. */
  words: DiffPart[];
}

/** How each clause changed between two editions, in the order of the later one; clauses that it lacks come last. */
export function compareEditions(before: Edition, after: Edition): ClauseChange[] {
  const earlier = new Map(before.clauses.map((clause) => [clause.id, clause]));
  const later = new Set(after.clauses.map(({ id }) => id));
  return [
    ...after.clauses.flatMap((clause) => changeOf(earlier.get(clause.id), clause)),
    ...before.clauses.filter(({ id }) => !later.has(id)).flatMap((clause) => changeOf(clause, undefined)),
  ];
}

function changeOf(before: PlacedClause | undefined, after: PlacedClause | undefined): ClauseChange[] {
  const kind = kindOf(before, after);
  const { id = '', cite = '' } = after ?? before ?? {};
  return kind ? [{ id, kind, cite, before, after, words: wordDiff(wording(before), wording(after)) }] : [];
}

function kindOf(before: PlacedClause | undefined, after: PlacedClause | undefined): ChangeKind | undefined {
  if (!before) return 'added';
  // A clause that was repealed before may be left out of a later edition: nothing changes by that.
  if (!after) return before.repealed ? undefined : 'repealed';
  if (after.repealed && !before.repealed) return 'repealed';
  if (wording(before) !== wording(after)) return 'amended';
  return before.number === after.number ? undefined : 'renumbered';
}

/** The words of a clause as they are printed, without its number and markup. What space parts them makes no difference. */
export function wording(clause: PlacedClause | undefined): string {
  const printed = [clause?.title, clause?.text, clause?.tail].filter(Boolean).join(' ');
  return plainText(printed).replace(/\s+/gu, ' ').trim();
}

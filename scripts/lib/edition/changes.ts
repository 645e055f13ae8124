import { compareEditions, type ChangeKind, type ClauseChange } from '../../../src/editions/compare.ts';
import type { NewEdition } from './new-edition.ts';
import type { Touched } from './touched.ts';

/** What a new edition does to one clause. */
export interface Change extends Omit<ClauseChange, 'kind'> {
  /** Absent: it only stands elsewhere. */
  kind: ChangeKind | undefined;
  /** It stands in another part of the document. */
  moved: boolean;
  touched: Touched[];
}

/** Every change of a clause, in the order of the new edition; clauses that it lacks come last. */
export function changesIn(
  { before, after, matches }: NewEdition,
  touchedBy: (clause: string, number?: string) => Touched[],
): Change[] {
  const compared = compareEditions(asEdition(before), asEdition(after));
  const parents = new Map(before.map(({ id, parent }) => [id, parent]));
  const isMoved = (id: string, parent: string | undefined): boolean =>
    matches.has(id) && parents.get(id) !== parent;
  const changes = new Map(
    compared.map((change): [string, Change] => [
      change.id,
      {
        ...change,
        moved: isMoved(change.id, change.after?.parent),
        touched: touchedBy(change.id, numberLost(change)),
      },
    ]),
  );
  const placed = after.flatMap((clause): Change[] => {
    const change = changes.get(clause.id);
    changes.delete(clause.id);
    if (change) return [change];
    if (!isMoved(clause.id, clause.parent)) return [];
    const { id, cite } = clause;
    const same = { before: matches.get(id)?.before, after: clause, words: [] };
    return [{ id, cite, kind: undefined, moved: true, ...same, touched: touchedBy(id) }];
  });
  return [...placed, ...changes.values()];
}

/** The number that a clause had and no longer has, where the number alone names the clause: that of no point, of no annex. */
function numberLost({ before, after }: ClauseChange): string | undefined {
  const { number, within } = before ?? {};
  const isPoint = number !== undefined && /^[^(]*\)$/u.test(number);
  return number === after?.number || isPoint || within !== undefined ? undefined : number;
}

/** Only the clauses of an edition are compared. */
function asEdition(clauses: NewEdition['after']): Parameters<typeof compareEditions>[0] {
  return { from: '', until: undefined, by: undefined, state: 'future', page: '', title: [], clauses };
}

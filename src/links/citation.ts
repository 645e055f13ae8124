import type { Item, Regulation } from '../model/library.ts';

/**
 * The document as a citation names it: «Правила пользования ГИС ТОР КНД, Минцифры России, № 730 от 30.09.2022». What the
 * passport does not know is left out.
 */
export function citedDocument({ passport: { citedAs, issuer, act } }: Regulation): string {
  const number = act && `№ ${act.number} от ${act.date.split('-').reverse().join('.')}`;
  return [citedAs, issuer, number].filter(Boolean).join(', ');
}

/** The clauses that an item rests on, as one cites them: «п. 1.4; п. 1.4, подп. 3». */
export function citedClauses({ clauses }: Pick<Item, 'clauses'>, regulation: Regulation): string {
  return regulation.clauses
    .filter(({ id }) => clauses.includes(id))
    .map(({ cite }) => cite)
    .join('; ');
}

/** A whole citation: «п. 1.4, подп. 3 (Правила пользования ГИС ТОР КНД, …)». */
export function citationOf(item: Pick<Item, 'clauses'>, regulation: Regulation): string {
  return `${citedClauses(item, regulation)} (${citedDocument(regulation)})`;
}

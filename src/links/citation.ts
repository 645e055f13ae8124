import type { Item, Regulation } from '../model/library.ts';

/**
 * The document as a citation names it: «Правила подключения, приказ Минцифры России от 30.09.2022 № 730». What the passport
 * does not know is left out. An excerpt is cited as part of what it was taken from.
 */
export function citedDocument({ passport }: Regulation): string {
  const { citedAs, extent } = passport;
  const source = extent === 'whole' ? citedAct(passport) : extent.excerpt;
  return [citedAs, source].filter(Boolean).join(', ');
}

function citedAct({ act }: Regulation['passport']): string {
  const number = act && `от ${act.date.split('-').reverse().join('.')} № ${act.number}`;
  return [act?.kind, act?.of, number].filter(Boolean).join(' ');
}

/** The clauses that an item rests on, as one cites them: «п. 1.4; п. 1.4, подп. 3». */
export function citedClauses({ clauses }: Pick<Item, 'clauses'>, regulation: Regulation): string {
  return regulation.clauses
    .filter(({ id }) => clauses.includes(id))
    .map(({ cite }) => cite)
    .join('; ');
}

/** A whole citation: «п. 1.4, подп. 3 (Правила подключения, …)». */
export function citationOf(item: Pick<Item, 'clauses'>, regulation: Regulation): string {
  return `${citedClauses(item, regulation)} (${citedDocument(regulation)})`;
}

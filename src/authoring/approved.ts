import type { DraftClause } from './draft.ts';
import { opensApproval } from './head/roles.ts';

/** What follows the number of the act that approves: «… № 61 ПРАВИЛА ДОСТУПА …», «… № 5 АДМИНИСТРАТИВНЫЙ РЕГЛАМЕНТ …». */
const NAME = /[№N]\s*\S+\s+(?<name>(?:\p{L}+(?:ый|ий|ое|ая|ые|ие)\s+)?\p{L}{4,})(?!\p{L})/iu;

/** A document that an act approves, without the word «приложение», is cited by what it is, not by its whole title: «Правила». */
export function citeApproved(clauses: readonly DraftClause[]): void {
  for (const clause of clauses) {
    const { kind, number, title = '' } = clause;
    if (kind !== 'appendix' || number !== undefined || !opensApproval(title)) continue;
    const name = NAME.exec(title)?.groups?.['name']?.toLowerCase();
    if (name !== undefined) clause.cite = name.charAt(0).toUpperCase() + name.slice(1);
  }
}

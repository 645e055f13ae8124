import type { ClauseKind } from '../model/text.ts';

/** A clause as far as it can be read from the source. */
export interface DraftClause {
  id: string;
  kind: ClauseKind;
  number?: string;
  title?: string;
  /** How to cite it, where it has no number or its number repeats. */
  cite?: string;
  text: string;
  children: DraftClause[];
  tail?: string;
  footnotes: DraftFootnote[];
  /** What the author has to check, in Russian. */
  doubts: string[];
}

export interface DraftFootnote {
  id: string;
  mark: string;
  cite: string;
  text: string;
  /** The clause or footnote that it follows in the source. */
  after: string | undefined;
}

/** A source text split into its parts. */
export interface Draft {
  title: string[];
  footnotes: DraftFootnote[];
  clauses: DraftClause[];
}

/** All clauses in reading order, each with its parent. */
export function walkDraft(
  clauses: readonly DraftClause[],
  parent?: DraftClause,
): { clause: DraftClause; parent: DraftClause | undefined }[] {
  return clauses.flatMap((clause) => [{ clause, parent }, ...walkDraft(clause.children, clause)]);
}

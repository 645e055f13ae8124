import type { Clause, ClauseKind } from '../model/text.ts';
import type { HeadFacts } from './head/passport.ts';
import type { Place } from './source.ts';

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
  /** In force only from this day. */
  since?: string;
  repealed?: { from?: string; by?: string };
  /** Why nothing has to rest on it. */
  informational?: string;
  /** What an author has said of it in another edition. */
  heading?: string;
  applies?: Clause['applies'];
  informationalSentences?: Clause['informationalSentences'];
  /** Where it begins in the received file. */
  place?: Place;
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
  /** It follows the own words of that clause, not those that end it. */
  afterOwnWords: boolean;
}

/** A source text split into its parts. */
export interface Draft {
  /** The lines above the first clause. */
  title: string[];
  /** What those lines say. */
  head: HeadFacts;
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

/** What a draft says in one place. */
interface DraftText {
  /** The clause or footnote that says it. */
  id: string;
  text: string;
}

/** The words of every clause and footnote in reading order, without those of the head. */
export function textsOf(draft: Draft): DraftText[] {
  return [
    ...walkDraft(draft.clauses).flatMap(({ clause }) => [
      { id: clause.id, text: [clause.text, clause.tail].filter(Boolean).join('\n\n') },
      ...clause.footnotes,
    ]),
    ...draft.footnotes,
  ];
}

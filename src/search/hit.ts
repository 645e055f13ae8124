import type { Ref, RefKind } from '../model/ref.ts';

export type HitKind = RefKind | 'page';

/** What the reader sees of one found place; the index keeps one such file for each. */
export interface Hit {
  href: string;
  /** Undefined for pages: they are not quoted. */
  ref?: Ref;
  kind: HitKind;
  title: string;
  /** Printed number of the clause, or the clauses that the thing rests on. */
  cite: string;
  /** Short title of the regulation; empty for pages of the whole site. */
  regulation: string;
  /** The words of the document or of the site, unfolded. */
  passage: string;
}

import { refKinds, type Ref } from '../model/ref.ts';

/** What can be found: things with a ref, the overview of a regulation, and other pages. */
export const hitKinds = ['document', ...refKinds, 'page'] as const;
export type HitKind = (typeof hitKinds)[number];

/** A clause that something rests on: its printed number, and where it stands. */
export interface ClausePlace {
  cite: string;
  href: string;
}

/** What the reader sees of one found place. */
export interface Hit {
  href: string;
  /** Undefined for pages: they are not quoted. */
  ref?: Ref;
  kind: HitKind;
  title: string;
  /** Printed number of the clause, or the clauses that the thing rests on; empty where the title is just that. */
  cite: string;
  /** Short title of the regulation; empty for pages of the whole site. */
  regulation: string;
  /** The words of the document or of the site, unfolded. */
  passage: string;
  /** Of a question: the clauses that its answer rests on, to go straight to them. */
  places?: readonly ClausePlace[];
  /** Of a question: the stems of each way to ask it. */
  ways?: readonly (readonly string[])[];
}

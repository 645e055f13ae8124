/** The index is kept in shelves: each regulation's own, and this one for the pages that belong to none. */
export const SITE_SHELF = 'site';

/** A shelf as a page names it to its search. */
export interface ShelfName {
  id: string;
  /** Short title of the regulation, by which a query may name it. Empty for the shelf of pages. */
  name: string;
  /** Whether the reader is in this regulation. */
  current?: boolean;
}

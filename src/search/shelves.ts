/** The index is kept in shelves: each regulation's own, and this one for the pages that belong to none. */
export const SITE_SHELF = 'site';

/** How many regulations one search looks into: what it fetches must not grow with their number. */
export const SHELF_LIMIT = 4;

/** A shelf as a page names it to its search. */
export interface ShelfName {
  id: string;
  /** Short title of the regulation, by which a query may name it. Empty for the shelf of pages. */
  name: string;
  /** Whether the reader is in this regulation. */
  current?: boolean;
}

/** Where the search of a page looks. */
export interface Scope {
  /** Shelves that every query is looked for in. */
  always: ShelfName[];
  /** Regulations to take where a query does not tell which. */
  otherwise: ShelfName[];
  /** Number of buckets of the catalogue, by which a query finds its regulations; 0 where all stand in `always`. */
  buckets: number;
}

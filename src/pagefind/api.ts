/**
 * What this site uses of Pagefind's search API (https://pagefind.app/docs/api/). Pagefind writes the module into the site when
 * it writes the index, so there is no package to take these types from.
 */
export interface Pagefind {
  createInstance(options: PagefindOptions): PagefindInstance;
}

/** https://pagefind.app/docs/search-config/ */
export interface PagefindOptions {
  basePath: string;
  baseUrl: string;
  noWorker: boolean;
  /** https://pagefind.app/docs/ranking/ */
  ranking: {
    termSaturation: number;
    pageLength: number;
    metaWeights: Readonly<Record<string, number>>;
  };
}

export interface PagefindInstance {
  /** Begins to fetch what every search needs. */
  init(): Promise<void>;
  /** Fetches all filters: https://pagefind.app/docs/js-api-filtering/ */
  filters(): Promise<unknown>;
  /** Fetches the parts of the index in which a term may stand. */
  preload(term: string): Promise<void>;
  /** @param term null for all records that the filters let pass */
  search(term: string | null, options?: { filters: PagefindFilters }): Promise<PagefindResults>;
}

/** https://pagefind.app/docs/js-api-filtering/ */
export type PagefindFilters = Readonly<Record<string, string | { any: readonly string[] }>>;

export interface PagefindResults {
  results: PagefindResult[];
}

export interface PagefindResult {
  id: string;
  score: number;
  /** Left out where no field of `meta` holds the term. */
  matchedMetaFields?: string[];
  data(): Promise<PagefindData>;
}

export interface PagefindData {
  url: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
}

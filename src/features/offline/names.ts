/** Where the service worker is, and the scope that it answers for, from the root of the site. */
export const WORKER_PATH = '/sw.js';

/** The page that stands in where there is no network and the page asked for is not cached. */
export const OFFLINE_PAGE = '/offline/';

/** Where a build says what a regulation consists of. */
export const documentPath = (id: string): string => `/offline/${id}.json`;

/** An attribute in each page of this site. A page without it is not ours, whatever its address. */
export const PAGE_MARK = 'data-offline';

/** What the names of all our caches begin with. */
export const PREFIX = 'navigator';

/** Caches that Workbox fills while the reader reads. The precache and those of saved documents come in addition. */
export const RUNTIME = {
  pages: `${PREFIX}-pages`,
  assets: `${PREFIX}-assets`,
  data: `${PREFIX}-data`,
} as const;

/** Where the service worker is, and the scope that it answers for, from the root of the site. */
export const WORKER_PATH = '/sw.js';

/** The page that stands in where there is no network and the page asked for is not kept. */
export const OFFLINE_PAGE = '/offline/';

/** The register of what is kept. */
export const REGISTER_CACHE = 'navigator-register';

/** Pages and scripts of one version of the site. */
export const shellCache = (version: string): string => `navigator-shell-${version}`;

/** One version of one regulation. */
export const keptCache = (regulation: string, version: string): string =>
  `navigator-kept-${regulation}-${version}`;

export const isShellCache = (name: string): boolean => name.startsWith('navigator-shell-');

/** Where a build says what a regulation's pack is. */
export const noticePath = (regulation: string): string => `/offline/${regulation}.json`;

/** What a page asks of the service worker. */
export interface Ask {
  act: 'visit' | 'keep' | 'drop';
  regulation: string;
}

/** What the service worker answers: why it could not be done, if it could not. */
export interface Reply {
  failed?: Failure;
}

export type Failure = 'network' | 'full' | 'refused';

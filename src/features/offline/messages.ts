/** What a page asks of the service worker: to cache a document or to let it go. */
export interface DocumentMessage {
  type: 'DOCUMENT';
  /** `visit`: the reader opened a page of it; it stays until others were visited later. `save`: it stays. */
  act: 'visit' | 'save' | 'drop';
  /** Id of the regulation. */
  id: string;
}

/** Workbox's own message: fetch these by the routes of the worker, and cache them. */
interface CacheUrlsMessage {
  type: 'CACHE_URLS';
  payload: { urlsToCache: [url: string, options: RequestInit][] };
}

export type Message = DocumentMessage | CacheUrlsMessage;

/** Why the service worker could not do what it was asked. */
export type Failure = 'network' | 'full' | 'refused';

/** What it answers to a `DocumentMessage`. */
export interface Reply {
  failed?: Failure;
}

/** What Workbox's broadcast-update tells all pages when a newer version of one was fetched. */
export interface CacheUpdated {
  type: 'CACHE_UPDATED';
  payload: {
    /** Path of the page. */
    path: string;
    /** When the newer version arrived, in milliseconds since 1970. */
    arrived: number;
  };
}

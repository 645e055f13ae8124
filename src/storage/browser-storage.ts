import { safeStorage } from './storage.ts';

/** The storage of this browser, opened once for all elements of a page. */
export const browserStorage = safeStorage(() => globalThis.localStorage);

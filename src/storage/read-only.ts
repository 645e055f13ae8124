import { browserStorage } from './browser-storage.ts';
import type { SafeStorage } from './storage.ts';

/** Storage that nothing can be written to: a page that only shows progress must not mend, move or drop what it finds. */
export const readOnlyStorage: SafeStorage = {
  ...browserStorage,
  set: () => 'refused',
  remove: () => false,
};

import { onReturning, thisPage } from '../browser/page-life.ts';
import { wipedKey } from './wiped.ts';

/** What is known of a change in another tab. */
export interface StorageChange {
  /** Null where anything may have changed. */
  key: string | null;
  /** Null where it was taken away, undefined where nobody knows. */
  newValue: string | null | undefined;
}

/** Whether a change may be one of the value under this key. */
export function concerns({ key }: StorageChange, own: string): boolean {
  return key === null || key === own;
}

/**
 * Calls back whenever the storage may have been changed by another tab: when the browser says so, and when this page comes
 * back from where it heard nothing, the back/forward cache or a frozen tab. Whoever shows what is stored listens here.
 */
export function onStorageChanged(
  callback: (change: StorageChange) => void,
  signal: AbortSignal,
  page = thisPage(),
): void {
  const heard = (event: Event): void => {
    const { key, newValue } = event as StorageEvent;
    callback(key === wipedKey ? { key: null, newValue: undefined } : { key, newValue });
  };
  const returned = (): void => callback({ key: null, newValue: undefined });
  page.window.addEventListener('storage', heard, { signal });
  onReturning(returned, signal, page);
}

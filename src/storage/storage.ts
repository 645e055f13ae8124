/** What we need of the browser's storage; a test or another store can stand in. */
export interface StorageLike {
  readonly length: number;
  key(index: number): string | null;
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

/** Why a value will not outlive the page. */
export type WriteFailure = 'refused' | 'full';

/** Storage that never throws. What the browser does not take is kept in memory until the page is closed. */
export interface SafeStorage {
  get(key: string): string | null;
  /** @returns undefined when the value is kept, else why not. */
  set(key: string, value: string): WriteFailure | undefined;
  /** Takes a value away for good. */
  remove(key: string): void;
  /** Every key that holds something, sorted. */
  keys(): string[];
  /** Whether the browser lets us store at all. */
  readonly refused: boolean;
}

/**
 * Wraps the browser's storage.
 * @param open returns it; may throw or return nothing, as browsers do where the reader forbids storage.
 */
export function safeStorage(open: () => StorageLike | null | undefined): SafeStorage {
  const memory = new Map<string, string>();
  const store = attempt(() => open() ?? undefined);
  const refused = store === undefined || attempt(() => [store.getItem('navigator:probe')]) === undefined;
  return {
    refused,
    get: (key) => memory.get(key) ?? (store && attempt(() => store.getItem(key))) ?? null,
    set: (key, value) => {
      const kept =
        store &&
        attempt(() => {
          store.setItem(key, value);
          // Some private modes take a value and forget it at once.
          return store.getItem(key) === value;
        });
      if (kept) {
        memory.delete(key);
        return undefined;
      }
      memory.set(key, value);
      return refused ? 'refused' : 'full';
    },
    remove: (key) => {
      memory.delete(key);
      attempt(() => {
        store?.removeItem(key);
      });
    },
    keys: () => {
      const stored = attempt(() =>
        Array.from({ length: store?.length ?? 0 }, (_, index) => store?.key(index) ?? undefined),
      );
      const names = [...(stored ?? []), ...memory.keys()].filter((key) => key !== undefined);
      return [...new Set(names)].sort();
    },
  };
}

/** @returns undefined when the action throws. */
function attempt<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}

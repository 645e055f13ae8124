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

/** Storage that never throws. Where the browser refuses to store at all, everything lives in memory until the page is closed. */
export interface SafeStorage {
  /** What is stored, by whichever tab. Never what could not be written: whoever wrote it was told so and remembers it. */
  get(key: string): string | null;
  /** Whether the storage can be read and surely holds nothing under the key. */
  isGone(key: string): boolean;
  /** @returns undefined when the value is stored, else why not; then what was stored before is still there. */
  set(key: string, value: string): WriteFailure | undefined;
  /** Takes a value away for good. @returns whether it is gone. */
  remove(key: string): boolean;
  /** Every key that holds something, sorted. */
  keys(): string[];
  /** Whether the browser refuses to store at all. */
  readonly refused: boolean;
}

/**
 * Wraps the browser's storage.
 * @param open returns it; may throw or return nothing, as browsers do where the reader forbids storage.
 */
export function safeStorage(open: () => StorageLike | null | undefined): SafeStorage {
  const store = attempt(() => open() ?? undefined);
  const works = store !== undefined && attempt(() => [store.getItem('navigator:probe')]) !== undefined;
  return works ? browserStore(store) : memoryStore();
}

function browserStore(store: StorageLike): SafeStorage {
  const isGone = (key: string): boolean => attempt(() => store.getItem(key) === null) ?? false;
  return {
    refused: false,
    get: (key) => attempt(() => store.getItem(key)) ?? null,
    isGone,
    set: (key, value) => {
      const kept = attempt(() => {
        // What cannot be read is not written over: nobody knows what it is.
        store.getItem(key);
        store.setItem(key, value);
        // Some private modes take a value and forget it at once.
        return store.getItem(key) === value;
      });
      return kept ? undefined : 'full';
    },
    remove: (key) => {
      attempt(() => {
        store.removeItem(key);
      });
      return isGone(key);
    },
    keys: () =>
      (attempt(() => Array.from({ length: store.length }, (_, index) => store.key(index))) ?? [])
        .filter((key) => key !== null)
        .sort(),
  };
}

function memoryStore(): SafeStorage {
  const memory = new Map<string, string>();
  return {
    refused: true,
    get: (key) => memory.get(key) ?? null,
    isGone: (key) => !memory.has(key),
    set: (key, value) => {
      memory.set(key, value);
      return 'refused';
    },
    remove: (key) => {
      memory.delete(key);
      return true;
    },
    keys: () => [...memory.keys()].sort(),
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

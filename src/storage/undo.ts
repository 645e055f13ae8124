import type { SafeStorage, WriteFailure } from './storage.ts';

const KEY = 'navigator:undo';

/** What stood under some keys before an import; null where nothing did. */
type Before = Readonly<Record<string, string | null>>;

/**
 * Changes several values together: all of them or none. What stood there is kept beside them first, so that the change
 * can be undone, even on a later day and after the page was closed in the middle of it.
 * @returns why nothing was changed.
 */
export function changeTogether(
  storage: SafeStorage,
  values: Readonly<Record<string, string>>,
): WriteFailure | undefined {
  const before: Before = Object.fromEntries(Object.keys(values).map((key) => [key, storage.get(key)]));
  const unkept = storage.set(KEY, JSON.stringify(before));
  if (unkept === 'full') {
    storage.remove(KEY);
    return unkept;
  }
  for (const [key, value] of Object.entries(values)) {
    // Where the browser refuses everything, all of it lives in memory, and the reader has been told.
    if (storage.set(key, value) !== 'full') continue;
    undo(storage);
    return 'full';
  }
  return undefined;
}

/** Whether there is something to undo. */
export function canUndo(storage: SafeStorage): boolean {
  return readBefore(storage) !== undefined;
}

/** Puts back what stood there before the last change. @returns the keys that were put back. */
export function undo(storage: SafeStorage): string[] {
  const before = readBefore(storage);
  if (!before) return [];
  for (const [key, value] of Object.entries(before)) {
    if (value === null) storage.remove(key);
    else storage.set(key, value);
  }
  storage.remove(KEY);
  return Object.keys(before);
}

function readBefore(storage: SafeStorage): Before | undefined {
  try {
    const data: unknown = JSON.parse(storage.get(KEY) ?? 'null');
    if (typeof data !== 'object' || data === null || Array.isArray(data)) return undefined;
    const whole = Object.entries(data).every(
      ([key, value]) => key.startsWith('navigator:case:') && (value === null || typeof value === 'string'),
    );
    return whole ? (data as Before) : undefined;
  } catch {
    return undefined;
  }
}

import { longestValue } from '../cases/limits.ts';
import type { SafeStorage, WriteFailure } from './storage.ts';

/** A text that the reader has begun to type and that belongs to nothing yet: the name of a case in an open dialog. */
export interface Draft {
  /** Empty where there is none. */
  read: () => string;
  /** @returns why it is not stored. */
  write: (text: string) => WriteFailure | 'large' | undefined;
  /** Once the text has found its place, or the reader has given it up. */
  drop: () => void;
}

/** @param name of the field: `case-name` */
export function openDraft(storage: SafeStorage, name: string): Draft {
  const key = `navigator:draft:${name}`;
  return {
    read: () => storage.get(key) ?? '',
    write: (text) => {
      if (text.length > longestValue) return 'large';
      if (text !== '') return storage.set(key, text);
      storage.remove(key);
      return undefined;
    },
    drop: () => {
      storage.remove(key);
    },
  };
}

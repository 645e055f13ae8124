import type { SafeStorage, WriteFailure } from './storage.ts';

/** What can be wrong with what is stored. The words for each stand in ru.json under `storage.`. */
export type StorageProblem = WriteFailure | 'damaged' | 'stuck' | 'newer';

/** A stored value with what the reader must be told about it. */
export interface ReadResult<T> {
  /** The value, or the empty one when there is none that we can read. */
  value: T;
  problem: StorageProblem | undefined;
  /** The text that could not be read, for the reader to save. */
  raw: string | undefined;
}

/** One versioned value under one key. */
export interface Entry<T> {
  read(): ReadResult<T>;
  write(value: T): StorageProblem | undefined;
  key: string;
}

interface EntryOptions<T> {
  key: string;
  version: number;
  empty: T;
  /** Checks the parsed value. @returns undefined when it is not what we wrote. */
  parse: (data: unknown) => T | undefined;
}

/** Longer than anything we write by far: such a value is foreign, and parsing it could freeze the page. */
const maxLength = 500_000;

/**
 * Opens a stored value. The stored form is `{"version": 1, "data": …}`. A value that cannot be read is copied to
 * `<key>:aside:<n>` and then replaced; where the copy fails, and where a newer version of the site wrote it, the value
 * stays untouched and changes are kept in memory only. Nothing is ever deleted.
 */
export function openEntry<T>(
  storage: SafeStorage,
  { key, version, empty, parse }: EntryOptions<T>,
): Entry<T> {
  let untouchable: { problem: StorageProblem; raw: string } | undefined;
  let unsaved: T | undefined;

  const decode = (raw: string): T | 'newer' | undefined => {
    const envelope = raw.length > maxLength ? undefined : parseJson(raw);
    if (typeof envelope !== 'object' || envelope === null || !('version' in envelope)) return undefined;
    if (typeof envelope.version === 'number' && envelope.version > version) return 'newer';
    return envelope.version === version && 'data' in envelope ? parse(envelope.data) : undefined;
  };

  return {
    key,
    read: () => {
      if (untouchable) return { value: unsaved ?? empty, ...untouchable };
      const raw = storage.get(key);
      const refused = storage.refused ? 'refused' : undefined;
      if (raw === null) return { value: empty, problem: refused, raw: undefined };
      const value = decode(raw);
      if (value === 'newer') {
        untouchable = { problem: 'newer', raw };
        return { value: unsaved ?? empty, ...untouchable };
      }
      if (value !== undefined) return { value, problem: refused, raw: undefined };
      if (!setAside(storage, key, raw)) {
        untouchable = { problem: 'stuck', raw };
        return { value: unsaved ?? empty, ...untouchable };
      }
      storage.set(key, encodeEntry(version, empty));
      return { value: empty, problem: 'damaged', raw };
    },
    write: (value) => {
      if (untouchable) {
        unsaved = value;
        return untouchable.problem;
      }
      return storage.set(key, encodeEntry(version, value));
    },
  };
}

/** The stored form of a value. */
export function encodeEntry(version: number, data: unknown): string {
  return JSON.stringify({ version, data });
}

/** Copies a value under the first free key beside it. @returns whether the copy is really stored. */
function setAside(storage: SafeStorage, key: string, raw: string): boolean {
  let number = 1;
  while (storage.get(`${key}:aside:${String(number)}`) !== null) number += 1;
  return storage.set(`${key}:aside:${String(number)}`, raw) === undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

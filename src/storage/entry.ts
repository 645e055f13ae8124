import { isObject, isSame, parseJson, pick, type Json, type JsonObject } from '../cases/json.ts';
import { longestValue } from '../cases/limits.ts';
import type { SafeStorage, WriteFailure } from './storage.ts';
import { wipedAt } from './wiped.ts';

/** What can be wrong with what is stored. The words for each stand in ru.json under `storage.`. */
export type StorageProblem = WriteFailure | 'large' | 'damaged' | 'partly' | 'stuck' | 'newer';

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
  read: () => ReadResult<T>;
  /** @returns why the value is not stored; it is then remembered, and comes with what is read until it can be written. */
  write: (value: T) => StorageProblem | undefined;
  /** Whether something was changed here that could not be written. */
  isUnsaved: () => boolean;
  /** Gives up what could not be written. */
  forget: () => void;
  /** The stored form of a value, in the envelope of what is stored now. */
  encode: (value: T) => string;
  /** The value in a stored text. @returns undefined when not all of it can be read, or kept as it is. */
  decode: (raw: string) => T | undefined;
  key: string;
}

/** What a stored value was read as. */
export interface Parsed<T> {
  value: T;
  /** Fields that could not be read. They are written back beside the value, until a field of it takes their place. */
  unknown?: JsonObject;
  /** Whether something could not be read that has no place beside the value. The whole text is then set aside. */
  lossy?: boolean;
}

interface EntryOptions<T> {
  key: string;
  version: number;
  empty: T;
  /** Reads the parsed value, piece by piece. @returns undefined when nothing of it can be read. */
  parse: (data: Json) => Parsed<T> | undefined;
  /** The stored form, where it is not the value itself. */
  encode?: (value: T) => unknown;
  /** What is stored by now, with what was changed here and could not be written. */
  rebase: (change: Unsaved<T>, stored: T) => T;
}

/** A value that could not be written. */
interface Unsaved<T> {
  /** As it should be. */
  value: T;
  /** What was stored when it was made. */
  base: T;
}

/** A stored text, taken apart. */
interface Stored<T> extends Parsed<T> {
  version: number;
  /** Further fields of the envelope. */
  envelope: JsonObject;
}

/**
 * Opens a stored value. The stored form is `{"version": 1, "data": …}`.
 *
 * - A newer version of the site may have written it. It is read as far as it can be, and written back with that version and
 *   with all that is not known here.
 * - A text that cannot be read, or not without loss, is copied to `<key>:aside:<n>` and then replaced by what can be read.
 *   Where the copy fails, and where a newer version wrote it, the text stays untouched and changes live until the page is
 *   closed. Nothing is ever deleted.
 */
export function openEntry<T>(storage: SafeStorage, options: EntryOptions<T>): Entry<T> {
  const { key, version, empty, rebase } = options;
  let untouchable: { problem: StorageProblem; raw: string } | undefined;
  let unsaved: (Unsaved<T> & { problem: StorageProblem }) | undefined;
  let wiped = wipedAt(storage);

  const stored = (): ReadResult<T> => {
    // What was wiped is not brought back, not even what was never stored.
    if (wipedAt(storage) !== wiped) unsaved = undefined;
    wiped = wipedAt(storage);
    const raw = storage.get(key);
    const refused = storage.refused ? 'refused' : undefined;
    const found = raw === null ? undefined : takeApart(raw, options);
    const value = found?.value ?? empty;
    if (raw === null || (found && !found.lossy)) {
      untouchable = undefined;
      return { value, problem: refused, raw: undefined };
    }
    const problem = untouchable?.raw === raw ? untouchable.problem : replace(raw, found);
    untouchable = problem === 'newer' || problem === 'stuck' ? { problem, raw } : undefined;
    return { value, problem, raw };
  };
  /** Sets a text aside and puts in its place what can be read of it. */
  const replace = (raw: string, found: Stored<T> | undefined): StorageProblem => {
    if ((found?.version ?? versionIn(raw)) > version) return 'newer';
    const copy = setAside(storage, key, raw);
    if (copy === undefined) return 'stuck';
    if (storage.set(key, putTogether(found?.value ?? empty, found, options)) === undefined)
      return found ? 'partly' : 'damaged';
    storage.remove(copy);
    return 'stuck';
  };

  const encode = (value: T): string => {
    const raw = storage.get(key);
    return putTogether(value, raw === null ? undefined : takeApart(raw, options), options);
  };

  return {
    key,
    encode,
    read: () => {
      const now = stored();
      if (!unsaved) return now;
      return { ...now, value: rebase(unsaved, now.value), problem: untouchable?.problem ?? unsaved.problem };
    },
    write: (value) => {
      const { value: base } = stored();
      const problem = untouchable?.problem ?? store(storage, key, encode(value));
      unsaved = problem && problem !== 'refused' ? { value, base, problem } : undefined;
      return problem;
    },
    isUnsaved: () => unsaved !== undefined,
    forget: () => {
      unsaved = undefined;
    },
    decode: (raw) => {
      const found = takeApart(raw, options);
      return found?.lossy ? undefined : found?.value;
    },
  };
}

/** A value is not written when it could not be read again. */
function store(storage: SafeStorage, key: string, text: string): StorageProblem | undefined {
  return text.length > longestValue ? 'large' : storage.set(key, text);
}

function takeApart<T>(raw: string, { version, parse, empty }: EntryOptions<T>): Stored<T> | undefined {
  const content = raw.length > longestValue ? undefined : parseJson(raw);
  if (!isObject(content)) return undefined;
  const { version: written, data, ...envelope } = content;
  if (typeof written !== 'number' || written < version || data === undefined) return undefined;
  const parsed = parse(data);
  if (!parsed) return undefined;
  // Fields of a newer form of which not one is known: what we would put beside them could mean anything there.
  const isForeign = Object.keys(parsed.unknown ?? {}).length > 0 && isSame(parsed.value, empty);
  return written > version && isForeign ? undefined : { ...parsed, version: written, envelope };
}

/** Even where nothing else of a text can be read, its version may say that it is none of ours to replace. */
function versionIn(raw: string): number {
  const content = raw.length > longestValue ? undefined : parseJson(raw);
  const version = isObject(content) ? content['version'] : undefined;
  return typeof version === 'number' ? version : 0;
}

/** The stored form of a value, with what is unknown of the text that it replaces. */
function putTogether<T>(
  value: T,
  before: Stored<T> | undefined,
  { version, encode }: EntryOptions<T>,
): string {
  const data: unknown = encode ? encode(value) : value;
  return JSON.stringify({
    version: Math.max(version, before?.version ?? version),
    data: before?.unknown ? withUnread(data as JsonObject, before.unknown, before.value as JsonObject) : data,
    ...before?.envelope,
  });
}

/** A field that was not changed since it was read leaves its place to what was unknown there. */
function withUnread(data: JsonObject, unknown: JsonObject, before: JsonObject): JsonObject {
  return { ...data, ...pick(unknown, (key) => isSame(fieldOf(data, key), fieldOf(before, key))) };
}

function fieldOf(data: JsonObject, key: string): Json | undefined {
  return Object.hasOwn(data, key) ? data[key] : undefined;
}

/**
 * A change of an object made again on what is stored by now: fields that were changed are those of the change, all others
 * those that are stored.
 */
export function rebaseFields<T extends object>({ value, base }: Unsaved<T>, stored: T): T {
  const fields = new Set([...Object.keys(value), ...Object.keys(base)]);
  const changed = [...fields].filter(
    (key) => !isSame(fieldOf(value as JsonObject, key), fieldOf(base as JsonObject, key)),
  );
  const untouched = Object.entries(stored).filter(([key]) => !changed.includes(key));
  const set = Object.entries(value).filter(([key]) => changed.includes(key));
  return Object.fromEntries([...untouched, ...set]) as T;
}

/** Copies a value under the first free key beside it. @returns that key, where the copy is really stored. */
function setAside(storage: SafeStorage, key: string, raw: string): string | undefined {
  let number = 1;
  while (storage.get(asideKey(key, number)) !== null) number += 1;
  const copy = asideKey(key, number);
  return storage.set(copy, raw) === undefined ? copy : undefined;
}

/** Key of a value that was set aside. */
export function asideKey(key: string, number: number): string {
  return `${key}:aside:${String(number)}`;
}

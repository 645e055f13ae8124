import {
  defaultCaseId,
  emptyCase,
  isCaseId,
  isWorkedOn,
  lastChangedFirst,
  mergeCases,
  type Case,
} from '../cases/case.ts';
import { isSame } from '../cases/json.ts';
import { stamp } from '../cases/register.ts';
import { encodeCase, isMisshapen, parseCase, wellShaped } from '../cases/stored-case.ts';
import { readOldProgress } from './old-progress.ts';
import { asideKey, openEntry, type Entry, type ReadResult, type StorageProblem } from './entry.ts';
import type { SafeStorage, WriteFailure } from './storage.ts';
import { noteWiped, wipedAt } from './wiped.ts';

const PREFIX = 'navigator:case:';
const CHOSEN = 'navigator:chosen-case';

/** One stored case as this page sees it. */
export interface CaseEntry {
  id: string;
  key: string;
  /** What is stored, with what was changed here and could not be stored. */
  read: () => ReadResult<Case>;
  /** Puts a change in. @returns the case as it is now, and why it will not outlive the page, if so. */
  apply: (change: Case) => { value: Case; problem: StorageProblem | undefined };
  /**
   * Another window may have written the value: what was changed here and is missing there is written again.
   * @param newValue null where it was taken away; undefined where nobody knows, as on a page that was asleep
   */
  heard: (newValue?: string | null) => void;
  /** Whether something was changed here that could not be stored. */
  isUnsaved: () => boolean;
  /** The stored form of a case, as it would be written in place of what is stored now. */
  encode: (value: Case) => string;
  /** The case in a stored text. @returns undefined when not all of it can be read, or kept as it is. */
  decode: (raw: string) => Case | undefined;
}

/** Key of a case: one for each. */
export function caseKey(id: string): string {
  return `${PREFIX}${id}`;
}

const opened = new WeakMap<SafeStorage, Map<string, CaseEntry>>();

/**
 * Opens a case: the same for all who open it on a page, so that what could not be stored is seen by all of them.
 *
 * Each change reads what is stored, merges and writes back. Another window may write between the two, over a change that it
 * has not heard of: so each page remembers its own changes and writes them again when they are missing.
 */
export function openCase(storage: SafeStorage, id: string): CaseEntry {
  const entries = opened.get(storage) ?? new Map<string, CaseEntry>();
  opened.set(storage, entries);
  const entry = entries.get(id) ?? newCaseEntry(storage, id);
  entries.set(id, entry);
  return entry;
}

function newCaseEntry(storage: SafeStorage, id: string): CaseEntry {
  const entry = openStored(storage, id);
  /** What was changed on this page. */
  let mine = emptyCase(id);
  /** Whether any of it was stored. */
  let stored = false;
  let wiped = wipedAt(storage, id);

  const forget = (): void => {
    mine = emptyCase(id);
    stored = false;
    entry.forget();
  };
  /** What was wiped elsewhere, while this page was asleep, is not brought back. */
  const forgetWiped = (): void => {
    const now = wipedAt(storage, id);
    if (now !== wiped || (stored && storage.isGone(entry.key))) forget();
    wiped = now;
  };
  const read = (): ReadResult<Case> => {
    forgetWiped();
    const told = id === defaultCaseId ? takeOldProgress(storage, entry) : undefined;
    takeBackAside(storage, entry);
    const result = entry.read();
    return result.problem ? result : { ...result, ...told };
  };
  const write = (value: Case): StorageProblem | undefined => {
    const problem = entry.write(value);
    stored ||= problem === undefined;
    return problem;
  };
  return {
    id,
    key: entry.key,
    read,
    isUnsaved: entry.isUnsaved,
    encode: entry.encode,
    decode: entry.decode,
    apply: (change) => {
      const before = read();
      mine = mergeCases(mine, withOrigin(before.value, change));
      const value = mergeCases(before.value, mine);
      const setAside = before.problem === 'damaged' || before.problem === 'partly';
      return { value, problem: write(value) ?? (setAside ? before.problem : undefined) };
    },
    heard: (newValue) => {
      // Taken away on purpose: what was changed here goes too.
      if (newValue === null) forget();
      const { value } = read();
      const whole = mergeCases(value, mine);
      if (entry.isUnsaved() || !isSame(encodeCase(whole), encodeCase(mergeCases(value, emptyCase(id)))))
        write(whole);
    },
  };
}

function openStored(storage: SafeStorage, id: string): Entry<Case> {
  return openEntry(storage, {
    key: caseKey(id),
    version: 1,
    empty: emptyCase(id),
    parse: (data) => {
      const value = parseCase(data);
      return value?.id === id ? { value: wellShaped(value), lossy: isMisshapen(value) } : undefined;
    },
    encode: encodeCase,
    rebase: ({ value }, stored) => mergeCases(stored, value),
  });
}

/** The first change of a case gives it its origin. */
function withOrigin(stored: Case, change: Case): Case {
  if (stored.origin.at > 0 || change.origin.at > 0) return change;
  return { ...change, origin: stamp(newId(), undefined, Date.now()) };
}

/**
 * Marks that an earlier version of the site kept for all procedures under one key. They join the default case.
 * @returns what the reader must be told of them
 */
function takeOldProgress(
  storage: SafeStorage,
  entry: Entry<Case>,
): Pick<ReadResult<Case>, 'problem' | 'raw'> | undefined {
  const old = readOldProgress(storage);
  if (!old) return undefined;
  const { value, problem } = entry.read();
  if (problem === 'newer' || problem === 'stuck') return old.told;
  const merged = mergeCases(value, { ...emptyCase(defaultCaseId), steps: old.steps });
  if (entry.write(merged) === undefined) old.forget();
  return old.told;
}

/**
 * An earlier version of the site set a whole case aside for one value that it did not know. What can be read by now joins
 * the case again; of each thing the later value counts, as ever.
 */
function takeBackAside(storage: SafeStorage, entry: Entry<Case>): void {
  for (const key of asidesOf(storage, entry.key)) {
    const value = entry.decode(storage.get(key) ?? '');
    if (value && entry.write(mergeCases(entry.read().value, value)) === undefined) storage.remove(key);
  }
}

const asides = new WeakMap<SafeStorage, Map<string, string[]>>();

/**
 * Keys of what is set aside of a value. What has joined again may have left gaps in their numbers, so all keys are looked
 * through: once on a page, for there may be thousands, and what comes later takes the first free number.
 */
function asidesOf(storage: SafeStorage, key: string): ReadonlySet<string> {
  const stemOf = (each: string): string => each.replace(/:aside:\d+$/u, '');
  const found =
    asides.get(storage) ??
    Map.groupBy(
      storage.keys().filter((each) => each !== stemOf(each)),
      stemOf,
    );
  asides.set(storage, found);
  const own = new Set(found.get(key));
  for (let number = 1; storage.get(asideKey(key, number)) !== null; number++) own.add(asideKey(key, number));
  return own;
}

/** A case in the list, or why there is none that can be shown. */
export interface ListedCase extends ReadResult<Case> {
  id: string;
}

/** All cases, stored or not. A default case that nobody touched is not among them. */
export function listCases(storage: SafeStorage): ListedCase[] {
  openCase(storage, defaultCaseId).read();
  const unsaved = [...(opened.get(storage)?.values() ?? [])].filter((entry) => entry.isUnsaved());
  const ids = [...new Set([...storedIds(storage), ...unsaved.map(({ id }) => id)])].sort();
  return ids.map((id) => ({ id, ...openCase(storage, id).read() }));
}

function storedIds(storage: SafeStorage): string[] {
  return storage
    .keys()
    .map((key) => (key.startsWith(PREFIX) ? key.slice(PREFIX.length) : ''))
    .filter(isCaseId);
}

/** Takes a case away for good, with what was set aside of it, on all pages. @returns whether it is gone. */
export function purgeCase(storage: SafeStorage, id: string): boolean {
  const key = caseKey(id);
  const own = storage.keys().filter((each) => each === key || each.startsWith(`${key}:aside:`));
  const gone = own.map((each) => storage.remove(each)).every(Boolean);
  noteWiped(storage, Date.now(), id);
  return gone;
}

/** A new id, unlike any other. Works where `crypto.randomUUID` does not: on hosts without https. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(8));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * The case that procedure pages work on: the one that was chosen; else the default case; where nothing is noted in that, as after
 * an import into another browser, the one that was changed last.
 */
export function chosenCase(storage: SafeStorage): string {
  const id = storage.get(CHOSEN);
  if (isCaseId(id) && storage.get(caseKey(id)) !== null) return id;
  const own = asStored(storage, defaultCaseId);
  // The page that works on what cannot be read tells the reader so.
  if (!own || isWorkedOn(own)) return defaultCaseId;
  const others = storedIds(storage).flatMap((each) => asStored(storage, each) ?? []);
  return others.filter(isWorkedOn).sort(lastChangedFirst)[0]?.id ?? defaultCaseId;
}

/** A case, looked at without mending what is stored. @returns undefined when not all of it can be read */
function asStored(storage: SafeStorage, id: string): Case | undefined {
  const raw = storage.get(caseKey(id));
  return raw === null ? emptyCase(id) : openCase(storage, id).decode(raw);
}

/** Chooses the case that procedure pages, opened from now on, work on. @returns why the choice is not stored. */
export function chooseCase(storage: SafeStorage, id: string): WriteFailure | undefined {
  return storage.set(CHOSEN, id);
}

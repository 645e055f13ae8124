import { defaultCaseId, emptyCase, isCaseId, mergeCases, parseCase, type Case } from '../cases/case.ts';
import { stamp } from '../cases/register.ts';
import { readOldProgress } from './old-progress.ts';
import { openEntry, type Entry, type ReadResult, type StorageProblem } from './entry.ts';
import type { SafeStorage } from './storage.ts';

const PREFIX = 'navigator:case:';
const CHOSEN = 'navigator:chosen-case';

/** One stored case as this page sees it. */
export interface CaseEntry {
  id: string;
  key: string;
  read(): ReadResult<Case>;
  /** Puts a change in. @returns the case as it is now, and why it will not outlive the page, if so. */
  apply(change: Case): { value: Case; problem: StorageProblem | undefined };
  /** Another window has written the value; what was changed here and is missing there is written again. */
  heard(newValue: string | null): void;
}

/** Key of a case: one for each. */
export function caseKey(id: string): string {
  return `${PREFIX}${id}`;
}

/**
 * Opens a case. Each change reads what is stored, merges and writes back. Another window may write between the two, over
 * a change that it has not heard of: so each page remembers its own changes and writes them again when they are missing.
 */
export function openCase(storage: SafeStorage, id: string): CaseEntry {
  const entry: Entry<Case> = openEntry(storage, {
    key: caseKey(id),
    version: 1,
    empty: emptyCase(id),
    parse: (data) => {
      const parsed = parseCase(data);
      return parsed?.id === id ? parsed : undefined;
    },
  });
  let mine = emptyCase(id);

  const read = (): ReadResult<Case> => {
    const damaged = id === defaultCaseId ? takeOldProgress(storage, entry) : undefined;
    const result = entry.read();
    return damaged === undefined || result.problem ? result : { ...result, problem: 'damaged', raw: damaged };
  };
  return {
    id,
    key: entry.key,
    read,
    apply: (change) => {
      const stored = read();
      mine = mergeCases(mine, withOrigin(stored.value, change));
      const value = mergeCases(stored.value, mine);
      return { value, problem: entry.write(value) ?? stored.problem };
    },
    heard: (newValue) => {
      if (newValue === null) {
        // Taken away on purpose: what was changed here goes too.
        mine = emptyCase(id);
        return;
      }
      const { value, problem } = entry.read();
      if (problem !== undefined) return;
      const whole = mergeCases(value, mine);
      if (JSON.stringify(whole) !== JSON.stringify(mergeCases(value, emptyCase(id)))) entry.write(whole);
    },
  };
}

/** The first change of a case gives it its origin. */
function withOrigin(stored: Case, change: Case): Case {
  if (stored.origin.at > 0 || change.origin.at > 0) return change;
  return { ...change, origin: stamp(newId(), undefined, Date.now()) };
}

/**
 * Marks that an earlier version of the site kept for all procedures under one key. They join the default case.
 * @returns what was there and could not be read
 */
function takeOldProgress(storage: SafeStorage, entry: Entry<Case>): string | undefined {
  const old = readOldProgress(storage);
  if (!old) return undefined;
  const { value, problem } = entry.read();
  if (problem !== undefined && problem !== 'refused') return old.damaged;
  const merged = mergeCases(value, { ...emptyCase(defaultCaseId), steps: old.steps });
  if (entry.write(merged) === undefined) old.forget();
  return old.damaged;
}

/** A case in the list, or why there is none that can be shown. */
export interface ListedCase extends ReadResult<Case> {
  id: string;
}

/** All stored cases. A default case that nobody touched is not among them. */
export function listCases(storage: SafeStorage): ListedCase[] {
  openCase(storage, defaultCaseId).read();
  return storage
    .keys()
    .map((key) => (key.startsWith(PREFIX) ? key.slice(PREFIX.length) : ''))
    .filter(isCaseId)
    .map((id) => ({ id, ...openCase(storage, id).read() }));
}

/** A new id, unlike any other. Works where `crypto.randomUUID` does not: on hosts without https. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(8));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The case that procedure pages work on. */
export function chosenCase(storage: SafeStorage): string {
  const id = storage.get(CHOSEN);
  return isCaseId(id) && storage.get(caseKey(id)) !== null ? id : defaultCaseId;
}

/** Chooses the case that procedure pages, opened from now on, work on. */
export function chooseCase(storage: SafeStorage, id: string): void {
  storage.set(CHOSEN, id);
}

import { emptyCase, isCaseId, type Case } from '../cases/case.ts';
import { isObject, parseJson, type Json } from '../cases/json.ts';
import { placesSet, takenBack, type SetPlaces } from '../cases/taking-back.ts';
import { caseKey, openCase } from './cases.ts';
import type { SafeStorage } from './storage.ts';

const KEY = 'navigator:undo';
const VERSION = 2;

/** How a change of several values failed: not a thing was changed; or, where even that could not be undone, some were. */
export type TogetherFailure = 'full' | 'torn';

/** What the last change did to one case. */
interface Changed {
  /** What stood there before; null where nothing did. */
  before: string | null;
  /** What was set, to tell it later from what was set since. */
  set: SetPlaces;
}

/** By id of the case. */
type Changes = ReadonlyMap<string, Changed>;

/**
 * Changes several cases together: all of them or none. What stood there is stored first, so that the change can be undone,
 * even on a later day and after the page was closed in the middle of it. Until all is done, the way back from the change
 * before this one is not lost.
 * @param values stored forms, by id
 */
export function changeTogether(
  storage: SafeStorage,
  values: Readonly<Record<string, string>>,
): TogetherFailure | undefined {
  const wayBack = storage.get(KEY);
  if (storage.set(KEY, encodeChanges(storage, values)) === 'full') return 'full';
  const keyed = Object.entries(values).map(([id, value]): [string, string] => [caseKey(id), value]);
  const failure = switchTo(storage, new Map(keyed));
  // The way back from what was torn stays: it is the only one.
  if (failure === 'full') putBack(storage, KEY, wayBack);
  return failure;
}

/** Whether there is something to undo. */
export function canUndo(storage: SafeStorage): boolean {
  return readChanges(storage) !== undefined;
}

/** What came of it. */
export interface Undone {
  /** Why nothing was undone. */
  problem: TogetherFailure | undefined;
  /** Ids of the cases that are as they were. */
  undone: string[];
  /** Ids of the cases in which something was set since: that stays, and so does a case that came in with the change. */
  later: string[];
}

/** Puts back what stood there before the last change: all of it or nothing. What was set since is never taken away. */
export function undo(storage: SafeStorage): Undone {
  const wanted = new Map<string, string | null>();
  const undone: string[] = [];
  const later: string[] = [];
  for (const [id, changed] of readChanges(storage) ?? []) {
    const { value, isLater } = whatItWas(storage, id, changed);
    if (value !== undefined) wanted.set(caseKey(id), value);
    (isLater ? later : undone).push(id);
  }
  const problem = switchTo(storage, wanted);
  if (problem) return { problem, undone: [], later: [] };
  storage.remove(KEY);
  return { problem, undone, later };
}

/** @returns the stored form that a case should have; undefined where it should stay as it is */
function whatItWas(
  storage: SafeStorage,
  id: string,
  { before, set }: Changed,
): { value?: string | null; isLater: boolean } {
  const raw = storage.get(caseKey(id));
  if (raw === before) return { isLater: false };
  const entry = openCase(storage, id);
  const now = raw === null ? undefined : entry.decode(raw);
  const was = before === null ? emptyCase(id) : entry.decode(before);
  // Wiped since, or nothing that this version can tell apart.
  if (!now || !was) return { isLater: true };
  const { value, later } = takenBack(now, was, set);
  if (!later) return { value: before, isLater: false };
  return before === null ? { isLater: true } : { value: entry.encode(value), isLater: true };
}

/** Writes all of these or none; null takes a value away. */
function switchTo(
  storage: SafeStorage,
  values: ReadonlyMap<string, string | null>,
): TogetherFailure | undefined {
  const before = new Map(Array.from(values.keys(), (key) => [key, storage.get(key)]));
  const growth = (key: string): number => (values.get(key)?.length ?? 0) - (before.get(key)?.length ?? 0);
  // What gets shorter makes room for what gets longer. On the way back it is the other way round, so that there is always
  // as much room as there was.
  const order = [...values.keys()].sort((a, b) => growth(a) - growth(b));
  const failed = order.findIndex((key) => !putBack(storage, key, values.get(key) ?? null));
  if (failed < 0) return undefined;
  const restored = order
    .slice(0, failed)
    .reverse()
    .map((key) => putBack(storage, key, before.get(key) ?? null));
  return restored.every(Boolean) ? 'full' : 'torn';
}

function putBack(storage: SafeStorage, key: string, value: string | null): boolean {
  // Where the browser refuses everything, all of it lives in memory, and the reader has been told.
  return value === null ? storage.remove(key) : storage.set(key, value) !== 'full';
}

function encodeChanges(storage: SafeStorage, values: Readonly<Record<string, string>>): string {
  const changes = Object.entries(values).map(([id, value]) => {
    const before = storage.get(caseKey(id));
    const { decode } = openCase(storage, id);
    const was: Case = (before === null ? undefined : decode(before)) ?? emptyCase(id);
    return [id, { before, set: placesSet(was, decode(value) ?? was) }];
  });
  return JSON.stringify({ version: VERSION, data: Object.fromEntries(changes) as unknown });
}

function readChanges(storage: SafeStorage): Changes | undefined {
  const content = parseJson(storage.get(KEY) ?? '');
  if (!isObject(content) || content['version'] !== VERSION || !isObject(content['data'])) return undefined;
  const entries = Object.entries(content['data']);
  return entries.every(
    (entry): entry is [string, Json & Changed] => isCaseId(entry[0]) && isChanged(entry[1]),
  )
    ? new Map(entries)
    : undefined;
}

function isChanged(data: Json): boolean {
  if (!isObject(data) || !isObject(data['set'])) return false;
  const { before, set } = data;
  return (
    (before === null || typeof before === 'string') &&
    Object.values(set as object).every((print) => typeof print === 'string')
  );
}

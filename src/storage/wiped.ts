import { isObject, parseJson, type JsonObject } from '../cases/json.ts';
import type { SafeStorage, WriteFailure } from './storage.ts';

/**
 * When the reader has wiped everything, and when single cases: `{"all": 1763800000000, "default": 1763800000000}`. A page
 * that was asleep at that time, or was restored by Back, has heard of nothing and remembers its own changes; by this it
 * knows that they are gone on purpose. It is all that stays when everything is wiped.
 */
export const wipedKey = 'navigator:wiped';
const ALL = 'all';

/** Changes whenever everything is wiped, or the case. @param id of a case; none for what is wiped with everything alone */
export function wipedAt(storage: SafeStorage, id = ALL): string {
  const moments = read(storage);
  return JSON.stringify([moments[ALL] ?? 0, moments[id] ?? 0]);
}

/**
 * Notes that something is wiped now. @param id of a case; everything, where none is given
 * @returns why it could not be noted
 */
export function noteWiped(storage: SafeStorage, now: number, id?: string): WriteFailure | undefined {
  const before = read(storage);
  const name = id ?? ALL;
  const moment = Math.max(now, Number(before[name] ?? 0) + 1);
  // What was wiped one by one before is wiped with everything.
  return storage.set(wipedKey, JSON.stringify({ ...(id !== undefined && before), [name]: moment }));
}

function read(storage: SafeStorage): JsonObject {
  const data = parseJson(storage.get(wipedKey) ?? '');
  return isObject(data) ? data : {};
}

import { isObject, parseJson, type JsonObject } from '../cases/json.ts';
import type { SafeStorage, WriteFailure } from './storage.ts';

/**
 * When the reader has wiped everything, and when single cases: `{"all": 1763800000000, "default": 1763800000000}`. A page
 * that was asleep at that time, or was restored by Back, has heard of nothing and remembers its own changes; by this it
 * knows that they are gone on purpose. It is all that stays when everything is wiped.
 */
export const wipedKey = 'navigator:wiped';
const ALL = 'all';

/** The name under which the wiping of a case is noted. `all` may be the id of a case too, in a file that somebody has made. */
function nameOf(id: string): string {
  return id === ALL ? `case:${id}` : id;
}

/** Changes whenever everything is wiped, or the case. @param id of a case; none for what is wiped with everything alone */
export function wipedAt(storage: SafeStorage, id?: string): string {
  const moments = read(storage);
  return JSON.stringify([momentIn(moments, ALL), id === undefined ? 0 : momentIn(moments, nameOf(id))]);
}

/**
 * Notes that something is wiped now. @param id of a case; everything, where none is given
 * @returns why it could not be noted
 */
export function noteWiped(storage: SafeStorage, now: number, id?: string): WriteFailure | undefined {
  const before = read(storage);
  const name = id === undefined ? ALL : nameOf(id);
  const moment = Math.max(now, momentIn(before, name) + 1);
  // What was wiped one by one before is wiped with everything.
  return storage.set(wipedKey, JSON.stringify({ ...(id !== undefined && before), [name]: moment }));
}

function momentIn(moments: JsonObject, name: string): number {
  const moment = Object.hasOwn(moments, name) ? moments[name] : 0;
  return typeof moment === 'number' ? moment : 0;
}

function read(storage: SafeStorage): JsonObject {
  const data = parseJson(storage.get(wipedKey) ?? '');
  return isObject(data) ? data : {};
}

import { canonical, isObject, unlessEmpty, without, type Json, type JsonObject } from './json.ts';
import { momentAfter, momentOf } from './limits.ts';

/**
 * A value with the moment at which the reader set it. Of two on the same thing the later counts (a last-writer-wins
 * register), so two tabs, two computers or a file and a browser always merge to the same, in whatever order.
 */
export interface Stamped<T> {
  value: T;
  /** Milliseconds since 1970; always later than the value that it replaced, even where the clock was set back. */
  at: number;
  /** What stands in the stored register and this version cannot read: further fields, a value or a moment of another form. */
  unknown?: JsonObject;
}

export type StampedMap<T> = Readonly<Record<string, Stamped<T>>>;

/** A value set now. */
export function stamp<T>(value: T, previous: Stamped<unknown> | undefined, now: number): Stamped<T> {
  return { value, at: momentAfter(previous?.at, now) };
}

/** The same value, as if it had been set now. What is unknown of it goes along, but for its moment. */
export function restamp<T>(
  { value, unknown = {} }: Stamped<T>,
  previous: Stamped<unknown> | undefined,
  now: number,
): Stamped<T> {
  return { ...stamp(value, previous, now), ...withUnknown(without(unknown, 'at')) };
}

/** The later of two; of two from the same millisecond the one that sorts last, so that merging in any order gives the same. */
export function later<T>(a: Stamped<T> | undefined, b: Stamped<T> | undefined): Stamped<T> | undefined {
  if (!a || !b) return a ?? b;
  if (a.at !== b.at) return a.at > b.at ? a : b;
  return sortKey(a) >= sortKey(b) ? a : b;
}

/** Of two with one value, the one of which more is known sorts last. */
function sortKey({ value, unknown }: Stamped<unknown>): string {
  return canonical([value, unknown ?? null]);
}

/** Both maps in one: for each key the later value. */
export function mergeMaps<T>(a: StampedMap<T>, b: StampedMap<T>): StampedMap<T> {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  const own = (map: StampedMap<T>, key: string): Stamped<T> | undefined =>
    Object.hasOwn(map, key) ? map[key] : undefined;
  return Object.fromEntries(
    [...keys].sort().flatMap((key) => {
      const value = later(own(a, key), own(b, key));
      return value ? [[key, value]] : [];
    }),
  );
}

/**
 * Reads a stored register. What cannot be read of it is kept beside what can.
 *
 * @param parse reads the value; undefined when it cannot
 * @param standIn is shown in place of a value that cannot be read
 * @returns undefined when it is no register at all
 */
export function parseStamped<T>(
  data: Json | undefined,
  parse: (value: Json) => T | undefined,
  standIn: T,
): Stamped<T> | undefined {
  if (!isObject(data) || data['value'] === undefined) return undefined;
  const { value, at, ...rest } = data;
  const parsed = parse(value);
  return {
    value: parsed ?? standIn,
    at: momentOf(at),
    ...withUnknown({
      ...rest,
      ...(parsed === undefined && { value }),
      // A number beyond all dates is brought down for good: it would take part in every comparison.
      ...(at !== undefined && typeof at !== 'number' && { at }),
    }),
  };
}

/** The stored form of a register. */
export function encodeStamped<T>({ value, at, unknown }: Stamped<T>, encode: (value: T) => Json): JsonObject {
  return { value: encode(value), at, ...unknown };
}

/**
 * Reads a map of registers.
 *
 * @returns what could be read, and under the same keys what could not
 */
export function parseMap<T>(
  data: JsonObject,
  isKey: (key: string) => boolean,
  parse: (value: Json) => T | undefined,
  standIn: T,
): { known: StampedMap<T>; unknown: JsonObject } {
  const known: [string, Stamped<T>][] = [];
  const unknown: [string, Json][] = [];
  for (const [key, item] of Object.entries(data)) {
    const stamped = isKey(key) ? parseStamped(item, parse, standIn) : undefined;
    if (stamped) known.push([key, stamped]);
    else unknown.push([key, item]);
  }
  return { known: Object.fromEntries(known), unknown: Object.fromEntries(unknown) };
}

/** The stored form of a map. */
export function encodeMap<T>(map: StampedMap<T>, encode: (value: T) => Json): JsonObject {
  return Object.fromEntries(Object.entries(map).map(([key, item]) => [key, encodeStamped(item, encode)]));
}

/** A field for what is unknown, where there is any. */
export function withUnknown(data: JsonObject): { unknown?: JsonObject } {
  const unknown = unlessEmpty(data);
  return unknown ? { unknown } : {};
}

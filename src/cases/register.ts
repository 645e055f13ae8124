/**
 * A value with the moment at which the reader set it. Of two on the same thing the later counts (a last-writer-wins
 * register), so two tabs, two computers or a file and a browser always merge to the same, in whatever order.
 */
export interface Stamped<T> {
  value: T;
  /** Milliseconds since 1970; always later than the value that it replaced, even where the clock was set back. */
  at: number;
}

export type StampedMap<T> = Readonly<Record<string, Stamped<T>>>;

/** The latest moment that a Date can hold; a stamp beyond it is foreign. */
const LATEST = 8.64e15;

/** A value set now. */
export function stamp<T>(value: T, previous: Stamped<unknown> | undefined, now: number): Stamped<T> {
  const moment = Number.isFinite(now) ? now : 0;
  return { value, at: previous ? Math.max(moment, previous.at + 1) : moment };
}

/** The later of two; of two from the same millisecond the one that sorts last, so that merging in any order gives the same. */
export function later<T>(a: Stamped<T> | undefined, b: Stamped<T> | undefined): Stamped<T> | undefined {
  if (!a || !b) return a ?? b;
  if (a.at !== b.at) return a.at > b.at ? a : b;
  return JSON.stringify(a.value) >= JSON.stringify(b.value) ? a : b;
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

/** Reads a stamped value. @returns undefined when it is not what we wrote. */
export function parseStamped<T>(
  data: unknown,
  parse: (value: unknown) => T | undefined,
): Stamped<T> | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const { value, at } = data as Record<string, unknown>;
  if (typeof at !== 'number' || !Number.isFinite(at) || Math.abs(at) > LATEST) return undefined;
  const parsed = parse(value);
  return parsed === undefined ? undefined : { value: parsed, at };
}

/** Reads a map of stamped values. @returns undefined when any is not what we wrote. */
export function parseMap<T>(
  data: unknown,
  isKey: (key: string) => boolean,
  parse: (value: unknown) => T | undefined,
): StampedMap<T> | undefined {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return undefined;
  const entries = Object.entries(data).map(([key, value]) => [key, parseStamped(value, parse)] as const);
  const whole = entries.every(
    (entry): entry is [string, Stamped<T>] => isKey(entry[0]) && entry[1] !== undefined,
  );
  return whole ? Object.fromEntries(entries) : undefined;
}

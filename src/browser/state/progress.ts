import { openEntry, type Entry } from './entry.ts';
import type { SafeStorage } from './storage.ts';

/** What the reader noted about one step. */
export interface Mark {
  done: boolean;
  /** The day it was done, as the reader states it: `2026-11-22`. */
  on?: string;
  /** When the mark was made, in milliseconds since 1970: of two marks on a step the later one counts. */
  at: number;
}

/** Marks by the ref of the step: ids stay when titles and order change. */
export type Marks = Readonly<Record<string, Mark>>;

const key = 'navigator:progress';

/** The reader's marks on all procedures. */
export function openProgress(storage: SafeStorage): Entry<Marks> {
  return openEntry<Marks>(storage, { key, version: 1, empty: {}, parse: parseMarks });
}

/** Adds marks to what is stored now, which another tab may have changed: of two marks on one step the later counts. */
export function mergeMarks(stored: Marks, added: Marks): Marks {
  const merged: Record<string, Mark> = { ...stored };
  for (const [ref, mark] of Object.entries(added)) {
    const known = Object.hasOwn(merged, ref) ? merged[ref] : undefined;
    if (!known || known.at <= mark.at) merged[ref] = mark;
  }
  return merged;
}

/** A mark made now; always later than the one it replaces, even where the clock was set back. */
export function nextMark(
  previous: Mark | undefined,
  done: boolean,
  on: string | undefined,
  now: number,
): Mark {
  const at = previous ? Math.max(now, previous.at + 1) : now;
  return on === undefined ? { done, at } : { done, on, at };
}

function parseMarks(data: unknown): Marks | undefined {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return undefined;
  const entries = Object.entries(data);
  return entries.every((entry): entry is [string, Mark] => isMark(entry[1]))
    ? Object.fromEntries(entries)
    : undefined;
}

/** Whether it is a day as we store it. A date field also gives years of five digits, when a finger slips. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/u.test(text);
}

function isMark(value: unknown): value is Mark {
  return (
    typeof value === 'object' &&
    value !== null &&
    'done' in value &&
    typeof value.done === 'boolean' &&
    'at' in value &&
    Number.isFinite(value.at) &&
    (!('on' in value) || (typeof value.on === 'string' && isDay(value.on)))
  );
}

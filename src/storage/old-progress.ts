import { isDay } from '../cases/day.ts';
import type { Case } from '../cases/case.ts';
import { makeMark, type Mark } from '../cases/mark.ts';
import { parseMap, type Stamped } from '../cases/register.ts';
import { openEntry } from './entry.ts';
import type { SafeStorage } from './storage.ts';

/** A mark as the first version of the site kept it: `{"done": true, "on": "2026-11-22", "at": 1763800000000}`. */
interface OldMark {
  done: boolean;
  on?: string;
  at: number;
}

/** What an earlier version has left. */
interface OldProgress {
  steps: Case['steps'];
  /** The text that could not be read and was set aside. */
  damaged: string | undefined;
  /** Takes the old value away, once the new one is kept. */
  forget: () => void;
}

/**
 * Reads the marks of the first version (`navigator:progress`, version 1). A value that cannot be read is set aside; where
 * that fails it is left alone.
 * @returns undefined when there are none.
 */
export function readOldProgress(storage: SafeStorage): OldProgress | undefined {
  const key = 'navigator:progress';
  if (storage.get(key) === null) return undefined;
  const { value, problem, raw } = openEntry<Case['steps']>(storage, {
    key,
    version: 1,
    empty: {},
    parse: parseOldMarks,
  }).read();
  if (problem === 'newer' || problem === 'stuck') return undefined;
  return {
    steps: value,
    damaged: raw,
    forget: () => {
      storage.remove(key);
    },
  };
}

function parseOldMarks(data: unknown): Case['steps'] | undefined {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return undefined;
  const entries = Object.entries(data).map(([ref, mark]) => [
    ref,
    isOldMark(mark) ? converted(mark) : undefined,
  ]);
  return parseMap(
    Object.fromEntries(entries),
    () => true,
    (value) => value as Mark,
  );
}

function converted({ done, on, at }: OldMark): Stamped<Mark> {
  return { value: makeMark({ state: done ? 'done' : 'open', on }), at };
}

function isOldMark(value: unknown): value is OldMark {
  if (typeof value !== 'object' || value === null) return false;
  const { done, on, at } = value as Record<string, unknown>;
  return (
    typeof done === 'boolean' &&
    Number.isFinite(at) &&
    (on === undefined || (typeof on === 'string' && isDay(on)))
  );
}

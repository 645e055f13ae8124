import { isDay } from '../cases/day.ts';
import type { Case } from '../cases/case.ts';
import { isObject, type Json } from '../cases/json.ts';
import { momentOf } from '../cases/limits.ts';
import { makeMark, type Mark } from '../cases/mark.ts';
import { mergeMaps, type Stamped } from '../cases/register.ts';
import { openEntry, type Parsed, type ReadResult } from './entry.ts';
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
  /** What the reader must be told of a text that was set aside. */
  told: Pick<ReadResult<unknown>, 'problem' | 'raw'> | undefined;
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
    rebase: ({ value: marks }, stored) => mergeMaps(stored, marks),
  }).read();
  if (problem === 'newer' || problem === 'stuck') return undefined;
  return {
    steps: value,
    told: raw === undefined ? undefined : { problem, raw },
    forget: () => {
      storage.remove(key);
    },
  };
}

/** Each mark by itself: one that is unsound stays in the text, which is then set aside, and takes no other with it. */
function parseOldMarks(data: Json): Parsed<Case['steps']> | undefined {
  if (!isObject(data)) return undefined;
  const marks = Object.entries(data);
  const sound = marks.flatMap(([ref, mark]) => (isOldMark(mark) ? [[ref, converted(mark)] as const] : []));
  if (sound.length === 0 && marks.length > 0) return undefined;
  return { value: Object.fromEntries(sound), lossy: sound.length < marks.length };
}

function converted({ done, on, at }: OldMark): Stamped<Mark> {
  return { value: makeMark({ state: done ? 'done' : 'open', on }), at: momentOf(at) };
}

function isOldMark(value: unknown): value is OldMark {
  if (!isObject(value)) return false;
  const { done, on, at } = value;
  return (
    typeof done === 'boolean' &&
    Number.isFinite(at) &&
    (on === undefined || (typeof on === 'string' && isDay(on)))
  );
}

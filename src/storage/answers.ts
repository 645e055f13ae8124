import { isObject, pick, type Json } from '../cases/json.ts';
import { openEntry, rebaseFields, type Entry, type Parsed } from './entry.ts';
import type { SafeStorage } from './storage.ts';

/** Question id -> option id. */
type StoredAnswers = Readonly<Record<string, string>>;

/** The stored answers to one decision as this page sees them. */
export interface AnswersEntry extends Entry<StoredAnswers> {
  /**
   * Another window has written answers, perhaps before it had heard of those that were given here: what is missing there is written
   * again.
   */
  heard: () => void;
}

/** How long another window may not have heard of an answer, in milliseconds. An answer that is missing later was taken back there. */
const UNHEARD = 1000;

/**
 * The reader's answers to one decision.
 * @param decision page id: `fgis-ki/readiness`. @param now the moment by the clock, in milliseconds
 */
export function openAnswers(storage: SafeStorage, decision: string, now = Date.now): AnswersEntry {
  const entry = openEntry<StoredAnswers>(storage, {
    key: `navigator:answers:${decision}`,
    version: 1,
    empty: {},
    parse: parseAnswers,
    rebase: rebaseFields,
  });
  /** What was answered here last, and when. */
  let mine: StoredAnswers = {};
  let at = -Infinity;
  const isUnheard = (): boolean => Math.abs(now() - at) < UNHEARD;
  return {
    ...entry,
    write: (value) => {
      const before = entry.read().value;
      const recent = isUnheard() ? mine : {};
      mine = pick(
        value,
        (question, answer) => before[question] !== answer || Object.hasOwn(recent, question),
      );
      at = now();
      return entry.write(value);
    },
    heard: () => {
      const { value } = entry.read();
      const missing = pick(mine, (question) => !Object.hasOwn(value, question));
      if (isUnheard() && Object.keys(missing).length > 0) entry.write({ ...value, ...missing });
    },
  };
}

/** Each answer by itself; one that is no text stays as it is. */
function parseAnswers(data: Json): Parsed<StoredAnswers> | undefined {
  if (!isObject(data)) return undefined;
  return {
    value: pick(data, (_, answer) => typeof answer === 'string') as StoredAnswers,
    unknown: pick(data, (_, answer) => typeof answer !== 'string'),
  };
}

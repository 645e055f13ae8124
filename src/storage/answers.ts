import { isObject, pick, type Json } from '../cases/json.ts';
import { openEntry, rebaseFields, type Entry, type Parsed } from './entry.ts';
import type { SafeStorage } from './storage.ts';

/** Question id -> option id. */
export type StoredAnswers = Readonly<Record<string, string>>;

/**
 * The reader's answers to one decision.
 * @param decision page id: `fgis-ki/readiness`.
 */
export function openAnswers(storage: SafeStorage, decision: string): Entry<StoredAnswers> {
  return openEntry<StoredAnswers>(storage, {
    key: `navigator:answers:${decision}`,
    version: 1,
    empty: {},
    parse: parseAnswers,
    rebase: rebaseFields,
  });
}

/** Each answer by itself; one that is no text stays as it is. */
function parseAnswers(data: Json): Parsed<StoredAnswers> | undefined {
  if (!isObject(data)) return undefined;
  return {
    value: pick(data, (_, answer) => typeof answer === 'string') as StoredAnswers,
    unknown: pick(data, (_, answer) => typeof answer !== 'string'),
  };
}

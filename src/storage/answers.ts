import { openEntry, type Entry } from './entry.ts';
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
  });
}

function parseAnswers(data: unknown): StoredAnswers | undefined {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return undefined;
  const entries = Object.entries(data);
  return entries.every((entry): entry is [string, string] => typeof entry[1] === 'string')
    ? Object.fromEntries(entries)
    : undefined;
}

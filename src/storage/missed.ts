import { isObject, pick, type Json } from '../cases/json.ts';
import { openEntry, rebaseFields, type Entry, type Parsed } from './entry.ts';
import type { SafeStorage } from './storage.ts';

/** Questions that nothing answered, where the reader has chosen to keep them. */
interface Missed {
  on: boolean;
  /** In the words of the reader, the newest last, each once. */
  queries: readonly string[];
}

/** How many are kept, and how long each may be. */
const MOST = 500;
const LONGEST = 300;

const empty: Missed = { on: false, queries: [] };

/** What was not found. */
export function openMissed(storage: SafeStorage): Entry<Missed> {
  return openEntry<Missed>(storage, {
    key: 'navigator:missed',
    version: 1,
    empty,
    parse: parseMissed,
    rebase: rebaseFields,
  });
}

/** Keeps a question that nothing answered, if the reader has chosen that. */
export function keepMissed(storage: SafeStorage, query: string): void {
  const entry = openMissed(storage);
  const { value } = entry.read();
  const text = query.toWellFormed().trim().slice(0, LONGEST);
  if (!value.on || text === '') return;
  entry.write({ ...value, queries: [...value.queries.filter((known) => known !== text), text].slice(-MOST) });
}

function parseMissed(data: Json): Parsed<Missed> | undefined {
  if (!isObject(data)) return undefined;
  const { on, queries } = data;
  if (typeof on !== 'boolean' || !Array.isArray(queries)) return undefined;
  const kept = queries.filter((query) => typeof query === 'string');
  return {
    value: { on, queries: kept.slice(-MOST) },
    unknown: pick(data, (key) => key !== 'on' && key !== 'queries'),
    lossy: kept.length < queries.length,
  };
}

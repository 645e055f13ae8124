import { isObject, pick, type Json } from '../cases/json.ts';
import { openEntry, rebaseFields, type Entry, type Parsed } from './entry.ts';
import type { SafeStorage } from './storage.ts';

/** Field -> what is entered. */
type StoredOrganisation = Readonly<Record<string, string>>;

/** The requisites of the reader's organisation: one entry for all letters, and no part of any case, link or exported file. */
export function openOrganisation(storage: SafeStorage): Entry<StoredOrganisation> {
  return openEntry<StoredOrganisation>(storage, {
    key: 'navigator:organisation',
    version: 1,
    empty: {},
    parse: parseOrganisation,
    rebase: rebaseFields,
  });
}

/** Each field by itself; one that is no text stays as it is. */
function parseOrganisation(data: Json): Parsed<StoredOrganisation> | undefined {
  if (!isObject(data)) return undefined;
  return {
    value: pick(data, (_, text) => typeof text === 'string') as StoredOrganisation,
    unknown: pick(data, (_, text) => typeof text !== 'string'),
  };
}

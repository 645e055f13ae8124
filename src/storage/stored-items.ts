import type { SafeStorage } from './storage.ts';
import { noteWiped, wipedKey } from './wiped.ts';

export const storedKinds = [
  'case',
  'wording',
  'answers',
  'organisation',
  'reply',
  'draft',
  'settings',
  'missed',
  'undo',
  'aside',
  'other',
] as const;
type StoredKind = (typeof storedKinds)[number];

/** Something that the site stores in this browser. */
interface StoredItem {
  key: string;
  kind: StoredKind;
  /** UTF-16 code units, which is how browsers count their limit: two bytes each. */
  length: number;
}

/**
 * All that the site stores in this browser, and nothing of other sites at the same address. The note of when things were
 * wiped is not among them: it holds nothing of the reader's, and wiping leaves it on purpose.
 */
export function storedItems(storage: SafeStorage): StoredItem[] {
  return storage.keys().flatMap((key) => {
    const kind = kindOf(key);
    return kind ? [{ key, kind, length: key.length + (storage.get(key) ?? '').length }] : [];
  });
}

/**
 * Takes all of it away, settings too, on all pages: none that was asleep brings its own back.
 * @returns how many things could not be taken away
 */
export function wipe(storage: SafeStorage): number {
  for (const { key } of storedItems(storage)) storage.remove(key);
  noteWiped(storage, Date.now());
  return storedItems(storage).length;
}

function kindOf(key: string): StoredKind | undefined {
  if (key === 'starlight-theme') return 'settings';
  const own = /^navigator:(.*)$/u.exec(key)?.[1];
  if (own === undefined || key === wipedKey) return undefined;
  if (/:aside:\d+$/u.test(own)) return 'aside';
  if (own.startsWith('case:') || own === 'progress') return 'case';
  if (own.startsWith('wording:')) return 'wording';
  if (own.startsWith('answers:')) return 'answers';
  if (own.startsWith('draft:')) return 'draft';
  if (own === 'reply' || own === 'undo' || own === 'missed' || own === 'organisation') return own;
  if (own === 'copy-format' || own === 'chosen-case' || own === 'signature') return 'settings';
  return 'other';
}

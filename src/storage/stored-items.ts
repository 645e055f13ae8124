import type { SafeStorage } from './storage.ts';

export const storedKinds = [
  'case',
  'wording',
  'answers',
  'reply',
  'settings',
  'undo',
  'aside',
  'other',
] as const;
export type StoredKind = (typeof storedKinds)[number];

/** Something that the site stores in this browser. */
export interface StoredItem {
  key: string;
  kind: StoredKind;
  /** UTF-16 code units, which is how browsers count their limit: two bytes each. */
  length: number;
}

/** All that the site stores in this browser, and nothing of other sites at the same address. */
export function storedItems(storage: SafeStorage): StoredItem[] {
  return storage.keys().flatMap((key) => {
    const kind = kindOf(key);
    return kind ? [{ key, kind, length: key.length + (storage.get(key) ?? '').length }] : [];
  });
}

/** Takes all of it away, settings too. @returns how many things were taken away. */
export function wipe(storage: SafeStorage): number {
  const items = storedItems(storage);
  for (const { key } of items) storage.remove(key);
  return items.length;
}

function kindOf(key: string): StoredKind | undefined {
  if (key === 'starlight-theme') return 'settings';
  const own = /^navigator:(.*)$/u.exec(key)?.[1];
  if (own === undefined) return undefined;
  if (/:aside:\d+$/u.test(own)) return 'aside';
  if (own.startsWith('case:') || own === 'progress') return 'case';
  if (own.startsWith('wording:')) return 'wording';
  if (own.startsWith('answers:')) return 'answers';
  if (own === 'reply' || own === 'undo') return own;
  if (own === 'copy-format' || own === 'chosen-case') return 'settings';
  return 'other';
}

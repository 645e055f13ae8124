import { isFingerprint, parseWording, type Wording } from '../cases/wording.ts';
import type { SafeStorage } from './storage.ts';

const PREFIX = 'navigator:wording:';

/**
 * Stores the words under which a step was marked: one key for each wording, named by its fingerprint and shared by all
 * cases, so nothing is ever written over.
 */
export function storeWording(storage: SafeStorage, fingerprint: string, wording: Wording): void {
  const key = PREFIX + fingerprint;
  if (storage.get(key) === null) storage.set(key, JSON.stringify(wording));
}

/** The words behind a fingerprint. @returns undefined when they were not stored. */
export function storedWording(storage: SafeStorage, fingerprint: string): Wording | undefined {
  const raw = isFingerprint(fingerprint) ? storage.get(PREFIX + fingerprint) : null;
  if (raw === null) return undefined;
  try {
    return parseWording(JSON.parse(raw), fingerprint);
  } catch {
    return undefined;
  }
}

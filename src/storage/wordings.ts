import { isFingerprint, parseWording, type Wording } from '../cases/wording.ts';
import { parseJson } from '../cases/json.ts';
import type { SafeStorage, WriteFailure } from './storage.ts';

const PREFIX = 'navigator:wording:';

/**
 * Stores the words under which a step was marked: one key for each wording, named by its fingerprint and shared by all
 * cases, so nothing is ever written over.
 * @returns why they are not stored
 */
export function storeWording(
  storage: SafeStorage,
  fingerprint: string,
  wording: Wording,
): WriteFailure | undefined {
  const key = PREFIX + fingerprint;
  return storage.get(key) === null ? storage.set(key, JSON.stringify(wording)) : undefined;
}

/** The words behind a fingerprint. @returns undefined when they were not stored. */
export function storedWording(storage: SafeStorage, fingerprint: string): Wording | undefined {
  const raw = isFingerprint(fingerprint) ? storage.get(PREFIX + fingerprint) : null;
  return raw === null ? undefined : parseWording(parseJson(raw), fingerprint);
}

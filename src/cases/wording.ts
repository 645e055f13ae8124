import { hashOf } from '../model/hash.ts';

/** The words of a step at some time. */
export interface Wording {
  title: string;
  /** What our guide says to do. */
  guide: string;
  /** What the clauses say that it rests on. */
  clauses: string;
}

/** Tells one wording from another: two hashes of 32 bits in 16 hex digits. */
export function fingerprintOf({ title, guide, clauses }: Wording): string {
  return fingerprintOfText(JSON.stringify([title, guide, clauses]));
}

/** Tells one text from another, in the same way. */
export function fingerprintOfText(text: string): string {
  return hashOf(text) + hashOf(text, 0x5b_d1_e9_95);
}

/** Reads a stored wording. @returns undefined when it is not what we wrote, or not that of the fingerprint. */
export function parseWording(data: unknown, fingerprint: string): Wording | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const { title, guide, clauses } = data as Record<string, unknown>;
  if (typeof title !== 'string' || typeof guide !== 'string' || typeof clauses !== 'string') return undefined;
  const wording = { title, guide, clauses };
  return fingerprintOf(wording) === fingerprint ? wording : undefined;
}

/** Whether a text has the form of a fingerprint. */
export function isFingerprint(text: string): boolean {
  return /^[0-9a-f]{16}$/u.test(text);
}

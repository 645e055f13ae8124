import { it } from 'vitest';
import { change, emptyCase, mergeCases, type Case } from '../../../../src/cases/case.ts';
import { encodeCase } from '../../../../src/cases/stored-case.ts';
import { caseKey, openCase, type CaseEntry } from '../../../../src/storage/cases.ts';
import { safeStorage, type SafeStorage } from '../../../../src/storage/storage.ts';
import { MemoryStore } from '../memory-store.ts';

/** The test of a row of the table in docs/storage.md, under its number. */
export function fault(number: number, name: string, test: () => void | Promise<void>): void {
  it(`${String(number)}. ${name}`, test);
}

export const ref = 'a/step/one';
export const key = caseKey('c');
export const done = { state: 'done' as const, on: '2026-11-22' };
/** A case with one mark. */
export const sound = mergeCases(emptyCase('c'), change.mark(emptyCase('c'), ref, done, 10));

/** A text as the site stores values. */
export function encodeEntry(version: number, data: unknown): string {
  return JSON.stringify({ version, data });
}

/** The stored form of a case. */
export function stored(on: Case): string {
  return encodeEntry(1, encodeCase(on));
}

/** A page over a store: each has a storage of its own. */
export function over(store: MemoryStore): SafeStorage {
  return safeStorage(() => store);
}

/** A tick on another page. */
export function tick(store: MemoryStore, step = ref, now = 20): ReturnType<CaseEntry['apply']> {
  const entry = openCase(over(store), 'c');
  return entry.apply(change.mark(entry.read().value, step, done, now));
}

/** The states that a page opened now would show. */
export function statesIn(store: MemoryStore, id = 'c'): Record<string, string> {
  const { steps } = openCase(over(store), id).read().value;
  return Object.fromEntries(Object.entries(steps).map(([step, { value }]) => [step, value.state]));
}

/** Refuses what matches, as a store does that has no more room for it. */
export function noRoomFor(store: MemoryStore, matches: (name: string, value: string) => boolean): void {
  const set = store.setItem.bind(store);
  store.setItem = (name, value) => {
    if (matches(name, value)) throw new DOMException('full', 'QuotaExceededError');
    set(name, value);
  };
}

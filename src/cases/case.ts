import type { Ref } from '../model/ref.ts';
import { isObject, joinObjects, pick, type Json, type JsonObject } from './json.ts';
import { limits } from './limits.ts';
import { noMark, type Mark } from './mark.ts';
import { later, mergeMaps, stamp, withUnknown, type Stamped, type StampedMap } from './register.ts';

/** One connection that the reader works on: what it is called, which procedures it takes, what is noted on each step. */
export interface Case {
  id: string;
  /** Made up when the case is first changed: tells cases with the same id from two browsers apart. */
  origin: Stamped<string>;
  name: Stamped<string>;
  /** Whether a procedure belongs to the case, by page id: `fgis-ki/send-data`. */
  procedures: StampedMap<boolean>;
  /** Marks by the ref of the step: ids stay when titles and order change. */
  steps: StampedMap<Mark>;
  /** What is entered in letters, by the ref of the letter and the id of the field: `tor-knd/letter/access/system`. */
  letters: StampedMap<string>;
  /** Its status, under the name by which it is stored and exported. */
  shelf: Stamped<CaseStatus>;
  /** What stands in the stored case and this version cannot read, at the places where it stands there. */
  unknown?: JsonObject;
}

/** Whether a case is worked on; deleted ones can still be brought back. */
export const caseStatuses = ['active', 'archive', 'deleted'] as const;
export type CaseStatus = (typeof caseStatuses)[number];

/** The case of a reader who has made none. */
export const defaultCaseId = 'default';

/** A new case. Its first stamps are 0, so that anything the reader sets counts for more. */
export function emptyCase(id: string): Case {
  return {
    id,
    origin: { value: '', at: 0 },
    name: { value: '', at: 0 },
    procedures: {},
    steps: {},
    letters: {},
    shelf: { value: 'active', at: 0 },
  };
}

/** Whether nothing was ever noted in it. */
export function isUntouched({ name, procedures, steps, letters, shelf, unknown }: Case): boolean {
  return (
    name.at === 0 &&
    shelf.at === 0 &&
    Object.keys(procedures).length === 0 &&
    Object.keys(steps).length === 0 &&
    Object.keys(letters).length === 0 &&
    unknown === undefined
  );
}

/** Whether it is one of the cases that the reader works on. */
export function isWorkedOn(on: Case): boolean {
  return statusOf(on) === 'active' && !isUntouched(on);
}

/** Both in one: for each thing the later of the two. Takes the id of the first. */
export function mergeCases(a: Case, b: Case): Case {
  const merged = {
    id: a.id,
    origin: later(a.origin, b.origin) ?? a.origin,
    name: later(a.name, b.name) ?? a.name,
    procedures: mergeMaps(a.procedures, b.procedures),
    steps: mergeMaps(a.steps, b.steps),
    letters: mergeMaps(a.letters, b.letters),
    shelf: later(a.shelf, b.shelf) ?? a.shelf,
  };
  return { ...merged, ...withUnknown(stillUnknown(joinObjects(a.unknown ?? {}, b.unknown ?? {}), merged)) };
}

/** What is unknown, without that whose place a known value has taken. */
function stillUnknown(unknown: JsonObject, { origin, name, shelf, ...rest }: Case): JsonObject {
  const { procedures, steps, letters } = rest;
  const single = new Map(Object.entries({ origin, name, shelf }));
  const maps = new Map<string, object>(Object.entries({ procedures, steps, letters }));
  const remains = ([key, value]: [string, Json]): [string, Json][] => {
    const map = maps.get(key);
    if (!map) return (single.get(key)?.at ?? 0) > 0 ? [] : [[key, value]];
    if (!isObject(value)) return Object.keys(map).length > 0 ? [] : [[key, value]];
    const rest = pick(value, (name) => !Object.hasOwn(map, name));
    return Object.keys(rest).length > 0 ? [[key, rest]] : [];
  };
  return Object.fromEntries(Object.entries(unknown).flatMap(remains));
}

/** Whether two cases of one id are one and the same, and not those of two people. */
export function haveOneOrigin(a: Case, b: Case): boolean {
  return isUntouched(a) || isUntouched(b) || a.origin.value === b.origin.value;
}

/** A change of a case. Holds only what was changed; `mergeCases` puts it in. */
export const change = {
  mark: (on: Case, ref: string, mark: Mark, now: number): Case => ({
    ...emptyCase(on.id),
    steps: { [ref]: stamp(mark, ownOf(on.steps, ref), now) },
  }),
  /** @param field ref of the letter and id of the field */
  letter: (on: Case, field: string, text: string, now: number): Case => ({
    ...emptyCase(on.id),
    letters: { [field]: stamp(text.toWellFormed(), ownOf(on.letters, field), now) },
  }),
  name: (on: Case, name: string, now: number): Case => ({
    ...emptyCase(on.id),
    name: stamp(name.trim().slice(0, limits.name).toWellFormed(), on.name, now),
  }),
  status: (on: Case, status: CaseStatus, now: number): Case => ({
    ...emptyCase(on.id),
    shelf: stamp(status, on.shelf, now),
  }),
  procedures: (on: Case, pages: readonly string[], now: number): Case => ({
    ...emptyCase(on.id),
    procedures: changedProcedures(on, new Set(pages), now),
  }),
};

function changedProcedures(on: Case, pages: ReadonlySet<string>, now: number): Case['procedures'] {
  const before = new Set(proceduresOf(on));
  return Object.fromEntries(
    [...new Set([...pages, ...before])]
      .filter((page) => pages.has(page) !== before.has(page))
      .map((page) => [page, stamp(pages.has(page), ownOf(on.procedures, page), now)]),
  );
}

/** A key of a map, and no property that every object has. */
function ownOf<T>(map: StampedMap<T>, key: string): Stamped<T> | undefined {
  return Object.hasOwn(map, key) ? map[key] : undefined;
}

export function statusOf({ shelf }: Case): CaseStatus {
  return shelf.value;
}

/** When anything of a case was last changed. */
export function lastChange({ name, shelf, steps, procedures, letters }: Case): number {
  const stamps = [
    name,
    shelf,
    ...[steps, procedures, letters].flatMap((map) => Object.values<Stamped<unknown>>(map)),
  ];
  return stamps.reduce((latest, { at }) => Math.max(latest, at), 0);
}

/** Sorts cases: the last changed first. */
export function lastChangedFirst(a: Case, b: Case): number {
  return lastChange(b) - lastChange(a) || (a.id < b.id ? -1 : 1);
}

/** Page ids of the procedures that belong to the case. */
export function proceduresOf({ procedures }: Case): string[] {
  return Object.keys(procedures).filter((page) => procedures[page]?.value);
}

/** What is entered in a letter: field -> text. */
export function enteredIn({ letters }: Case, letter: string): Record<string, string> {
  const own = Object.entries(letters).filter(([key]) => key.startsWith(`${letter}/`));
  return Object.fromEntries(own.map(([key, { value }]) => [key.slice(letter.length + 1), value]));
}

/** Refs of the letters in which something is entered. */
export function lettersIn({ letters }: Pick<Case, 'letters'>): Ref[] {
  const begun = Object.entries(letters).filter(([, { value }]) => value !== '');
  return [...new Set(begun.map(([key]) => key.slice(0, key.lastIndexOf('/')) as Ref))];
}

/** What was entered last in a field of that name, in whatever letter of a regulation; empty where nothing was. */
export function lastEntered({ letters }: Pick<Case, 'letters'>, regulation: string, field: string): string {
  const [last] = Object.entries(letters)
    .filter(
      ([key, { value }]) => key.startsWith(`${regulation}/`) && key.endsWith(`/${field}`) && value !== '',
    )
    .toSorted(([, a], [, b]) => b.at - a.at);
  return last?.[1].value ?? '';
}

/** The mark on a step; «not started» where there is none. */
export function markOn({ steps }: Case, ref: string): Mark {
  return ownOf(steps, ref)?.value ?? noMark;
}

const idPattern = /^[a-z0-9-]{1,60}$/u;

/** Whether it can be the id of a case. */
export function isCaseId(text: unknown): text is string {
  return typeof text === 'string' && idPattern.test(text);
}

import { limits, noMark, parseMark, type Mark } from './mark.ts';
import {
  mergeMaps,
  later,
  parseMap,
  parseStamped,
  stamp,
  type Stamped,
  type StampedMap,
} from './register.ts';

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
  /** Its status, under the name by which it is stored and exported. */
  shelf: Stamped<CaseStatus>;
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
    shelf: { value: 'active', at: 0 },
  };
}

/** Whether nothing was ever noted in it. */
export function isUntouched({ name, procedures, steps, shelf }: Case): boolean {
  return (
    name.at === 0 && shelf.at === 0 && Object.keys(procedures).length === 0 && Object.keys(steps).length === 0
  );
}

/** Both in one: for each thing the later of the two. Takes the id of the first. */
export function mergeCases(a: Case, b: Case): Case {
  return {
    id: a.id,
    origin: later(a.origin, b.origin) ?? a.origin,
    name: later(a.name, b.name) ?? a.name,
    procedures: mergeMaps(a.procedures, b.procedures),
    steps: mergeMaps(a.steps, b.steps),
    shelf: later(a.shelf, b.shelf) ?? a.shelf,
  };
}

/** Whether two cases of one id are one and the same, and not those of two people. */
export function haveOneOrigin(a: Case, b: Case): boolean {
  return isUntouched(a) || isUntouched(b) || a.origin.value === b.origin.value;
}

/** A change of a case. Holds only what was changed; `mergeCases` puts it in. */
export const change = {
  mark: (on: Case, ref: string, mark: Mark, now: number): Case => ({
    ...emptyCase(on.id),
    steps: { [ref]: stamp(mark, on.steps[ref], now) },
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
    procedures: Object.fromEntries(
      [...new Set([...pages, ...proceduresOf(on)])]
        .filter((page) => pages.includes(page) !== (on.procedures[page]?.value ?? false))
        .map((page) => [page, stamp(pages.includes(page), on.procedures[page], now)]),
    ),
  }),
};

export function statusOf({ shelf }: Case): CaseStatus {
  return shelf.value;
}

/** When anything of a case was last changed. */
export function lastChange({ name, shelf, steps, procedures }: Case): number {
  const stamps = [name, shelf, ...Object.values(steps), ...Object.values(procedures)];
  return stamps.reduce((latest, { at }) => Math.max(latest, at), 0);
}

/** Page ids of the procedures that belong to the case. */
export function proceduresOf({ procedures }: Case): string[] {
  return Object.keys(procedures).filter((page) => procedures[page]?.value);
}

/** The mark on a step; «not started» where there is none. */
export function markOn({ steps }: Case, ref: string): Mark {
  return (Object.hasOwn(steps, ref) ? steps[ref]?.value : undefined) ?? noMark;
}

const idPattern = /^[a-z0-9-]{1,60}$/u;

/** Whether it can be the id of a case. */
export function isCaseId(text: unknown): text is string {
  return typeof text === 'string' && idPattern.test(text);
}

/** Reads a case. @returns undefined when it is not what we wrote. */
export function parseCase(data: unknown): Case | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const { id, origin, name, procedures, steps, shelf } = data as Record<string, unknown>;
  if (!isCaseId(id)) return undefined;
  const parsed = {
    origin: parseStamped(origin, (value) => (value === '' || isCaseId(value) ? value : undefined)),
    name: parseStamped(name, (value) =>
      typeof value === 'string' && value.length <= limits.name && value.isWellFormed() ? value : undefined,
    ),
    procedures: parseMap(procedures, isPlace, (value) => (typeof value === 'boolean' ? value : undefined)),
    steps: parseMap(steps, isPlace, parseMark),
    shelf: parseStamped(shelf, (value) => caseStatuses.find((known) => known === value)),
  };
  return Object.values(parsed).every((field) => field !== undefined)
    ? ({ id, ...parsed } as Case)
    : undefined;
}

/** Whether it is a page id or a ref. This also keeps out names like `__proto__`. */
function isPlace(text: string): boolean {
  return /^[a-z0-9-]+(?:\/[a-z0-9.-]+){1,3}$/u.test(text) && text.length <= 200;
}

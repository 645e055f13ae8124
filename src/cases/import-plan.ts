import { idOfStranger } from './case-file.ts';
import { defaultCaseId, emptyCase, haveOneOrigin, isUntouched, mergeCases, type Case } from './case.ts';
import { isSame } from './json.ts';
import { noMark } from './mark.ts';
import { restamp, stamp, type Stamped, type StampedMap } from './register.ts';

/** In what a case of a file differs from the one here, whenever it was set. */
export interface Differences {
  name: boolean;
  status: boolean;
  procedures: boolean;
  /** Steps that only the file has a mark on. */
  added: string[];
  /** Steps that only the case here has a mark on. */
  missing: string[];
  /** Steps that both have, marked differently; the later mark counts when they are merged. */
  conflicts: { ref: string; newer: 'here' | 'file' }[];
  /** Fields of letters that hold different texts. */
  letters: string[];
}

/** What would happen to one case of a file. */
export interface Planned extends Differences {
  incoming: Case;
  /** The stored case with the same id, if anything was noted in it. */
  existing: Case | undefined;
  kind: 'new' | 'same' | 'changed';
}

/**
 * Compares the cases of a file with those here. A reader's default case and that of a colleague have one id, so a default
 * case that is not the one here comes in under an id of its own.
 */
export function planImport(cases: readonly Case[], here: ReadonlyMap<string, Case>): Planned[] {
  const incoming = new Map<string, Case>();
  for (const item of cases) {
    const own = here.get(item.id);
    const stranger = item.id === defaultCaseId && own !== undefined && !haveOneOrigin(item, own);
    const id = stranger ? idOfStranger(item) : item.id;
    const other = incoming.get(id);
    incoming.set(id, other ? mergeCases(other, { ...item, id }) : { ...item, id });
  }
  return Array.from(incoming.values(), (item) => {
    const own = here.get(item.id);
    const existing = own && !isUntouched(own) ? own : undefined;
    const differences = differencesBetween(item, existing ?? emptyCase(item.id));
    return { incoming: item, existing, kind: kindOf(item, existing, differences), ...differences };
  });
}

const noDifferences: Differences = {
  name: false,
  status: false,
  procedures: false,
  added: [],
  missing: [],
  conflicts: [],
  letters: [],
};

function kindOf(incoming: Case, existing: Case | undefined, differences: Differences): Planned['kind'] {
  if (!existing) return 'new';
  const isKnown = isSame(incoming.unknown, existing.unknown);
  return isKnown && isSame(differences, noDifferences) ? 'same' : 'changed';
}

function differencesBetween(incoming: Case, existing: Case): Differences {
  const merged = mergeCases(existing, incoming);
  const refs = differing(incoming.steps, existing.steps, noMark);
  return {
    name: !saySame(incoming.name, existing.name),
    status: !saySame(incoming.shelf, existing.shelf),
    procedures: differing(incoming.procedures, existing.procedures, false).length > 0,
    added: refs.filter((ref) => existing.steps[ref] === undefined),
    missing: refs.filter((ref) => incoming.steps[ref] === undefined),
    conflicts: refs
      .filter((ref) => existing.steps[ref] && incoming.steps[ref])
      .map((ref) => ({ ref, newer: isSame(merged.steps[ref], existing.steps[ref]) ? 'here' : 'file' })),
    letters: differing(incoming.letters, existing.letters, ''),
  };
}

/** The keys under which two maps do not say the same. @param none what a key says that is not there */
function differing<T>(a: StampedMap<T>, b: StampedMap<T>, none: T): string[] {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  const nothing = { value: none, at: 0 };
  return [...keys].filter((key) => !saySame(a[key] ?? nothing, b[key] ?? nothing));
}

/** Whether they say the same, whenever it was set. */
function saySame<T>(a: Stamped<T>, b: Stamped<T>): boolean {
  return isSame({ ...a, at: 0 }, { ...b, at: 0 });
}

/**
 * A change that makes a case what the file says, whatever was noted since: marks that the file has not are taken back.
 * Stamped now, so that no other window brings the old ones back. What this version does not know is merged.
 */
export function replacing(existing: Case, incoming: Case, now: number): Case {
  const one = <T>(here: Stamped<T>, there: Stamped<T>): Stamped<T> =>
    restamp(there, laterOf(here, there), now);
  const all = <T>(here: StampedMap<T>, there: StampedMap<T>, none: T): StampedMap<T> =>
    Object.fromEntries(
      [...new Set([...Object.keys(here), ...Object.keys(there)])].map((key) => [
        key,
        restamp(there[key] ?? stamp(none, undefined, now), laterOf(here[key], there[key]), now),
      ]),
    );
  return {
    ...emptyCase(existing.id),
    origin: one(existing.origin, incoming.origin),
    name: one(existing.name, incoming.name),
    procedures: all(existing.procedures, incoming.procedures, false),
    steps: all(existing.steps, incoming.steps, noMark),
    letters: all(existing.letters, incoming.letters, ''),
    shelf: one(existing.shelf, incoming.shelf),
    ...(incoming.unknown && { unknown: incoming.unknown }),
  };
}

function laterOf(
  a: Stamped<unknown> | undefined,
  b: Stamped<unknown> | undefined,
): Stamped<unknown> | undefined {
  return (a?.at ?? 0) > (b?.at ?? 0) ? a : b;
}

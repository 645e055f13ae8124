import {
  defaultCaseId,
  haveOneOrigin,
  isUntouched,
  mergeCases,
  parseCase,
  type Case,
  emptyCase,
} from './case.ts';
import { noMark } from './mark.ts';
import { stamp, type Stamped, type StampedMap } from './register.ts';
import { isFingerprint, parseWording, type Wording } from './wording.ts';

const FORMAT = 'connection-navigator-cases';
const VERSION = 1;
/** The longest file that is read, in characters: a hundred times the size of 200 busy cases. A longer one is a mistake. */
export const longestFile = 20_000_000;

/** What a file holds; docs/case-file.md describes it. */
export interface CaseFile {
  cases: Case[];
  /** Wordings under which the marks were made, by fingerprint. */
  wordings: Record<string, Wording>;
}

export type FileProblem = 'too-large' | 'not-json' | 'foreign' | 'newer' | 'empty';

/** What was read from a file: the cases that are sound, and how many are not. */
export type ReadFile = ({ ok: true; damaged: number } & CaseFile) | { ok: false; problem: FileProblem };

/** Writes cases as a file. @param exported the moment of writing */
export function writeCaseFile({ cases, wordings }: CaseFile, exported: Date): string {
  return `${JSON.stringify({ format: FORMAT, version: VERSION, exported: exported.toISOString(), cases, wordings }, null, 1)}\n`;
}

/** Reads a file. Never throws; what is damaged is counted and left out. */
export function readCaseFile(text: string): ReadFile {
  if (text.length > longestFile) return { ok: false, problem: 'too-large' };
  const data = parseJson(text.replace(/^\uFEFF/u, ''));
  if (data === undefined) return { ok: false, problem: 'not-json' };
  if (typeof data !== 'object' || data === null) return { ok: false, problem: 'foreign' };
  const { format, version, cases, wordings } = data as Record<string, unknown>;
  if (format !== FORMAT || typeof version !== 'number' || !Array.isArray(cases))
    return { ok: false, problem: 'foreign' };
  if (version > VERSION) return { ok: false, problem: 'newer' };
  const read = cases.map((item) => parseCase(item));
  const sound = read.filter((item) => item !== undefined);
  if (sound.length === 0) return { ok: false, problem: read.length > 0 ? 'foreign' : 'empty' };
  return { ok: true, cases: sound, wordings: readWordings(wordings), damaged: read.length - sound.length };
}

function readWordings(data: unknown): Record<string, Wording> {
  if (typeof data !== 'object' || data === null) return {};
  return Object.fromEntries(
    Object.entries(data).flatMap(([fingerprint, item]) => {
      const wording = isFingerprint(fingerprint) ? parseWording(item, fingerprint) : undefined;
      return wording ? [[fingerprint, wording]] : [];
    }),
  );
}

/** What would happen to one case of a file. */
export interface Planned {
  incoming: Case;
  /** The stored case with the same id, if anything was noted in it. */
  existing: Case | undefined;
  kind: 'new' | 'same' | 'changed';
  /** Steps that only the file has a mark on. */
  added: string[];
  /** Steps that both have, marked differently; the later mark counts when they are merged. */
  conflicts: { ref: string; newer: 'here' | 'file' }[];
}

/**
 * Compares the cases of a file with those here. A reader's default case and that of a colleague have one id, so a default
 * case that is not the one here comes in under an id of its own.
 */
export function planImport(cases: readonly Case[], here: ReadonlyMap<string, Case>): Planned[] {
  return cases.map((item) => {
    const own = here.get(item.id);
    const stranger = item.id === defaultCaseId && own !== undefined && !haveOneOrigin(item, own);
    const incoming = stranger ? { ...item, id: `case-${item.origin.value || 'unnamed'}`.slice(0, 60) } : item;
    const existing = here.get(incoming.id);
    if (!existing || isUntouched(existing))
      return {
        incoming,
        existing: undefined,
        kind: 'new',
        added: Object.keys(incoming.steps),
        conflicts: [],
      };
    const merged = mergeCases(existing, incoming);
    const refs = Object.keys(incoming.steps);
    return {
      incoming,
      existing,
      kind: sameText(incoming, existing) ? 'same' : 'changed',
      added: refs.filter((ref) => existing.steps[ref] === undefined),
      conflicts: refs
        .filter(
          (ref) => existing.steps[ref] && !sameText(existing.steps[ref].value, incoming.steps[ref]?.value),
        )
        .map((ref) => ({ ref, newer: sameText(merged.steps[ref], existing.steps[ref]) ? 'here' : 'file' })),
    };
  });
}

/**
 * A change that makes a case what the file says, whatever was noted since: marks that the file has not are taken back.
 * Stamped now, so that no other window brings the old ones back.
 */
export function replacing(existing: Case, incoming: Case, now: number): Case {
  const restamped = <T>(here: StampedMap<T>, there: StampedMap<T>, none: T): StampedMap<T> =>
    Object.fromEntries(
      [...new Set([...Object.keys(here), ...Object.keys(there)])].map((key) => [
        key,
        stamp(there[key]?.value ?? none, laterOf(here[key], there[key]), now),
      ]),
    );
  return {
    ...emptyCase(existing.id),
    origin: stamp(incoming.origin.value, laterOf(existing.origin, incoming.origin), now),
    name: stamp(incoming.name.value, laterOf(existing.name, incoming.name), now),
    procedures: restamped(existing.procedures, incoming.procedures, false),
    steps: restamped(existing.steps, incoming.steps, noMark),
    shelf: stamp(incoming.shelf.value, laterOf(existing.shelf, incoming.shelf), now),
  };
}

function laterOf(
  a: Stamped<unknown> | undefined,
  b: Stamped<unknown> | undefined,
): Stamped<unknown> | undefined {
  return (a?.at ?? 0) > (b?.at ?? 0) ? a : b;
}

/** A case without what names people and letters: for a link that only shows how far things are. */
export function withoutWords(item: Case): Case {
  return {
    ...item,
    steps: Object.fromEntries(
      Object.entries(item.steps).map(([ref, { value, at }]) => {
        const { state, on, wording } = value;
        return [ref, { value: { state, ...(on && { on }), ...(wording && { wording }) }, at }];
      }),
    ),
  };
}

function sameText(a: unknown, b: unknown): boolean {
  return sorted(a) === sorted(b);
}

/** JSON with the keys in order: equal things give equal texts. */
function sorted(value: unknown): string {
  return JSON.stringify(value, (_, item: unknown) =>
    typeof item === 'object' && item !== null && !Array.isArray(item)
      ? Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)))
      : item,
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

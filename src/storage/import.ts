import { lastChange, mergeCases, type Case } from '../cases/case.ts';
import type { CaseFile } from '../cases/case-file.ts';
import { planImport, replacing, type Planned } from '../cases/import-plan.ts';
import { isSame } from '../cases/json.ts';
import { DAY, longestValue } from '../cases/limits.ts';
import { listCases, openCase } from './cases.ts';
import type { SafeStorage } from './storage.ts';
import { changeTogether, type TogetherFailure } from './undo.ts';
import { storeWording } from './wordings.ts';

/** What a file would do to the cases here. */
export interface ImportPlan {
  cases: Planned[];
  /** Cases of the file that meet one here which cannot be read: they do not come in. */
  untouchable: number;
}

/** For each step the later mark, or everything as the file has it. */
export type ImportWay = 'merge' | 'replace';

/** What became of an import. */
export type ImportResult =
  | {
      done: true;
      /** Cases that were changed. */
      changed: number;
      /** Cases of the plan that had changed here since it was shown. They were merged as they are now. */
      differs: Planned[];
      /** Words of steps that there was no room for: of these the site cannot show later what has changed. */
      wordingsLost: number;
    }
  /** Nothing was done; or, of `torn`, not all, and it can be undone. */
  | { done: false; problem: TogetherFailure | 'large'; plan?: never }
  /** The cases here have changed since the plan was shown, and replacing them would take that away: ask again. */
  | { done: false; problem: 'stale'; plan: ImportPlan };

/**
 * The latest moment at which a file can have been written. Where something stored is later than the clock, the clock was
 * set back and is not asked: a file is believed when it was written then.
 *
 * @param now the moment by the clock, in milliseconds since 1970
 * @returns that moment, or Infinity
 */
export function latestWriting(storage: SafeStorage, now = Date.now()): number {
  const isBack = listCases(storage).some(({ value }) => lastChange(value) > now + DAY);
  return isBack ? Infinity : now;
}

/** What a file would do to what is stored now. */
export function planFor(storage: SafeStorage, file: CaseFile): ImportPlan {
  const listed = listCases(storage);
  const unread = new Set(
    listed.filter(({ problem }) => problem === 'newer' || problem === 'stuck').map(({ id }) => id),
  );
  const cases = file.cases.filter(({ id }) => !unread.has(id));
  return {
    cases: planImport(cases, new Map(listed.map(({ id, value }) => [id, value]))),
    untouchable: file.cases.length - cases.length,
  };
}

/**
 * Takes a file in: all of it or nothing. What it does is worked out from what is stored now, since another tab may have
 * changed the cases while the reader looked at the plan.
 *
 * @param shown the plan that the reader has agreed to
 */
export function applyImport(
  storage: SafeStorage,
  file: CaseFile,
  way: ImportWay,
  shown: ImportPlan,
  now = Date.now(),
): ImportResult {
  const plan = planFor(storage, file);
  const seen = new Map(shown.cases.map(({ incoming, existing }) => [incoming.id, existing]));
  const differs = plan.cases.filter(({ incoming, existing }) => !isSame(seen.get(incoming.id), existing));
  if (way === 'replace' && differs.length > 0) return { done: false, problem: 'stale', plan };
  const changing = plan.cases.filter(({ kind }) => kind !== 'same');
  const values = changing.flatMap(({ incoming, existing }): [string, string][] => {
    const value = existing ? merged(existing, incoming, way, now) : incoming;
    // All that the file says may be older than what stands here.
    return isSame(value, existing) ? [] : [[incoming.id, openCase(storage, incoming.id).encode(value)]];
  });
  if (values.some(([, value]) => value.length > longestValue)) return { done: false, problem: 'large' };
  const problem = values.length > 0 ? changeTogether(storage, Object.fromEntries(values)) : undefined;
  if (problem) return { done: false, problem };
  const unkept = Object.entries(file.wordings).filter(
    ([fingerprint, wording]) => storeWording(storage, fingerprint, wording) === 'full',
  );
  return { done: true, changed: values.length, differs, wordingsLost: unkept.length };
}

function merged(existing: Case, incoming: Case, way: ImportWay, now: number): Case {
  return mergeCases(existing, way === 'replace' ? replacing(existing, incoming, now) : incoming);
}

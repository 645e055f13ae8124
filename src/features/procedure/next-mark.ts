import { dayOf } from '../../cases/day.ts';
import { makeMark, noMark, type Mark } from '../../cases/mark.ts';
import type { CurrentMark } from '../../cases/revision.ts';
import { isDated, type StepState } from '../../procedure/state.ts';

/** What the reader changes of a mark. An empty text and undefined take the field away. */
export type MarkChanges = Partial<{ [Name in keyof Mark]: Mark[Name] | undefined }>;

/** Stands for a wording that is not known: it is not that of today, so the mark stays to be looked at. */
const UNKNOWN_WORDING = 'unknown';

/** A new state begins today; the reader can change the day. */
export function stateSet(state: StepState, now: Date): MarkChanges {
  return { state, on: isDated(state) ? dayOf(now) : undefined };
}

/**
 * The mark that a change makes of the one that counts now.
 * @param fingerprint of what the step says today
 * @param confirms whether the reader says that the mark is right as the step reads today; a note alone does not say so
 */
export function nextMark(
  current: CurrentMark | undefined,
  changes: MarkChanges,
  fingerprint: string,
  confirms: boolean,
): Mark {
  const { mark, from } = current ?? { mark: noMark, from: [] };
  const known = mark.wording ?? (from.length > 0 ? UNKNOWN_WORDING : fingerprint);
  return makeMark({
    ...mark,
    ...changes,
    state: changes.state ?? mark.state,
    wording: confirms ? fingerprint : known,
  });
}

import { isSettled } from '../procedure/state.ts';
import { type Case, markOn } from './case.ts';
import { noMark, type Mark } from './mark.ts';
import type { Former, PageStep } from './tracked.ts';

/** The part of a step that marks are read for. */
export type Markable = Pick<PageStep, 'ref' | 'fingerprint' | 'formerly'>;

/** The mark on a step, and why the reader should look at it again. */
export interface CurrentMark {
  mark: Mark;
  /** Steps that are gone, from which the mark was carried over. Empty where the step has a mark of its own. */
  from: readonly Former[];
  /** Fingerprint of the wording under which the mark was made, where the step reads differently now. */
  changedFrom: string | undefined;
}

/**
 * The mark that counts for a step now: its own; or, where it took the place of others, theirs. A step that several were
 * merged into is settled only when all of them were.
 */
export function currentMark(on: Case, { ref, fingerprint, formerly }: Markable): CurrentMark {
  if (Object.hasOwn(on.steps, ref)) {
    const mark = markOn(on, ref);
    const changed = mark.state !== 'open' && mark.wording !== undefined && mark.wording !== fingerprint;
    return { mark, from: [], changedFrom: changed ? mark.wording : undefined };
  }
  const marked = formerly.filter(({ ref: former }) => markOn(on, former).state !== 'open');
  const [first] = marked;
  if (!first) return { mark: noMark, from: [], changedFrom: undefined };
  const mark = carriedOver(
    marked.map((former) => markOn(on, former.ref)),
    formerly.length,
  );
  return { mark, from: marked, changedFrom: mark.wording };
}

/** One mark of several. What was written on any of them goes along: nothing is cut, and nothing chosen. */
function carriedOver(marks: readonly Mark[], expected: number): Mark {
  const unsettled = marks.find(({ state }) => !isSettled(state));
  const settled = marks.length === expected ? marks[0] : undefined;
  const joined = (name: 'outgoing' | 'incoming' | 'note', between: string): Partial<Mark> => {
    const texts = new Set(marks.map((each) => each[name]).filter((text) => text !== undefined));
    return texts.size > 0 ? { [name]: [...texts].join(between) } : {};
  };
  return {
    ...(unsettled ?? settled ?? { state: 'doing' }),
    ...joined('outgoing', ', '),
    ...joined('incoming', ', '),
    ...joined('note', '\n'),
  };
}

/** Whether the reader should confirm the mark or take it back. */
export function needsReview({ from, changedFrom }: CurrentMark): boolean {
  return from.length > 0 || changedFrom !== undefined;
}

/** Marks on steps that are gone and left nothing in their place, or that the site has never had. */
export function orphans(on: Case, steps: readonly Markable[], gone: readonly Former[]): Former[] {
  const known = new Set(steps.flatMap(({ ref, formerly }) => [ref, ...formerly.map((former) => former.ref)]));
  const titles = new Map(gone.map(({ ref, title }) => [ref, title]));
  return Object.keys(on.steps)
    .filter((ref) => !known.has(ref) && markOn(on, ref).state !== 'open')
    .map((ref) => ({ ref, title: titles.get(ref) ?? ref }));
}

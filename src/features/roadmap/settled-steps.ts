import type { Case } from '../../cases/case.ts';
import { currentMark } from '../../cases/revision.ts';
import type { Former } from '../../cases/tracked.ts';
import { isSettled } from '../../procedure/state.ts';

/** What the road map knows of the steps of a regulation beside their ids. */
export interface RoadSteps {
  regulation: string;
  /** Ids of standing duties: they have no end, so no mark settles one, as in the tracker. */
  duties: readonly string[];
  /** Steps that are gone, by the id of the one that took their place: marks on them count for it. */
  formerly: Readonly<Record<string, Former[]>>;
}

/**
 * On which of these steps nothing is left to do.
 * @param on the case that procedure pages work on
 * @param steps ids
 */
export function settledSteps(
  on: Case,
  steps: readonly string[],
  { regulation, duties, formerly }: RoadSteps,
): Set<string> {
  return new Set(
    steps.filter((id) => {
      const step = { ref: `${regulation}/step/${id}`, fingerprint: '', formerly: formerly[id] ?? [] };
      return !duties.includes(id) && isSettled(currentMark(on, step).mark.state);
    }),
  );
}

import type { Regulation } from '../model/library.ts';
import { compareEditions, type ChangeKind } from './compare.ts';
import { comparisonPage, editionsOf, type Edition } from './editions.ts';

/** A change of a clause that the reader of a guide should know of. */
interface Touch {
  clause: string;
  cite: string;
  kind: ChangeKind;
  /** From this date (ISO). */
  from: string;
  by: string | undefined;
  /** Whether it is still to come, seen from the edition that the guide rests on. */
  ahead: boolean;
  /** Page id of the comparison that shows it. */
  page: string;
}

const known = new WeakMap<Regulation, Touch[]>();

/** What the edition in force changed, and what the next one will. */
export function touchesOf(regulation: Regulation): Touch[] {
  let touches = known.get(regulation);
  if (!touches) {
    touches = compareAround(regulation);
    known.set(regulation, touches);
  }
  return touches;
}

function compareAround(regulation: Regulation): Touch[] {
  const editions = editionsOf(regulation);
  const index = editions.findIndex(({ state }) => state === 'current');
  const [previous, current, next] = [editions[index - 1], editions[index], editions[index + 1]];
  return [
    ...(previous && current ? between(regulation, previous, current) : []),
    ...(current && next ? between(regulation, current, next) : []),
  ];
}

function between({ id }: Regulation, before: Edition, after: Edition): Touch[] {
  return compareEditions(before, after).map(({ id: clause, cite, kind }) => ({
    clause,
    cite,
    kind,
    from: after.from,
    by: after.by,
    ahead: after.state === 'future',
    page: comparisonPage(id, before, after),
  }));
}

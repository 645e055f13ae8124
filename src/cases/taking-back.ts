import type { Case } from './case.ts';
import { canonical } from './json.ts';
import { withUnknown, type StampedMap } from './register.ts';
import { fingerprintOfText } from './wording.ts';

/** What was set at some places of a case, by fingerprint: `{"name": "9f3c…", "steps fgis-ki/step/send-1": "01ab…"}`. */
export type SetPlaces = Readonly<Record<string, string>>;

/** What a change has set in a case, so that it can be told later from what was set since. */
export function placesSet(before: Case, after: Case): SetPlaces {
  const was = fingerprints(before);
  return Object.fromEntries([...fingerprints(after)].filter(([place, print]) => was.get(place) !== print));
}

/**
 * Takes a change back.
 *
 * @param now the case as it is, with all that was set since
 * @param before the change
 * @param set what the change has set
 * @returns the case as it was before, and whether something was set since; that stays
 */
export function takenBack(now: Case, before: Case, set: SetPlaces): { value: Case; later: boolean } {
  const was = fingerprints(before);
  const isOf = (place: string, item: unknown): boolean =>
    Object.hasOwn(set, place) && set[place] === print(item);
  const one = <T>(place: string, item: T, old: T): T => (isOf(place, item) ? old : item);
  const all = <T>(field: string, items: StampedMap<T>, old: StampedMap<T>): StampedMap<T> => ({
    ...old,
    ...Object.fromEntries(Object.entries(items).filter(([key, item]) => !isOf(placeOf(field, key), item))),
  });
  const unknown = one('unknown', now.unknown, before.unknown);
  const value: Case = {
    id: now.id,
    origin: one('origin', now.origin, before.origin),
    name: one('name', now.name, before.name),
    procedures: all('procedures', now.procedures, before.procedures),
    steps: all('steps', now.steps, before.steps),
    letters: all('letters', now.letters, before.letters),
    shelf: one('shelf', now.shelf, before.shelf),
    ...withUnknown(unknown ?? {}),
  };
  return { value, later: [...fingerprints(value)].some(([place, each]) => was.get(place) !== each) };
}

function fingerprints(on: Case): Map<string, string> {
  const { origin, name, shelf, unknown, procedures, steps, letters } = on;
  const inMap = (field: string, map: StampedMap<unknown>): [string, unknown][] =>
    Object.entries(map).map(([key, item]) => [placeOf(field, key), item]);
  const places = [
    ...Object.entries({ origin, name, shelf, unknown }),
    ...inMap('procedures', procedures),
    ...inMap('steps', steps),
    ...inMap('letters', letters),
  ];
  return new Map(places.map(([place, item]) => [place, print(item)]));
}

function placeOf(field: string, key: string): string {
  return `${field} ${key}`;
}

function print(item: unknown): string {
  return fingerprintOfText(canonical(item ?? null));
}

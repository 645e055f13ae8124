import type { Case } from './case.ts';
import type { Stamped, StampedMap } from './register.ts';

/**
 * A case without stamps from a time to come: they would beat whatever is set here.
 *
 * @param down the moment that such stamps get instead
 * @param latest the latest moment that a clock may have shown
 */
export function noLaterThan(on: Case, down: number, latest: number): Case {
  const one = <T>(item: Stamped<T>): Stamped<T> => (item.at > latest ? { ...item, at: down } : item);
  const all = <T>(map: StampedMap<T>): StampedMap<T> =>
    Object.fromEntries(Object.entries(map).map(([key, item]) => [key, one(item)]));
  return {
    ...on,
    origin: one(on.origin),
    name: one(on.name),
    procedures: all(on.procedures),
    steps: all(on.steps),
    letters: all(on.letters),
    shelf: one(on.shelf),
  };
}

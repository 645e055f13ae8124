import type { Ref } from '../../model/ref.ts';

/** The list with one ref a place up (-1) or down (1); the same list where there is no such place. */
export function moved(picked: readonly Ref[], ref: Ref, by: -1 | 1): readonly Ref[] {
  const from = picked.indexOf(ref);
  const to = from + by;
  if (from < 0 || to < 0 || to >= picked.length) return picked;
  const rest = picked.filter((other) => other !== ref);
  return [...rest.slice(0, to), ref, ...rest.slice(to)];
}

/**
 * The list with every retired ref replaced by what took its place, there and once; the same list where there is none. What
 * nothing has replaced stays, so that the reader is told.
 */
export function followed(picked: readonly Ref[], successorsOf: (ref: Ref) => readonly Ref[]): readonly Ref[] {
  const next = [
    ...new Set(
      picked.flatMap((ref) => {
        const successors = successorsOf(ref);
        return successors.length > 0 ? successors : [ref];
      }),
    ),
  ];
  return next.join() === picked.join() ? picked : next;
}

/** Puts back what was taken away from `before`, each to where it stood, and keeps what was added since. */
export function restored(picked: readonly Ref[], before: readonly Ref[]): readonly Ref[] {
  return [...before, ...picked.filter((ref) => !before.includes(ref))];
}

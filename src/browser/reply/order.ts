import type { Ref } from '../../model/ref.ts';

/** The list with one ref a place up (-1) or down (1); the same list where there is no such place. */
export function moved(picked: readonly Ref[], ref: Ref, by: -1 | 1): readonly Ref[] {
  const from = picked.indexOf(ref);
  const to = from + by;
  if (from < 0 || to < 0 || to >= picked.length) return picked;
  const rest = picked.filter((other) => other !== ref);
  return [...rest.slice(0, to), ref, ...rest.slice(to)];
}

/** Puts back what was taken away from `before`, each to where it stood, and keeps what was added since. */
export function restored(picked: readonly Ref[], before: readonly Ref[]): readonly Ref[] {
  return [...before, ...picked.filter((ref) => !before.includes(ref))];
}

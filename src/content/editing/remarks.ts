/** Comments that `npm run new-regulation` writes above an entry, about that entry alone. */
const aboutEntry = /^\s*# (?:ПРОВЕРЬТЕ: |При условии «)/u;

/**
 * The number of lines right above an entry that are about it alone. Other comments may be about the whole list.
 * @param first line of the entry, counted from 1
 */
export function remarksAbove(lines: readonly string[], first: number): number {
  const above = lines.slice(0, first - 1).reverse();
  const index = above.findIndex((line) => !aboutEntry.test(line));
  return index < 0 ? above.length : index;
}

/** Letters of a stem that is mended at least: a slip in a shorter one makes another word, «статья» would be «стало». */
export const SHORTEST_MENDED = 5;

/**
 * The words of a vocabulary that a misspelt one may stand for: those with the fewest slips, at most one, or two in a long
 * word.
 * @param more how many slips more to allow, for a word that is only to be offered
 */
export function nearest(word: string, vocabulary: readonly string[], more = 0): string[] {
  const most = word.length < SHORTEST_MENDED ? 0 : (word.length < 8 ? 1 : 2) + more;
  const found = vocabulary
    .map((candidate) => ({ candidate, slips: slipsBetween(word, candidate, most) }))
    .filter(({ slips }) => slips <= most);
  const least = Math.min(...found.map(({ slips }) => slips));
  return found.filter(({ slips }) => slips === least).map(({ candidate }) => candidate);
}

/**
 * Letters missing, doubled, wrong or swapped with a neighbour (Damerau's distance). Counts no further than `most`: the
 * answer is then larger than that.
 */
export function slipsBetween(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const next = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      let slips = Math.min(
        at(last, column) + 1,
        at(next, column - 1) + 1,
        at(last, column - 1) + (same ? 0 : 1),
      );
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (swapped) slips = Math.min(slips, at(before, column - 2) + 1);
      next.push(slips);
    }
    if (Math.min(...next) > most) return most + 1;
    before = last;
    last = next;
  }
  return at(last, b.length);
}

function at(list: readonly number[], index: number): number {
  return list[index] ?? Infinity;
}

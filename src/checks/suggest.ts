const listed = 8;

/** A hint for an id that does not exist: the one that was probably meant, and the nearest of those that exist. */
export function suggest(id: string, known: readonly string[]): string {
  const nearest = [...new Set(known)]
    .map((candidate) => ({
      candidate,
      distance: editDistance(id, candidate),
      shared: commonStart(id, candidate),
    }))
    .sort((a, b) => a.distance - b.distance || b.shared - a.shared);
  const [closest] = nearest;
  if (!closest) return 'there is none yet: add it, or take the reference away';
  const names = nearest.slice(0, listed).map(({ candidate }) => candidate);
  const more = nearest.length > listed ? ` and ${String(nearest.length - listed)} more` : '';
  const exist = `these exist: ${names.join(', ')}${more}`;
  return closest.distance <= Math.max(2, id.length / 3)
    ? `did you mean "${closest.candidate}"? ${exist}`
    : exist;
}

function commonStart(a: string, b: string): number {
  const parted = Array.from(a).findIndex((letter, index) => letter !== b[index]);
  return parted < 0 ? a.length : parted;
}

/** How many letters to add, remove or change to make one word of the other (Levenshtein). */
export function editDistance(from: string, to: string): number {
  let previous = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (const [row, letter] of Array.from(from).entries()) {
    const current = [row + 1];
    for (const [column, other] of Array.from(to).entries()) {
      const changed = (previous[column] ?? 0) + (letter === other ? 0 : 1);
      current.push(Math.min(changed, (previous[column + 1] ?? 0) + 1, (current[column] ?? 0) + 1));
    }
    previous = current;
  }
  return previous.at(-1) ?? 0;
}

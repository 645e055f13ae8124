/** A run of words that two wordings share, or that only one of them has. */
export interface DiffPart {
  kind: 'same' | 'removed' | 'added';
  text: string;
}

/**
 * Above this many pairs of words to weigh, the middle of two texts counts as replaced whole: the table would not fit into
 * memory, and nobody reads a mosaic of ten pages.
 */
const largest = 4_000_000;

/** Compares two wordings word by word. The parts give back the first without `added`, the second without `removed`. */
export function diffWords(before: string, after: string): DiffPart[] {
  const a = tokensOf(before);
  const b = tokensOf(after);
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const middle = longestCommon(a.slice(start, a.length - end), b.slice(start, b.length - end));
  return joined([...a.slice(0, start).map(same), ...middle, ...a.slice(a.length - end).map(same)]);
}

const same = (text: string): DiffPart => ({ kind: 'same', text });
const removed = (text: string): DiffPart => ({ kind: 'removed', text });
const added = (text: string): DiffPart => ({ kind: 'added', text });

/** Words with the space that follows them; punctuation counts by itself, so that a new comma marks no word. */
function tokensOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+\s*|[^\p{L}\p{N}]\s*/gu) ?? [];
}

/** The longest sequence that two lists of words have in common, with what stands between (the classic table). */
function longestCommon(a: readonly string[], b: readonly string[]): DiffPart[] {
  if (a.length * b.length > largest) return [...a.map(removed), ...b.map(added)];
  const width = b.length + 1;
  const lengths = new Uint32Array((a.length + 1) * width);
  const at = (row: number, column: number): number => lengths[row * width + column] ?? 0;
  for (let row = a.length - 1; row >= 0; row -= 1) {
    for (let column = b.length - 1; column >= 0; column -= 1) {
      lengths[row * width + column] =
        a[row] === b[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const parts: DiffPart[] = [];
  let row = 0;
  let column = 0;
  while (row < a.length || column < b.length) {
    const [from, to] = [a[row], b[column]];
    if (from !== undefined && from === to) {
      parts.push(same(from));
      row += 1;
      column += 1;
    } else if (from !== undefined && (to === undefined || at(row + 1, column) >= at(row, column + 1))) {
      parts.push(removed(from));
      row += 1;
    } else {
      parts.push(added(to ?? ''));
      column += 1;
    }
  }
  return parts;
}

/** Neighbours of one kind as one part; what was removed between two same parts stands before what was added there. */
function joined(parts: readonly DiffPart[]): DiffPart[] {
  const result: DiffPart[] = [];
  let gone = '';
  let come = '';
  const flush = (): void => {
    if (gone !== '') result.push(removed(gone));
    if (come !== '') result.push(added(come));
    gone = '';
    come = '';
  };
  for (const { kind, text } of parts) {
    if (kind === 'removed') gone += text;
    else if (kind === 'added') come += text;
    else {
      flush();
      const last = result.at(-1);
      if (last?.kind === 'same') last.text += text;
      else result.push(same(text));
    }
  }
  flush();
  return result;
}

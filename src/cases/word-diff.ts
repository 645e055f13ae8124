/** A run of words, and in which of the two texts it stands. */
export interface DiffPart {
  text: string;
  kind: 'same' | 'removed' | 'added';
}

/** Longer texts are not compared word by word: the work grows with the product of their lengths. */
const MOST_WORDS = 2000;

/** What was taken out of a text and what was put in, word by word (longest common subsequence). */
export function wordDiff(before: string, after: string): DiffPart[] {
  const a = wordsOf(before);
  const b = wordsOf(after);
  if (a.length > MOST_WORDS || b.length > MOST_WORDS) {
    return joined([
      { text: before, kind: 'removed' },
      { text: after, kind: 'added' },
    ]);
  }
  const lengths = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  const at = (row: number, column: number): number => lengths[row]?.[column] ?? 0;
  for (let row = a.length - 1; row >= 0; row--) {
    for (let column = b.length - 1; column >= 0; column--) {
      const line = lengths[row];
      if (!line) continue;
      line[column] =
        a[row] === b[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const parts: DiffPart[] = [];
  let row = 0;
  let column = 0;
  while (row < a.length || column < b.length) {
    if (row < a.length && column < b.length && a[row] === b[column]) {
      parts.push({ text: a[row] ?? '', kind: 'same' });
      row += 1;
      column += 1;
    } else if (row < a.length && (column === b.length || at(row + 1, column) >= at(row, column + 1))) {
      parts.push({ text: a[row] ?? '', kind: 'removed' });
      row += 1;
    } else {
      parts.push({ text: b[column] ?? '', kind: 'added' });
      column += 1;
    }
  }
  return joined(parts);
}

/** Words with the spaces that follow them. */
function wordsOf(text: string): string[] {
  return text.match(/\S+\s*|\s+/gu) ?? [];
}

function joined(parts: readonly DiffPart[]): DiffPart[] {
  return parts.reduce<DiffPart[]>((list, part) => {
    const last = list.at(-1);
    if (last?.kind === part.kind) last.text += part.text;
    else if (part.text !== '') list.push({ ...part });
    return list;
  }, []);
}

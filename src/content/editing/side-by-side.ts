import { plainText } from '../../model/markup.ts';
import { isPrinted, withoutBullet } from '../../checks/source/printed.ts';
import { asInSource } from '../../checks/source/document.ts';
import type { Regulation } from '../../model/library.ts';
import type { PlacedClause } from '../../model/walk.ts';

/** Whose words a line has: a clause by its id, or the title of the document. */
type Owner = string | undefined;

/** Lines of source.txt, and the clauses that are made of them. */
export interface Row {
  lines: { number: number; text: string }[];
  clauses: PlacedClause[];
  /** Ids of the clauses to which the lines belong; undefined for the title of the document. Empty: nobody's. */
  owners: ReadonlySet<Owner>;
  /** Words stand on one side only. Corrections of the passport do not count. */
  differs: boolean;
}

interface Word<Of> {
  /** Without the asterisks around it: emphasis may begin in one line and end in another. */
  word: string;
  of: Of;
}

/** Puts source.txt beside the clauses, in the order of source.txt; every line and every clause stands in one row. */
export function sideBySide({ text, passport, clauses }: Regulation, source: string): Row[] {
  const lines = source.split(/\r?\n/u);
  const printed = lines.flatMap((line, index) =>
    isPrinted(line) ? wordsOf(plainText(withoutBullet(line)), index) : [],
  );
  const shown = asInSource(text, passport.corrections).flatMap(({ text: words, owner }) =>
    wordsOf(words, owner),
  );
  const pairs = aligned(printed, shown);
  const ownersOf = ownersByLine(printed, shown, pairs);
  const alone = aloneIn(printed, shown, pairs);
  const rows = rowsOf(lines, ownersOf);
  return withClauses(rows, clauses).map((row) => ({
    ...row,
    differs:
      row.lines.some(({ number }) => alone.lines.has(number - 1)) ||
      [...row.owners].some((owner) => alone.owners.has(owner)),
  }));
}

function wordsOf<Of>(text: string, of: Of): Word<Of>[] {
  return text
    .split(/\s+/u)
    .map((word) => word.replace(/^\*+(?=.)|(?<=.)\*+$/gu, ''))
    .filter((word) => word !== '')
    .map((word) => ({ word, of }));
}

/** How far to look for the place from which both go on alike, and how many words make it such a place. */
const REACH = 400;
const ALIKE = 4;

/**
 * Pairs of places with the same word, in order. Whole documents are too long for `wordDiff`, whose work grows with the product of
 * both.
 */
function aligned(a: readonly Word<unknown>[], b: readonly Word<unknown>[]): [number, number][] {
  const pairs: [number, number][] = [];
  const same = (i: number, j: number): boolean => a[i]?.word === b[j]?.word;
  const alike = (i: number, j: number): boolean =>
    i < a.length && j < b.length && Array.from({ length: ALIKE }).every((_, k) => same(i + k, j + k));
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    if (same(i, j)) {
      pairs.push([i, j]);
      [i, j] = [i + 1, j + 1];
      continue;
    }
    const next = nextAlike(i, j, alike);
    if (next === undefined) break;
    [i, j] = next;
  }
  return pairs;
}

/** The nearest places below two that differ from which the texts go on alike. */
function nextAlike(
  i: number,
  j: number,
  alike: (i: number, j: number) => boolean,
): [number, number] | undefined {
  for (let both = 1; both <= REACH; both++) {
    for (let skipped = 0; skipped <= both; skipped++) {
      if (alike(i + skipped, j + both - skipped)) return [i + skipped, j + both - skipped];
    }
  }
  return undefined;
}

/** The owners of the words of each line, in their order. */
function ownersByLine(
  printed: readonly Word<number>[],
  shown: readonly Word<Owner>[],
  pairs: readonly [number, number][],
): Map<number, Set<Owner>> {
  const owners = new Map<number, Set<Owner>>();
  for (const [i, j] of pairs) {
    const line = printed[i]?.of ?? 0;
    owners.set(line, (owners.get(line) ?? new Set()).add(shown[j]?.of));
  }
  return owners;
}

/** Lines and owners of words that have none beside them. */
function aloneIn(
  printed: readonly Word<number>[],
  shown: readonly Word<Owner>[],
  pairs: readonly [number, number][],
): { lines: Set<number>; owners: Set<Owner> } {
  const [paired, placed] = [new Set(pairs.map(([i]) => i)), new Set(pairs.map(([, j]) => j))];
  return {
    lines: new Set(printed.filter((_, index) => !paired.has(index)).map(({ of }) => of)),
    owners: new Set(shown.filter((_, index) => !placed.has(index)).map(({ of }) => of)),
  };
}

/** Lines that follow one another and belong to the same clause make a row. */
function rowsOf(lines: readonly string[], ownersOf: ReadonlyMap<number, Set<Owner>>): Row[] {
  const rows: Row[] = [];
  for (const [index, text] of lines.entries()) {
    if (!isPrinted(text)) continue;
    const owners = ownersOf.get(index) ?? new Set();
    const line = { number: index + 1, text };
    const row = rows.at(-1);
    const goesOn = owners.size > 0 && [...owners].every((owner) => row?.owners.has(owner));
    if (row && goesOn) row.lines.push(line);
    else rows.push({ lines: [line], clauses: [], differs: false, owners });
  }
  return rows;
}

/** Puts each clause into the first row of its words; one without any stands in a row of its own behind the clause before it. */
function withClauses(rows: readonly Row[], clauses: readonly PlacedClause[]): Row[] {
  const all = [...rows];
  let behind = -1;
  for (const clause of clauses) {
    const at = all.findIndex(({ owners }) => owners.has(clause.id));
    if (at >= 0) {
      all[at]?.clauses.push(clause);
      behind = at;
    } else {
      all.splice(behind + 1, 0, {
        lines: [],
        clauses: [clause],
        differs: false,
        owners: new Set([clause.id]),
      });
      behind += 1;
    }
  }
  return all;
}

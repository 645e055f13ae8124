import { bareNumber, type PlacedClause } from '../model/walk.ts';
import { wording } from './compare.ts';
import { fewestWords, shared, wordBag, type WordBag } from './likeness.ts';

/** How far a person has to look at a match. */
export type Sureness = 'certain' | 'likely' | 'doubtful';

/** A clause of an earlier text and the same clause in a later one. */
export interface Match {
  before: PlacedClause;
  after: PlacedClause;
  /** Share of their words that both have, from 0 to 1. */
  likeness: number;
  sure: Sureness;
}

/** A clause that is in one of the texts only, with the clause of the other text that has most of its words. */
export interface Unmatched {
  clause: PlacedClause;
  likest: { clause: PlacedClause; share: number } | undefined;
}

export interface Matching {
  /** In the order of the later text. */
  matches: Match[];
  added: Unmatched[];
  gone: Unmatched[];
}

/** A clause with what it is compared by. */
interface Entry {
  clause: PlacedClause;
  words: WordBag;
  /** Its number without the signs after it; empty where it has none. */
  number: string;
  /** Where in the document it stands, from 0 to 1. */
  position: number;
}

/** What the same number and the same place add to the likeness of the words. */
const SAME_NUMBER = 0.3;
const SAME_PARENT = 0.2;
const OTHER_KIND = -0.2;
/** A few words in another place, such as «имя;», can be any clause: they wait until it is known what they stand in. */
const FEW_WORDS = -0.4;
/** From the surest pairs to the weakest: those that are found first tell where their children belong. */
const LEVELS = [1.45, 1.15, 0.95, 0.75, 0.55];
/** So many of its words tell that a clause went into another one, or came out of it. */
const MOST_OF_IT = 0.7;

/**
 * Finds each clause of an earlier text in a later one, by its words, its number and what it stands in. Ids are not looked at:
 * those of the later text are still to be given. Pairs are made from the surest down; two clauses are a pair when neither has a
 * better partner.
 */
export function matchClauses(before: readonly PlacedClause[], after: readonly PlacedClause[]): Matching {
  const pairing = new Pairing(entriesOf(before), entriesOf(after));
  for (const level of LEVELS) while (pairing.pairAtLeast(level));
  pairing.pairByPlace();
  return pairing.result();
}

function entriesOf(clauses: readonly PlacedClause[]): Entry[] {
  return clauses.map((clause, index) => ({
    clause,
    words: wordBag(wording(clause)),
    number: bareNumber(clause.number ?? '').toLowerCase(),
    position: index / Math.max(clauses.length - 1, 1),
  }));
}

class Pairing {
  readonly #before: readonly Entry[];
  readonly #after: readonly Entry[];
  /** Later clause -> its earlier one. */
  readonly #pairs = new Map<Entry, Entry>();
  /** Id of an earlier clause -> id of the later one. */
  readonly #ids = new Map<string, string>();
  readonly #likeness = new Map<Entry, Map<Entry, number>>();

  constructor(before: readonly Entry[], after: readonly Entry[]) {
    this.#before = before;
    this.#after = after;
  }

  /** Makes a pair of every two free clauses that suit each other best and so well. @returns whether there were any */
  pairAtLeast(level: number): boolean {
    const best = new Map<Entry, { other: Entry; score: number }>();
    const offer = (entry: Entry, other: Entry, score: number): void => {
      if (score > (best.get(entry)?.score ?? -Infinity)) best.set(entry, { other, score });
    };
    const after = this.#freeAfter();
    for (const one of this.#freeBefore()) {
      for (const other of after) {
        const score = this.#score(one, other);
        if (score < level) continue;
        offer(one, other, score);
        offer(other, one, score);
      }
    }
    const mutual = after.flatMap((entry): [Entry, Entry][] => {
      const partner = best.get(entry)?.other;
      return partner && best.get(partner)?.other === entry ? [[entry, partner]] : [];
    });
    for (const [entry, partner] of mutual) this.#pair(partner, entry);
    return mutual.length > 0;
  }

  /** What is left with the same number in the same place is the same clause in quite other words, such as «Утратил силу». */
  pairByPlace(): void {
    const free = new Set(this.#freeBefore());
    for (const entry of this.#freeAfter()) {
      const partner = [...free].find(
        (one) => one.number !== '' && one.number === entry.number && this.#sameParent(one, entry),
      );
      if (!partner || partner.clause.isFootnote !== entry.clause.isFootnote) continue;
      free.delete(partner);
      this.#pair(partner, entry);
    }
  }

  result(): Matching {
    const matches = this.#after.flatMap((after): Match[] => {
      const before = this.#pairs.get(after);
      return before ? [this.#matchOf(before, after)] : [];
    });
    return {
      matches,
      added: this.#freeAfter().map((entry) => unmatched(entry, this.#before)),
      gone: this.#freeBefore().map((entry) => unmatched(entry, this.#after)),
    };
  }

  #matchOf(before: Entry, after: Entry): Match {
    const likeness = this.#likenessOf(before, after);
    return {
      before: before.clause,
      after: after.clause,
      likeness,
      sure: this.#surenessOf(before, after, likeness),
    };
  }

  #surenessOf(before: Entry, after: Entry, likeness: number): Sureness {
    const samePlace = before.number === after.number && this.#sameParent(before, after);
    if (samePlace && (likeness >= 0.5 || after.clause.repealed)) return 'certain';
    if (likeness === 1 && after.words.size >= fewestWords) return 'certain';
    const rival = Math.max(
      ...this.#before.filter((one) => one !== before).map((one) => this.#likenessOf(one, after)),
      0,
    );
    if (likeness >= 0.6 && likeness - rival >= 0.2) return 'likely';
    return 'doubtful';
  }

  #freeBefore(): Entry[] {
    const taken = new Set(this.#pairs.values());
    return this.#before.filter((entry) => !taken.has(entry));
  }

  #freeAfter(): Entry[] {
    return this.#after.filter((entry) => !this.#pairs.has(entry));
  }

  #pair(before: Entry, after: Entry): void {
    this.#pairs.set(after, before);
    this.#ids.set(before.clause.id, after.clause.id);
  }

  #score(before: Entry, after: Entry): number {
    if (before.clause.isFootnote !== after.clause.isFootnote) return -1;
    const likeness = this.#likenessOf(before, after);
    if (likeness === 0) return 0;
    const few = Math.max(before.words.size, after.words.size) < fewestWords;
    return (
      likeness +
      (before.number === after.number ? SAME_NUMBER : 0) +
      (this.#sameParent(before, after) ? SAME_PARENT : few ? FEW_WORDS : 0) +
      (before.clause.kind === after.clause.kind ? 0 : OTHER_KIND) -
      // Of two that are alike in all else, the nearer.
      Math.abs(before.position - after.position) / 100
    );
  }

  #sameParent({ clause: before }: Entry, { clause: after }: Entry): boolean {
    if (before.parent === undefined || after.parent === undefined) return before.parent === after.parent;
    return this.#ids.get(before.parent) === after.parent;
  }

  #likenessOf(before: Entry, after: Entry): number {
    const row = this.#likeness.get(before) ?? new Map<Entry, number>();
    this.#likeness.set(before, row);
    const known = row.get(after);
    if (known !== undefined) return known;
    const both = shared(before.words, after.words);
    const all = before.words.size + after.words.size;
    // Two clauses without words of their own, such as «1.» above its points, are alike.
    const likeness = all === 0 ? 1 : (2 * both) / all;
    row.set(after, likeness);
    return likeness;
  }
}

function unmatched({ clause, words }: Entry, others: readonly Entry[]): Unmatched {
  if (words.size < fewestWords) return { clause, likest: undefined };
  const likest = others
    .map((other) => ({ clause: other.clause, share: shared(words, other.words) / words.size }))
    .reduce<Unmatched['likest']>(
      (best, one) => (one.share > (best?.share ?? MOST_OF_IT) ? one : best),
      undefined,
    );
  return { clause, likest };
}
